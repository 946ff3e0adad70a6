//! Columns of their rows.

use std::collections::BTreeSet;

use super::{Context, options::without_default};
use crate::dialect::read_type;
use crate::lower::mariadb::{Class, Texts, canonical_default, single_name};
use crate::reflect::mariadb::queries::{CheckRow, ColumnRow};
use crate::schema::{
    Column, Dialect, EngineColumn, GeneratedStorage, Name, Sequence, ServerDefault, SqlType,
    TableName, same_identifier,
};
use crate::sql::{Token, tokens};

/// Columns that are MariaDB's JSON: `LONGTEXT` with a check of their own that they are valid (MariaDB 10.11, JSON Data
/// Type). Those checks are part of the type; the others are handed back.
pub(super) fn documents(
    context: &Context<'_>,
    columns: &[ColumnRow],
    checks: Vec<CheckRow>,
) -> (BTreeSet<String>, Vec<CheckRow>) {
    let mut documents = BTreeSet::new();
    let mut kept = Vec::new();
    for check in checks {
        let column = columns
            .iter()
            .find(|column| is_validity(context, column, &check));
        match column {
            Some(column) => drop(documents.insert(column.name.clone())),
            None => kept.push(check),
        }
    }
    (documents, kept)
}

fn is_validity(context: &Context<'_>, column: &ColumnRow, check: &CheckRow) -> bool {
    let is_json_text =
        column.type_text == "longtext" && column.collation.as_deref() == Some("utf8mb4_bin");
    let dialect = context.session.dialect();
    let clause = context.expression(&check.clause);
    let argument = clause
        .strip_prefix("json_valid(")
        .and_then(|rest| rest.strip_suffix(')'))
        .and_then(|name| single_name(dialect, name));
    check.of_column
        && is_json_text
        && same_identifier(&check.name, &column.name)
        && argument.is_some_and(|name| same_identifier(&name, &column.name))
}

/// The column of a table with these texts; `None` if it is one that the vocabulary lacks, which `details` then describes.
pub(super) fn column(
    context: &Context<'_>,
    texts: &Texts,
    documents: &BTreeSet<String>,
    row: &ColumnRow,
    details: &mut Vec<String>,
) -> Option<Column> {
    let dialect = context.session.dialect();
    let read = read_type(dialect, &type_text(row));
    let is_document = documents.contains(&row.name);
    let sql_type = if is_document {
        SqlType::Json
    } else {
        read.sql_type
    };
    let mut column = Column::new(row.name.clone(), sql_type);
    column.nullable = row.nullable;
    let extra = Extra::read(&row.extra);
    details.extend(
        extra
            .unknown
            .iter()
            .map(|words| format!("{} {words}", row.name)),
    );
    if extra.numbered {
        column = column.identity();
    }
    let expression = row
        .generated
        .as_deref()
        .map(|text| context.expression(text));
    if let Some(period @ ("ROW START" | "ROW END")) = expression.as_deref() {
        details.push(format!("{} GENERATED ALWAYS AS {period}", row.name));
        return None;
    }
    let (charset, collation) = if is_document {
        (None, None)
    } else {
        texts_of(context, texts, row)
    };
    column.default = default(context, &column.sql_type, row, extra.expressive);
    let storage = EngineColumn {
        charset,
        compressed: read.compressed,
        invisible: extra.invisible,
        updated_now: extra.updated_now,
    };
    let generated = extra.generated.zip(expression);
    let options = Options {
        storage,
        collation,
        generated,
    };
    Some(with_options(dialect, column, row, options))
}

/// What `EXTRA` says.
#[derive(Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is said by itself")]
struct Extra {
    numbered: bool,
    invisible: bool,
    updated_now: bool,
    /// Whether MySQL's default is an expression.
    expressive: bool,
    generated: Option<GeneratedStorage>,
    /// What the vocabulary lacks.
    unknown: Vec<String>,
}

impl Extra {
    fn read(text: &str) -> Self {
        let text = text.to_ascii_lowercase();
        let words: Vec<&str> = text.split_whitespace().collect();
        let mut extra = Self::default();
        let mut rest = &words[..];
        while !rest.is_empty() {
            rest = &rest[extra.read_next(rest)..];
        }
        extra
    }

    /// Reads the words at the beginning, and says how many they are.
    fn read_next(&mut self, words: &[&str]) -> usize {
        match words {
            ["auto_increment", ..] => self.numbered = true,
            ["invisible", ..] => self.invisible = true,
            ["default_generated", ..] => self.expressive = true,
            ["on", "update", _, ..] => {
                self.updated_now = true;
                return 3;
            }
            ["stored" | "persistent", "generated", ..] => {
                self.generated = Some(GeneratedStorage::Stored);
                return 2;
            }
            ["virtual", "generated", ..] => {
                self.generated = Some(GeneratedStorage::Virtual);
                return 2;
            }
            ["without", "system", "versioning", ..] => {
                self.unknown.push("WITHOUT SYSTEM VERSIONING".to_owned());
                return 3;
            }
            [word, ..] => self.unknown.push((*word).to_owned()),
            [] => {}
        }
        1
    }
}

/// What a column's options are made of.
struct Options {
    storage: EngineColumn,
    collation: Option<Name>,
    generated: Option<(GeneratedStorage, String)>,
}

fn with_options(dialect: Dialect, mut column: Column, row: &ColumnRow, options: Options) -> Column {
    if let Some((storage, expression)) = options.generated {
        column = column.generated(expression, storage);
    }
    if !row.comment.is_empty() {
        column = column.comment(row.comment.clone());
    }
    if let Some(name) = options.collation {
        column = column.collation(dialect, name);
    }
    if options.storage != EngineColumn::default() {
        column = column.stored(|all| match dialect {
            Dialect::MySql => all.mysql = options.storage,
            _ => all.mariadb = options.storage,
        });
    }
    column
}

fn type_text(row: &ColumnRow) -> String {
    match row.srid {
        Some(srid) => format!("{} srid {srid}", row.type_text),
        None => row.type_text.clone(),
    }
}

/// The character set and the collation that differ from the table's.
fn texts_of(context: &Context<'_>, texts: &Texts, row: &ColumnRow) -> (Option<Name>, Option<Name>) {
    if row.charset.is_none() {
        return (None, None);
    }
    let own = texts.with(row.charset.as_deref(), row.collation.as_deref());
    without_default(context.session, own).of_column(texts)
}

/// MariaDB prints every default as an expression; MySQL prints a literal without quotes, unless it says that the default
/// is an expression.
fn default(
    context: &Context<'_>,
    sql_type: &SqlType,
    row: &ColumnRow,
    expressive: bool,
) -> Option<ServerDefault> {
    let dialect = context.session.dialect();
    let text = row.default.as_deref()?;
    let class = Class::of(dialect, sql_type);
    let printed = match dialect {
        Dialect::MySql if expressive => ServerDefault::Sql(context.escaped_expression(text).into()),
        Dialect::MySql if matches!(class, Class::Text | Class::Time(..)) => {
            ServerDefault::Text(text.to_owned().into())
        }
        Dialect::MySql => ServerDefault::Sql(text.to_owned().into()),
        _ => match sequence(context, text) {
            Some(sequence) => ServerDefault::Sequence(sequence.into()),
            None => ServerDefault::Sql(context.escaped_expression(text).into()),
        },
    };
    let is_time = |text: &str| text == "CURRENT_TIMESTAMP";
    match canonical_default(dialect, class, &printed)? {
        // No single literal: it is compared with what the session would read.
        ServerDefault::Sql(expression) if !is_time(&expression) => {
            Some(ServerDefault::Sql(context.expression(text).into()))
        }
        value => Some(value),
    }
}

/// The sequence of ``nextval(`schema`.`name`)``.
fn sequence(context: &Context<'_>, text: &str) -> Option<Sequence> {
    let dialect = context.session.dialect();
    let tokens = tokens(dialect, text);
    let [nextval, open, schema, dot, name, close] = &tokens[..] else {
        return None;
    };
    let is_call = nextval.is_word("nextval")
        && open.is_symbol("(")
        && dot.is_symbol(".")
        && close.is_symbol(")");
    let value = |token: &Token<'_>| token.value(dialect).into_owned();
    let name = TableName::new(value(name)).in_schema(value(schema));
    let known = context.sequences.iter().find(|it| it.name == name);
    is_call.then(|| known.cloned().unwrap_or_else(|| Sequence::new(name)))
}
