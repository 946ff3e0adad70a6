//! What `#[model(...)]` says on the struct.

use syn::{Attribute, LitStr, Path, Result, Token};

use super::column_list::unknown_option;
use super::entry::{Entry, read_attributes};
use super::exclude::ExcludeInput;
use super::foreign_key::ForeignKeyInput;
use super::index::IndexInput;
use super::key::KeyInput;
use super::once::{Given, Once};
use super::rename_all::RenameAll;
use super::sqlx::SqlxInput;
use super::table_options::TableOptionsInput;
use super::unknown::{Place, unknown_attribute};
use super::view::{ViewInput, parse_requires};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// The struct's own attributes.
#[derive(Default)]
pub(crate) struct ContainerInput {
    pub(crate) table: Once<LitStr>,
    pub(crate) schema: Once<LitStr>,
    pub(crate) metadata: Once<Path>,
    pub(crate) view: Once<ViewInput>,
    pub(crate) materialized_view: Once<ViewInput>,
    pub(crate) requires: Once<Vec<Path>>,
    pub(crate) extend: Once<Path>,
    pub(crate) projection: Once<Path>,
    pub(crate) extend_existing: Once<()>,
    pub(crate) keep_existing: Once<()>,
    pub(crate) detached: Once<()>,
    pub(crate) no_primary_key: Once<()>,
    pub(crate) rename_all: Once<(LitStr, RenameAll)>,
    pub(crate) renamed_from: Once<LitStr>,
    pub(crate) comment: Once<LitStr>,
    pub(crate) krate: Once<Path>,
    pub(crate) primary_key: Once<KeyInput>,
    pub(crate) uniques: Vec<Given<KeyInput>>,
    pub(crate) indexes: Vec<Given<IndexInput>>,
    pub(crate) excludes: Vec<Given<ExcludeInput>>,
    pub(crate) checks: Vec<Given<CheckInput>>,
    pub(crate) foreign_keys: Vec<Given<ForeignKeyInput>>,
    pub(crate) options: TableOptionsInput,
    pub(crate) sqlx: SqlxInput,
}

/// `check = "..."`, or `check("...", name = "...")`.
pub(crate) struct CheckInput {
    pub(crate) expression: LitStr,
    pub(crate) name: Once<LitStr>,
    pub(crate) options: CheckOptionsInput,
}

/// What few checks say.
#[derive(Default)]
pub(crate) struct CheckOptionsInput {
    pub(crate) not_valid: Once<()>,
    pub(crate) no_inherit: Once<()>,
    pub(crate) not_enforced: Once<()>,
}

impl ContainerInput {
    pub(crate) fn from_attributes(diagnostics: &Diagnostics, attributes: &[Attribute]) -> Self {
        let mut input = Self {
            sqlx: SqlxInput::from_attributes(attributes),
            ..Self::default()
        };
        read_attributes(diagnostics, attributes, |entry| input.read(entry));
        input
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::TABLE => self.table.set(entry, entry.text("profiles")?),
            symbol::SCHEMA => self.schema.set(entry, entry.text("app")?),
            symbol::METADATA => self.metadata.set(entry, entry.path("AnalyticsDb")?),
            symbol::VIEW => self.view.set(entry, ViewInput::parse(entry)?),
            symbol::MATERIALIZED_VIEW => {
                self.materialized_view.set(entry, ViewInput::parse(entry)?)
            }
            symbol::REQUIRES => self.requires.set(entry, parse_requires(entry)?),
            symbol::EXTEND => self.extend.set(entry, entry.path("crm::Profile")?),
            symbol::PROJECTION => self.projection.set(entry, entry.path("crm::Profile")?),
            symbol::EXTEND_EXISTING => entry
                .flag()
                .and_then(|()| self.extend_existing.set(entry, ())),
            symbol::KEEP_EXISTING => entry
                .flag()
                .and_then(|()| self.keep_existing.set(entry, ())),
            symbol::DETACHED => entry.flag().and_then(|()| self.detached.set(entry, ())),
            symbol::NO_PRIMARY_KEY => entry
                .flag()
                .and_then(|()| self.no_primary_key.set(entry, ())),
            symbol::RENAME_ALL => {
                let literal = entry.text("snake_case")?;
                let style = RenameAll::parse(&literal)?;
                self.rename_all.set(entry, (literal, style))
            }
            symbol::RENAMED_FROM => self.renamed_from.set(entry, entry.text("old_name")?),
            symbol::COMMENT => self.comment.set(entry, entry.text("...")?),
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            symbol::PRIMARY_KEY => self.primary_key.set(entry, KeyInput::parse(entry)?),
            symbol::UNIQUE => {
                let list = KeyInput::parse(entry)?;
                keep(&mut self.uniques, entry, list);
                Ok(())
            }
            symbol::INDEX => {
                let list = IndexInput::parse(entry)?;
                keep(&mut self.indexes, entry, list);
                Ok(())
            }
            symbol::EXCLUDE => {
                let exclude = ExcludeInput::parse(entry)?;
                keep(&mut self.excludes, entry, exclude);
                Ok(())
            }
            symbol::CHECK => {
                let check = CheckInput::parse(entry)?;
                keep(&mut self.checks, entry, check);
                Ok(())
            }
            symbol::FOREIGN_KEY => {
                let key = ForeignKeyInput::parse(entry)?;
                keep(&mut self.foreign_keys, entry, key);
                Ok(())
            }
            _ => match self.options.read(entry) {
                Some(result) => result,
                None => Err(unknown_attribute(&entry.name, Place::Struct)),
            },
        }
    }
}

impl CheckInput {
    pub(crate) fn parse(entry: &Entry<'_>) -> Result<Self> {
        if entry.input.peek(Token![=]) {
            return Ok(Self {
                expression: entry.text("price > 0")?,
                name: Once::default(),
                options: CheckOptionsInput::default(),
            });
        }
        let (mut expression, mut name) = (None, Once::default());
        let mut options = CheckOptionsInput::default();
        entry.list("\"price > 0\"", |input| {
            if input.peek(LitStr) && expression.is_none() {
                expression = Some(input.parse()?);
                return Ok(());
            }
            if input.peek(LitStr) {
                return Err(input.error("a second expression; write a `check(...)` for each"));
            }
            let inner = Entry::parse(input)?;
            if inner.name == symbol::NAME {
                return name.set(&inner, inner.text("...")?);
            }
            options.read(&inner)
        })?;
        let expression = expression.ok_or_else(|| {
            entry.expected(entry.name.span(), "an SQL expression", "\"price > 0\"")
        })?;
        Ok(Self {
            expression,
            name,
            options,
        })
    }
}

impl CheckOptionsInput {
    /// `postgres(not_valid, no_inherit)`, `mysql(not_enforced)`.
    fn read(&mut self, group: &Entry<'_>) -> Result<()> {
        let known: &[&str] = match group.name.to_string().as_str() {
            symbol::POSTGRES => &[symbol::NOT_VALID, symbol::NO_INHERIT],
            symbol::MYSQL => &[symbol::NOT_ENFORCED],
            _ => {
                let known = &[symbol::NAME, symbol::POSTGRES, symbol::MYSQL];
                return Err(unknown_option(&group.name, known, "the expression"));
            }
        };
        group.list(known[0], |input| {
            let entry = Entry::parse(input)?;
            if !known.iter().any(|word| entry.name == word) {
                return Err(unknown_option(&entry.name, known, ""));
            }
            entry.flag()?;
            match entry.name.to_string().as_str() {
                symbol::NOT_VALID => self.not_valid.set(&entry, ()),
                symbol::NO_INHERIT => self.no_inherit.set(&entry, ()),
                _ => self.not_enforced.set(&entry, ()),
            }
        })
    }
}

fn keep<T>(list: &mut Vec<Given<T>>, entry: &Entry<'_>, value: T) {
    list.push(Given {
        name: entry.name.clone(),
        value,
    });
}
