//! Columns, and the checks that come from their types.

use super::bare_name;
use crate::dialect::sqlite::{default, labels_condition, types};
use crate::metadata::NamingConvention;
use crate::schema::{
    CheckConstraint, Collations, Column, ColumnOptions, ColumnStorage, EnumDefinition, Generated,
    Name, SequenceOptions, ServerDefault, Shared, SqlType, Table, same_identifier,
};
use crate::sql::sqlite::{ColumnClause, ColumnText, DefaultText, collation};

/// The column as SQLite would describe it; checks that its type brings are added to the others.
pub(super) fn column(table: &Table, column: &Column, checks: &mut Vec<CheckConstraint>) -> Column {
    let is_in_key = is_in_key(table, column);
    let mut lowered = Column {
        sql_type: types::canonical(&column.sql_type, table.options().sqlite.strict),
        nullable: column.nullable && !is_in_key && column.identity.is_none(),
        options: column_options(column).map(Shared::from),
        ..column.clone()
    };
    if let Some(text) = custom_text(&column.sql_type) {
        let numbers_rows = is_in_key && is_row_number(table);
        custom(&mut lowered, text, numbers_rows, checks);
    }
    let default = lowered.default.as_ref();
    lowered.default = default.and_then(|it| default::canonical(&lowered.sql_type, it));
    lowered
}

fn column_options(column: &Column) -> Option<ColumnOptions> {
    let options = column.options.as_deref()?;
    let generated = options.generated.as_ref().map(|it| Generated {
        expression: bare_name(&it.expression),
        storage: it.storage,
    });
    Some(ColumnOptions {
        comment: None,
        generated,
        sequence: SequenceOptions::NONE,
        collations: Collations {
            sqlite: options.collations.sqlite.as_deref().and_then(collation),
            ..Collations::default()
        },
        storage: ColumnStorage::NONE,
        ..options.clone()
    })
}

fn is_in_key(table: &Table, column: &Column) -> bool {
    let is_it = |name: &Name| same_identifier(name, &column.name);
    let key = table.primary_key.as_ref();
    key.is_some_and(|key| key.columns.iter().any(is_it))
}

/// Whether an INTEGER as the key would be the row's number.
fn is_row_number(table: &Table) -> bool {
    let key = table.primary_key.as_ref();
    key.is_some_and(|key| key.columns.len() == 1) && !table.options().sqlite.without_rowid
}

/// The text of a type that the user spelled.
fn custom_text(sql_type: &SqlType) -> Option<&str> {
    match sql_type {
        SqlType::Custom(custom) => match &custom.sqlite {
            Some(text) => Some(text),
            None => custom_text(custom.otherwise.as_deref()?),
        },
        _ => None,
    }
}

/// A type that the user spelled can bring constraints: `TEXT COLLATE NOCASE`. One that the vocabulary keeps elsewhere than
/// in a column stays part of the type.
fn custom(column: &mut Column, text: &str, numbers_rows: bool, checks: &mut Vec<CheckConstraint>) {
    let Some(definition) = ColumnText::of_definition(text) else {
        return;
    };
    column.sql_type = if numbers_rows {
        types::read_key(&definition.declared_type)
    } else {
        types::read(&definition.declared_type)
    };
    let written = Name::from(definition.declared_type);
    *column = column
        .clone()
        .with(|options| options.written_type = Some(written));
    for named in definition.clauses {
        match named.clause {
            ColumnClause::NotNull(None) => column.nullable = false,
            ColumnClause::Null => {}
            ColumnClause::Collate(name) => {
                let collation = collation(&name);
                *column = column.clone().with(|options| {
                    options.collations.sqlite = options.collations.sqlite.take().or(collation);
                });
            }
            ColumnClause::Default(DefaultText::Expression(text)) => {
                let given = ServerDefault::Sql(text.into());
                column.default.get_or_insert(given);
            }
            ColumnClause::Default(DefaultText::Name(text)) => {
                let given = ServerDefault::Text(text.into());
                column.default.get_or_insert(given);
            }
            ColumnClause::Check(expression) => {
                let mut check = CheckConstraint::new(bare_name(&expression.into()));
                check.name = named.name.map(Name::from);
                check.column = Some(column.name.clone());
                checks.push(check);
            }
            ColumnClause::NotNull(Some(_))
            | ColumnClause::PrimaryKey { .. }
            | ColumnClause::Unique(_)
            | ColumnClause::References(_)
            | ColumnClause::Timing(_)
            | ColumnClause::Generated { .. } => {
                column.sql_type = SqlType::custom(text.to_owned());
                *column = column.clone().with(|options| options.written_type = None);
                return;
            }
        }
    }
}

/// The check that stands for an enumeration, under the name with which it is written.
pub(super) fn labels(
    naming: &NamingConvention,
    table: &Table,
    column: &Column,
) -> Option<CheckConstraint> {
    let definition = enum_of(&column.sql_type)?;
    let mut check = CheckConstraint::new(labels_condition(&column.name, definition));
    check.name = Some(naming.enum_check(table, &column.name).to_string().into());
    check.column = Some(column.name.clone());
    check.source = column.options().source;
    Some(check)
}

fn enum_of(sql_type: &SqlType) -> Option<&EnumDefinition> {
    match sql_type {
        SqlType::Enum(definition) => Some(definition),
        SqlType::Custom(custom) if custom.sqlite.is_none() => {
            custom.otherwise.as_deref().and_then(enum_of)
        }
        _ => None,
    }
}
