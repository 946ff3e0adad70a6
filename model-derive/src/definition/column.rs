//! One field of the struct: a column, a flattened struct, or nothing.

use proc_macro2::{Ident, Span};
use syn::{LitStr, Path, Type};

use super::check;
use super::column_storage::ColumnStorageDefinition;
use super::name::{check_name, name, optional_name, sql, unraw};
use crate::diagnostics::Diagnostics;
use crate::input::{ColumnInput, DefaultInput, Number, RenameAll, SqlTypeInput};

/// A field that has a place in the table.
pub(crate) enum Member {
    Column(Box<ColumnDefinition>),
    /// Another struct's columns.
    Flattened {
        field: Ident,
        ty: Box<Type>,
    },
}

/// A column.
pub(crate) struct ColumnDefinition {
    pub(crate) field: Ident,
    pub(crate) name: String,
    pub(crate) name_span: Span,
    pub(crate) ty: ColumnType,
    pub(crate) refinement: Option<TypeRefinement>,
    /// The field's type as written: what `references` and NULL are checked against.
    pub(crate) identity: Option<Span>,
    /// Whether the database alone numbers it.
    pub(crate) always: bool,
    /// Start, increment, smallest, greatest, cache; whether it begins anew at its end.
    pub(crate) sequence: ([Option<i64>; 5], bool),
    /// The expression that it is computed from, and whether it is when it is read.
    pub(crate) generated: Option<(String, bool)>,
    /// PostgreSQL, SQLite, MariaDB, MySQL.
    pub(crate) collations: [Option<String>; 4],
    /// What PostgreSQL, MariaDB and MySQL are told alone.
    pub(crate) storage: ColumnStorageDefinition,
    /// Where the field is put into the primary key.
    pub(crate) primary_key: Option<Span>,
    pub(crate) default: Option<DefaultDefinition>,
    pub(crate) comment: Option<String>,
    pub(crate) renamed_from: Option<String>,
    pub(crate) overrides: bool,
}

/// Where the column's type comes from.
pub(crate) enum ColumnType {
    /// A Rust type's `ColumnType`.
    Rust(Box<Type>),
    /// JSON, whatever the Rust type.
    Json { nullable: bool },
}

/// What attributes add to the type.
pub(crate) enum TypeRefinement {
    MaxLength(Number<u32>),
    Numeric {
        precision: Number<u16>,
        scale: Option<i16>,
    },
    /// The same SQL on every dialect.
    Sql(String),
    /// PostgreSQL, SQLite, MariaDB, MySQL; and the length of the type for those left out.
    SqlEach {
        texts: [Option<String>; 4],
        otherwise: Option<Number<u32>>,
        /// The extension that brings PostgreSQL's.
        extension: Option<String>,
    },
}

/// The default that the database applies.
pub(crate) enum DefaultDefinition {
    Bool(bool, Span),
    Int(i128, Span),
    Float(String, Span),
    Text(LitStr),
    Variant { ty: Path, variant: Ident },
    Sql(String),
    Sequence(Path),
}

impl Member {
    /// `None` for a field that is skipped.
    pub(super) fn from_input(
        diagnostics: &Diagnostics,
        style: Option<RenameAll>,
        input: &ColumnInput,
    ) -> Option<Self> {
        check::field(diagnostics, input);
        let attributes = &input.attributes;
        if attributes.skip.is_given() {
            return None;
        }
        if attributes.flatten.is_given()
            || (input.sqlx.flatten.is_some() && input.sqlx.skip.is_none())
        {
            return Some(Self::Flattened {
                field: input.field.clone(),
                ty: Box::new(stored_type(input).clone()),
            });
        }
        if input.sqlx.skip.is_some() {
            return None;
        }
        Some(Self::Column(Box::new(ColumnDefinition::from_input(
            diagnostics,
            style,
            input,
        ))))
    }

    pub(crate) fn column(&self) -> Option<&ColumnDefinition> {
        match self {
            Self::Column(column) => Some(column),
            Self::Flattened { .. } => None,
        }
    }
}

impl ColumnDefinition {
    fn from_input(
        diagnostics: &Diagnostics,
        style: Option<RenameAll>,
        input: &ColumnInput,
    ) -> Self {
        let attributes = &input.attributes;
        let (name, name_span) = column_name(diagnostics, style, input);
        let renamed_from =
            optional_name(diagnostics, attributes.renamed_from.value(), "the old name");
        if let (Some(old), Some(span)) = (&renamed_from, attributes.renamed_from.span())
            && *old == name
        {
            diagnostics.error(
                span,
                format!("column `{name}` is renamed from its own name: take `renamed_from` away"),
            );
        }
        Self {
            field: input.field.clone(),
            name,
            name_span,
            ty: match &input.sqlx.json {
                Some(json) => ColumnType::Json {
                    nullable: json.nullable,
                },
                None => ColumnType::Rust(Box::new(stored_type(input).clone())),
            },
            refinement: TypeRefinement::from_input(diagnostics, input),
            identity: attributes.identity.span(),
            always: attributes
                .identity
                .value()
                .is_some_and(|identity| identity.always.is_given()),
            sequence: attributes
                .identity
                .value()
                .map(|identity| identity.numbers.said())
                .unwrap_or_default(),
            generated: attributes.generated.value().map(|generated| {
                let expression = &generated.expression;
                let text = sql(diagnostics, expression, "the `generated` expression");
                (text, generated.is_virtual)
            }),
            collations: collations(diagnostics, input),
            storage: ColumnStorageDefinition::from_input(diagnostics, &attributes.storage),
            primary_key: attributes.primary_key.span(),
            default: DefaultDefinition::from_input(diagnostics, input),
            comment: attributes.comment.value().map(LitStr::value),
            renamed_from,
            overrides: attributes.overrides.is_given(),
        }
    }
}

/// The collation of each dialect.
fn collations(diagnostics: &Diagnostics, input: &ColumnInput) -> [Option<String>; 4] {
    let Some(collation) = input.attributes.collation.value() else {
        return Default::default();
    };
    collation
        .all()
        .map(|given| optional_name(diagnostics, given.value(), "the collation's name"))
}

/// What sqlx reads from the row: the field's type, or that which it is converted from.
fn stored_type(input: &ColumnInput) -> &Type {
    input.sqlx.try_from.as_ref().unwrap_or(&input.ty)
}

/// The field's own word before the struct's style, as in sqlx.
fn column_name(
    diagnostics: &Diagnostics,
    style: Option<RenameAll>,
    input: &ColumnInput,
) -> (String, Span) {
    let ours = input.attributes.column.value();
    if let (Some(ours), Some(theirs)) = (ours, &input.sqlx.rename)
        && ours.value() != theirs.value()
    {
        diagnostics.error(
            ours.span(),
            format!(
                "the column is `{}` here and `{}` in `#[sqlx(rename = ...)]`: say it once, sqlx's word is honoured",
                ours.value(),
                theirs.value()
            ),
        );
    }
    if let Some(literal) = ours.or(input.sqlx.rename.as_ref()) {
        return (
            name(diagnostics, literal, "the column's name"),
            literal.span(),
        );
    }
    let field = unraw(&input.field);
    let spelt = style.map_or_else(|| field.clone(), |style| style.apply(&field));
    check_name(diagnostics, &spelt, input.field.span(), "the column's name");
    (spelt, input.field.span())
}

impl TypeRefinement {
    fn from_input(diagnostics: &Diagnostics, input: &ColumnInput) -> Option<Self> {
        let attributes = &input.attributes;
        if let Some(sql_type) = attributes.sql_type.given() {
            let length = attributes.max_length.value();
            return Some(Self::from_sql(
                diagnostics,
                &sql_type.name,
                &sql_type.value,
                length,
            ));
        }
        if let Some(precision) = attributes.precision.value() {
            return Some(Self::Numeric {
                precision: *precision,
                scale: attributes.scale.value().map(|scale| scale.value),
            });
        }
        attributes.max_length.value().copied().map(Self::MaxLength)
    }

    fn from_sql(
        diagnostics: &Diagnostics,
        attribute: &Ident,
        input: &SqlTypeInput,
        length: Option<&Number<u32>>,
    ) -> Self {
        let what = format!("the `{attribute}`");
        match input {
            SqlTypeInput::All(text) => Self::Sql(sql(diagnostics, text, &what)),
            SqlTypeInput::Each(dialects) => {
                if input.texts().is_empty() {
                    diagnostics.error(
                        attribute.span(),
                        "`sql_type` names no dialect: write `sql_type(postgres = \"CITEXT\", sqlite = \"TEXT\")`",
                    );
                }
                if dialects.extension.is_given() && !dialects.postgres.is_given() {
                    diagnostics.error(
                        dialects.extension.span().unwrap_or_else(Span::call_site),
                        "`extension` brings a type to PostgreSQL: say which, `sql_type(postgres = \"citext\", extension = \"citext\")`",
                    );
                }
                let extension = dialects.extension.value();
                Self::SqlEach {
                    extension: extension.map(|name| sql(diagnostics, name, "the `extension`")),
                    texts: dialects
                        .all()
                        .map(|given| given.value().map(|text| sql(diagnostics, text, &what))),
                    otherwise: length.copied(),
                }
            }
        }
    }
}

impl DefaultDefinition {
    fn from_input(diagnostics: &Diagnostics, input: &ColumnInput) -> Option<Self> {
        if let Some(expression) = input.attributes.default_sql.value() {
            return Some(Self::Sql(sql(diagnostics, expression, "the `default_sql`")));
        }
        if let Some(sequence) = input.attributes.default_sequence.value() {
            return Some(Self::Sequence(sequence.clone()));
        }
        Some(match input.attributes.default.value()? {
            DefaultInput::Bool(literal) => Self::Bool(literal.value, literal.span()),
            DefaultInput::Int { value, span } => Self::Int(*value, *span),
            DefaultInput::Float { text, span } => Self::Float(text.clone(), *span),
            DefaultInput::Text(literal) => Self::Text(literal.clone()),
            DefaultInput::Variant(path) => {
                let mut ty = path.clone();
                let variant = ty
                    .segments
                    .pop()
                    .expect("two segments were asked for")
                    .ident;
                ty.segments.pop_punct();
                Self::Variant { ty, variant }
            }
        })
    }
}
