//! `index(tenant, desc(created_at), expr("lower(email)"), where = "...")`.

use proc_macro2::Ident;
use syn::parse::ParseStream;
use syn::{LitStr, Result};

use super::column_list::{
    ColumnReference, is_option, list_of_columns, read_columns, unknown_option,
};
use super::entry::{Entry, Number};
use super::key::{columns_here, on_field};
use super::once::Once;
use crate::symbol;

/// An index as written.
#[derive(Default)]
pub(crate) struct IndexInput {
    pub(crate) elements: Vec<ElementInput>,
    pub(crate) name: Once<LitStr>,
    pub(crate) unique: Once<()>,
    pub(crate) options: IndexOptionsInput,
}

/// What few indexes say.
#[derive(Default)]
pub(crate) struct IndexOptionsInput {
    pub(crate) predicate: Once<LitStr>,
    pub(crate) using: Once<LitStr>,
    pub(crate) include: Once<Vec<ColumnReference>>,
    pub(crate) nulls_not_distinct: Once<()>,
    pub(crate) comment: Once<LitStr>,
    pub(crate) fulltext: Once<()>,
    pub(crate) spatial: Once<()>,
    pub(crate) mariadb_parser: Once<LitStr>,
    pub(crate) mysql_parser: Once<LitStr>,
    pub(crate) parameters: Once<Vec<(Ident, LitStr)>>,
    pub(crate) tablespace: Once<LitStr>,
    pub(crate) concurrently: Once<()>,
    pub(crate) ignored: Once<()>,
    pub(crate) invisible: Once<()>,
}

/// What an index is sorted by.
pub(crate) struct ElementInput {
    pub(crate) key: ElementKeyInput,
    pub(crate) options: ElementOptionsInput,
}

/// A column or an expression.
pub(crate) enum ElementKeyInput {
    Column(ColumnReference),
    Expression(LitStr),
}

/// What few elements say.
#[derive(Default)]
pub(crate) struct ElementOptionsInput {
    pub(crate) descending: Once<()>,
    pub(crate) nulls_first: Once<()>,
    pub(crate) nulls_last: Once<()>,
    pub(crate) postgres_collation: Once<LitStr>,
    pub(crate) sqlite_collation: Once<LitStr>,
    pub(crate) opclass: Once<LitStr>,
    pub(crate) mariadb_length: Once<Number<u32>>,
    pub(crate) mysql_length: Once<Number<u32>>,
}

const WORDS: &[&str] = &[
    symbol::INCLUDE,
    symbol::POSTGRES,
    symbol::SQLITE,
    symbol::MARIADB,
    symbol::MYSQL,
];
const FLAGS: &[&str] = &[
    symbol::UNIQUE,
    symbol::NULLS_NOT_DISTINCT,
    symbol::FULLTEXT,
    symbol::SPATIAL,
];
const KNOWN: &[&str] = &[
    symbol::NAME,
    symbol::UNIQUE,
    symbol::WHERE,
    symbol::USING,
    symbol::INCLUDE,
    symbol::NULLS_NOT_DISTINCT,
    symbol::COMMENT,
    symbol::FULLTEXT,
    symbol::SPATIAL,
    symbol::POSTGRES,
    symbol::MARIADB,
    symbol::MYSQL,
];
const ELEMENT_FLAGS: &[&str] = &[symbol::DESC, symbol::NULLS_FIRST, symbol::NULLS_LAST];
const ELEMENT: &[&str] = &[
    symbol::DESC,
    symbol::NULLS_FIRST,
    symbol::NULLS_LAST,
    symbol::POSTGRES,
    symbol::SQLITE,
    symbol::MARIADB,
    symbol::MYSQL,
];

impl IndexInput {
    /// `index(...)` on the struct.
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let mut index = Self::default();
        entry.list("first_column, second_column", |input| {
            if is_option(input, WORDS, FLAGS) {
                let option = Entry::parse(input)?;
                index.options_of(&option, None, "columns")
            } else {
                read_elements(input, &mut index.elements)
            }
        })?;
        Ok(index)
    }

    /// `index`, or `index(unique, desc)`, on a field; what is said of the column comes apart.
    pub(crate) fn parse_on_field(entry: &Entry<'_>) -> Result<(Self, ElementOptionsInput)> {
        let (mut index, mut element) = (Self::default(), ElementOptionsInput::default());
        on_field(entry, |input| {
            if is_option(input, WORDS, FLAGS) || is_option(input, &[], ELEMENT_FLAGS) {
                let option = Entry::parse(input)?;
                index.options_of(&option, Some(&mut element), "the field")
            } else {
                Err(columns_here(input, entry))
            }
        })?;
        Ok((index, element))
    }

    fn options_of(
        &mut self,
        entry: &Entry<'_>,
        element: Option<&mut ElementOptionsInput>,
        besides: &str,
    ) -> Result<()> {
        let options = &mut self.options;
        match (entry.name.to_string().as_str(), element) {
            (symbol::NAME, _) => self.name.set(entry, entry.text("...")?),
            (symbol::UNIQUE, _) => entry.flag().and_then(|()| self.unique.set(entry, ())),
            (symbol::WHERE, _) => options
                .predicate
                .set(entry, entry.text("deleted_at IS NULL")?),
            (symbol::USING, _) => options.using.set(entry, entry.text("gin")?),
            (symbol::INCLUDE, _) => {
                let mut columns = Vec::new();
                list_of_columns(entry, &mut columns)?;
                options.include.set(entry, columns)
            }
            (symbol::NULLS_NOT_DISTINCT, _) => {
                entry.flag()?;
                options.nulls_not_distinct.set(entry, ())
            }
            (symbol::COMMENT, _) => options.comment.set(entry, entry.text("...")?),
            (symbol::FULLTEXT, _) => entry.flag().and_then(|()| options.fulltext.set(entry, ())),
            (symbol::SPATIAL, _) => entry.flag().and_then(|()| options.spatial.set(entry, ())),
            (symbol::POSTGRES | symbol::SQLITE | symbol::MARIADB | symbol::MYSQL, element) => {
                options.of_dialect(entry, element)
            }
            (_, Some(element)) if ElementOptionsInput::has(entry) => element.read(entry),
            (_, Some(_)) => {
                let known: Vec<&str> = KNOWN.iter().chain(ELEMENT).copied().collect();
                Err(unknown_option(&entry.name, &known, besides))
            }
            (_, None) => Err(unknown_option(&entry.name, KNOWN, besides)),
        }
    }
}

impl IndexOptionsInput {
    /// `postgres(...)`, `mariadb(...)`, `mysql(...)` of an index, and of its one element on a field.
    fn of_dialect(
        &mut self,
        group: &Entry<'_>,
        mut element: Option<&mut ElementOptionsInput>,
    ) -> Result<()> {
        let dialect = group.name.to_string();
        group.list(example(&dialect), |input| {
            let entry = Entry::parse(input)?;
            match (dialect.as_str(), entry.name.to_string().as_str()) {
                (symbol::POSTGRES, symbol::WITH) => {
                    let parameters = parameters(&entry)?;
                    self.parameters.set(&entry, parameters)
                }
                (symbol::POSTGRES, symbol::TABLESPACE) => {
                    self.tablespace.set(&entry, entry.text("fast")?)
                }
                (symbol::POSTGRES, symbol::CONCURRENTLY) => entry
                    .flag()
                    .and_then(|()| self.concurrently.set(&entry, ())),
                (symbol::MARIADB, symbol::IGNORED) => {
                    entry.flag().and_then(|()| self.ignored.set(&entry, ()))
                }
                (symbol::MYSQL, symbol::INVISIBLE) => {
                    entry.flag().and_then(|()| self.invisible.set(&entry, ()))
                }
                (symbol::MARIADB, symbol::PARSER) => {
                    self.mariadb_parser.set(&entry, entry.text("ngram")?)
                }
                (symbol::MYSQL, symbol::PARSER) => {
                    self.mysql_parser.set(&entry, entry.text("ngram")?)
                }
                (dialect, _) => match element.as_deref_mut() {
                    Some(element) => element.of_dialect(dialect, &entry),
                    None => Err(unknown_option(&entry.name, of_index(dialect), "")),
                },
            }
        })
    }
}

impl ElementOptionsInput {
    fn has(entry: &Entry<'_>) -> bool {
        ELEMENT.iter().any(|word| entry.name == word)
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::DESC => entry.flag().and_then(|()| self.descending.set(entry, ())),
            symbol::NULLS_FIRST => entry.flag().and_then(|()| self.nulls_first.set(entry, ())),
            symbol::NULLS_LAST => entry.flag().and_then(|()| self.nulls_last.set(entry, ())),
            dialect @ (symbol::POSTGRES | symbol::SQLITE | symbol::MARIADB | symbol::MYSQL) => {
                entry.list(of_element(dialect)[0], |input| {
                    self.of_dialect(dialect, &Entry::parse(input)?)
                })
            }
            _ => Err(unknown_option(&entry.name, ELEMENT, "the column")),
        }
    }

    fn of_dialect(&mut self, dialect: &str, entry: &Entry<'_>) -> Result<()> {
        match (dialect, entry.name.to_string().as_str()) {
            (symbol::POSTGRES, symbol::OPCLASS) => {
                self.opclass.set(entry, entry.text("text_pattern_ops")?)
            }
            (symbol::POSTGRES, symbol::COLLATION) => {
                self.postgres_collation.set(entry, entry.text("C")?)
            }
            (symbol::SQLITE, symbol::COLLATION) => {
                self.sqlite_collation.set(entry, entry.text("NOCASE")?)
            }
            (symbol::MARIADB, symbol::LENGTH) => {
                self.mariadb_length.set(entry, entry.number("20")?)
            }
            (symbol::MYSQL, symbol::LENGTH) => self.mysql_length.set(entry, entry.number("20")?),
            _ => {
                let known = [of_index(dialect), of_element(dialect)].concat();
                Err(unknown_option(&entry.name, &known, ""))
            }
        }
    }
}

fn example(dialect: &str) -> &'static str {
    match dialect {
        symbol::POSTGRES => "tablespace = \"fast\"",
        symbol::SQLITE => "collation = \"NOCASE\"",
        symbol::MARIADB => symbol::IGNORED,
        _ => symbol::INVISIBLE,
    }
}

/// What a dialect's group holds for an index.
fn of_index(dialect: &str) -> &'static [&'static str] {
    match dialect {
        symbol::POSTGRES => &[symbol::WITH, symbol::TABLESPACE, symbol::CONCURRENTLY],
        symbol::SQLITE => &[],
        symbol::MARIADB => &[symbol::IGNORED, symbol::PARSER],
        _ => &[symbol::INVISIBLE, symbol::PARSER],
    }
}

/// What it holds for one of its elements.
fn of_element(dialect: &str) -> &'static [&'static str] {
    match dialect {
        symbol::POSTGRES => &[symbol::OPCLASS, symbol::COLLATION],
        symbol::SQLITE => &[symbol::COLLATION],
        _ => &[symbol::LENGTH],
    }
}

/// `with(fillfactor = "70")`.
fn parameters(entry: &Entry<'_>) -> Result<Vec<(Ident, LitStr)>> {
    let mut parameters = Vec::new();
    entry.list("fillfactor = \"70\"", |input| {
        let parameter = Entry::parse(input)?;
        parameters.push((parameter.name.clone(), parameter.text("70")?));
        Ok(())
    })?;
    Ok(parameters)
}

/// A column; `columns(...)`; or a column or an expression with more said of it.
pub(super) fn read_elements(
    input: ParseStream<'_>,
    elements: &mut Vec<ElementInput>,
) -> Result<()> {
    if is_option(input, &[symbol::EXPR, symbol::COLUMN, symbol::DESC], &[]) {
        elements.push(ElementInput::parse(&Entry::parse(input)?)?);
        return Ok(());
    }
    let mut columns = Vec::new();
    read_columns(input, &mut columns)?;
    elements.extend(columns.into_iter().map(ElementInput::plain));
    Ok(())
}

impl ElementInput {
    fn plain(column: ColumnReference) -> Self {
        Self {
            key: ElementKeyInput::Column(column),
            options: ElementOptionsInput::default(),
        }
    }

    /// `desc(created_at)`, `column(email, nulls_last)`, `expr("lower(email)", desc)`.
    fn parse(entry: &Entry<'_>) -> Result<Self> {
        let is_expression = entry.name == symbol::EXPR;
        let (mut key, mut options) = (None, ElementOptionsInput::default());
        let example = if is_expression {
            "\"lower(email)\""
        } else {
            "email"
        };
        entry.list(example, |input| {
            if key.is_none() {
                key = Some(if is_expression {
                    ElementKeyInput::Expression(input.parse().map_err(|_| {
                        input
                            .error("expected an SQL expression in quotes: `expr(\"lower(email)\")`")
                    })?)
                } else {
                    ElementKeyInput::Column(ColumnReference::parse(input)?)
                });
                Ok(())
            } else {
                options.read(&Entry::parse(input)?)
            }
        })?;
        if entry.name == symbol::DESC {
            options.descending.set(entry, ())?;
        }
        let key = key.ok_or_else(|| {
            let name = &entry.name;
            syn::Error::new(
                name.span(),
                format!("`{name}` takes {example}: `{name}({example})`"),
            )
        })?;
        Ok(Self { key, options })
    }
}

/// `exclude(using = "gist", with(room, "="), with(expr("tsrange(starts, ends)"), "&&"))`.
pub(crate) struct ExcludedInput {
    pub(crate) element: ElementInput,
    pub(crate) operator: LitStr,
}

impl ExcludedInput {
    pub(super) fn parse(entry: &Entry<'_>) -> Result<Self> {
        let (mut elements, mut operator) = (Vec::new(), None);
        entry.list("room, \"=\"", |input| {
            if elements.is_empty() {
                return read_elements(input, &mut elements);
            }
            if operator.is_some() {
                return Err(input.error(
                    "one column or expression has one operator; write a `with(...)` for each",
                ));
            }
            operator =
                Some(input.parse().map_err(|_| {
                    input.error("expected an operator in quotes: `with(room, \"=\")`")
                })?);
            Ok(())
        })?;
        let span = entry.name.span();
        match (elements.pop(), elements.is_empty(), operator) {
            (Some(element), true, Some(operator)) => Ok(Self { element, operator }),
            _ => Err(syn::Error::new(
                span,
                "`with` takes a column or an expression, and an operator: `with(room, \"=\")`",
            )),
        }
    }
}
