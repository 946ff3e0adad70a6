//! What `#[model(...)]` says on a field.

use proc_macro2::{Ident, Span};
use syn::{Field, LitStr, Path, Result, Type};

use super::column_storage::ColumnStorageInput;
use super::container::CheckInput;
use super::default::DefaultInput;
use super::entry::{Entry, Number, read_attributes};
use super::generated::{GeneratedInput, IdentityInput};
use super::index::{ElementOptionsInput, IndexInput};
use super::key::KeyInput;
use super::once::Once;
use super::reference::ReferenceInput;
use super::referential_action::ReferentialAction;
use super::sql_type::{EachDialect, SqlTypeInput};
use super::sqlx::SqlxInput;
use super::unknown::{Place, unknown_attribute};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// A field and its attributes.
pub(crate) struct ColumnInput {
    pub(crate) field: Ident,
    pub(crate) ty: Type,
    pub(crate) attributes: ColumnAttributes,
    pub(crate) sqlx: SqlxInput,
    /// Whether every attribute could be read: if not, none is called missing.
    pub(crate) understood: bool,
}

/// The entries of a field's `#[model(...)]`.
#[derive(Default)]
pub(crate) struct ColumnAttributes {
    pub(crate) column: Once<LitStr>,
    pub(crate) primary_key: Once<()>,
    pub(crate) identity: Once<IdentityInput>,
    pub(crate) generated: Once<GeneratedInput>,
    pub(crate) collation: Once<EachDialect>,
    pub(crate) unique: Once<KeyInput>,
    pub(crate) index: Once<(IndexInput, ElementOptionsInput)>,
    pub(crate) max_length: Once<Number<u32>>,
    pub(crate) precision: Once<Number<u16>>,
    pub(crate) scale: Once<Number<i16>>,
    pub(crate) sql_type: Once<SqlTypeInput>,
    pub(crate) default: Once<DefaultInput>,
    pub(crate) default_sql: Once<LitStr>,
    pub(crate) default_sequence: Once<Path>,
    pub(crate) check: Once<CheckInput>,
    pub(crate) references: Once<ReferenceInput>,
    pub(crate) on_delete: Once<ReferentialAction>,
    pub(crate) on_update: Once<ReferentialAction>,
    pub(crate) comment: Once<LitStr>,
    pub(crate) renamed_from: Once<LitStr>,
    pub(crate) overrides: Once<()>,
    pub(crate) storage: ColumnStorageInput,
    pub(crate) skip: Once<()>,
    pub(crate) flatten: Once<()>,
}

impl ColumnInput {
    /// `field` has a name: the caller has looked.
    pub(crate) fn from_field(diagnostics: &Diagnostics, name: &Ident, field: &Field) -> Self {
        let before = diagnostics.count();
        let mut attributes = ColumnAttributes::default();
        read_attributes(diagnostics, &field.attrs, |entry| attributes.read(entry));
        Self {
            field: name.clone(),
            ty: field.ty.clone(),
            attributes,
            sqlx: SqlxInput::from_attributes(&field.attrs),
            understood: diagnostics.count() == before,
        }
    }
}

impl ColumnAttributes {
    /// The name of every entry given, but for `skip` and `flatten`.
    pub(crate) fn spans(&self) -> Vec<(&'static str, Span)> {
        [
            (symbol::COLUMN, self.column.span()),
            (symbol::PRIMARY_KEY, self.primary_key.span()),
            (symbol::IDENTITY, self.identity.span()),
            (symbol::GENERATED, self.generated.span()),
            (symbol::COLLATION, self.collation.span()),
            (symbol::UNIQUE, self.unique.span()),
            (symbol::INDEX, self.index.span()),
            (symbol::MAX_LENGTH, self.max_length.span()),
            (symbol::PRECISION, self.precision.span()),
            (symbol::SCALE, self.scale.span()),
            (symbol::SQL_TYPE, self.sql_type.span()),
            (symbol::DEFAULT, self.default.span()),
            (symbol::DEFAULT_SQL, self.default_sql.span()),
            (symbol::DEFAULT_SEQUENCE, self.default_sequence.span()),
            (symbol::CHECK, self.check.span()),
            (symbol::REFERENCES, self.references.span()),
            (symbol::ON_DELETE, self.on_delete.span()),
            (symbol::ON_UPDATE, self.on_update.span()),
            (symbol::COMMENT, self.comment.span()),
            (symbol::RENAMED_FROM, self.renamed_from.span()),
            (symbol::OVERRIDE, self.overrides.span()),
        ]
        .into_iter()
        .filter_map(|(name, span)| span.map(|span| (name, span)))
        .chain(self.storage.groups.iter().copied())
        .collect()
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::COLUMN => self.column.set(entry, entry.text("email")?),
            symbol::PRIMARY_KEY => entry.flag().and_then(|()| self.primary_key.set(entry, ())),
            symbol::IDENTITY => self.identity.set(entry, IdentityInput::parse(entry)?),
            symbol::GENERATED => self.generated.set(entry, GeneratedInput::parse(entry)?),
            symbol::COLLATION => self.collation.set(entry, EachDialect::parse(entry)?),
            symbol::UNIQUE => self.unique.set(entry, KeyInput::parse_on_field(entry)?),
            symbol::INDEX => self.index.set(entry, IndexInput::parse_on_field(entry)?),
            symbol::MAX_LENGTH => self.max_length.set(entry, entry.number("320")?),
            symbol::PRECISION => self.precision.set(entry, entry.number("10")?),
            symbol::SCALE => self.scale.set(entry, entry.number("2")?),
            symbol::SQL_TYPE => self.sql_type.set(entry, SqlTypeInput::parse(entry)?),
            symbol::DEFAULT => self.default.set(entry, DefaultInput::parse(entry)?),
            symbol::DEFAULT_SQL => self
                .default_sql
                .set(entry, entry.text("CURRENT_TIMESTAMP")?),
            symbol::DEFAULT_SEQUENCE => self
                .default_sequence
                .set(entry, entry.path("InvoiceNumbers")?),
            symbol::CHECK => self.check.set(entry, CheckInput::parse(entry)?),
            symbol::REFERENCES => self
                .references
                .set(entry, ReferenceInput::parse_on_field(entry)?),
            symbol::ON_DELETE => self.on_delete.set(entry, ReferentialAction::parse(entry)?),
            symbol::ON_UPDATE => self.on_update.set(entry, ReferentialAction::parse(entry)?),
            symbol::COMMENT => self.comment.set(entry, entry.text("...")?),
            symbol::RENAMED_FROM => self.renamed_from.set(entry, entry.text("old_name")?),
            symbol::OVERRIDE => entry.flag().and_then(|()| self.overrides.set(entry, ())),
            symbol::SKIP => entry.flag().and_then(|()| self.skip.set(entry, ())),
            symbol::FLATTEN => entry.flag().and_then(|()| self.flatten.set(entry, ())),
            _ => match self.storage.read(entry) {
                Some(result) => result,
                None => Err(unknown_attribute(&entry.name, Place::Field)),
            },
        }
    }
}
