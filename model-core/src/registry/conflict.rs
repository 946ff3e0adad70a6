//! What cannot be merged, and how it is told.

use std::fmt;

use crate::metadata::{Difference, Site};
use crate::schema::{Part, Source, TableName};
use crate::told::debug_is_display;

/// Everything that kept definitions from becoming tables.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ConflictErrors {
    /// The conflicts, by table.
    pub conflicts: Vec<Conflict>,
}

/// Two definitions that contradict each other, or one that lacks its other half.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Conflict {
    /// Two definitions of one table that differ.
    DefinedTwice {
        /// The table.
        table: TableName,
        /// The definition that stands first: by package and path, not by link order.
        left: Site,
        /// The other one.
        right: Site,
        /// Every field in which they differ.
        differences: Vec<Difference>,
    },
    /// Two definitions of one view that differ.
    ViewDefinedTwice {
        /// The view.
        view: TableName,
        /// The definition that stands first: by package and path, not by link order.
        left: Site,
        /// The other one.
        right: Site,
        /// Every field in which they differ.
        differences: Vec<Difference>,
    },
    /// Two definitions of one `ddl!` item that differ.
    ItemDefinedTwice {
        /// The item.
        item: String,
        /// The definition that stands first: by package and path, not by link order.
        left: Site,
        /// The other one.
        right: Site,
        /// Every field in which they differ.
        differences: Vec<Difference>,
    },
    /// Two definitions of one sequence that differ.
    SequenceDefinedTwice {
        /// The sequence.
        sequence: TableName,
        /// The definition that stands first: by package and path, not by link order.
        left: Site,
        /// The other one.
        right: Site,
        /// Every field in which they differ.
        differences: Vec<Difference>,
    },
    /// A sequence and a table or view of one name.
    SequenceAndRelation {
        /// The name.
        name: TableName,
        /// Who defines the table or view.
        relation: Site,
        /// Who defines the sequence.
        sequence: Site,
    },
    /// A table and a view of one name.
    TableAndView {
        /// The name.
        name: TableName,
        /// Who defines a table, adds to one or keeps one.
        table: Site,
        /// Who defines a view.
        view: Site,
    },
    /// Two definitions that give one table the same part differently.
    PartDiffers {
        /// The table.
        table: TableName,
        /// The part.
        part: Part,
        /// Who brings the part first.
        left: Site,
        /// Who brings it differently.
        right: Site,
        /// Every field in which they differ.
        differences: Vec<Difference>,
    },
    /// The same key or index under two names.
    TwoNames {
        /// The table.
        table: TableName,
        /// The part under its first name.
        part: Part,
        /// Its second name.
        other: String,
        /// Who gives the first name.
        left: Site,
        /// Who gives the second.
        right: Site,
    },
    /// A column marked `override` that overrides none.
    NothingToOverride {
        /// The table.
        table: TableName,
        /// The column.
        column: String,
        /// Who says so.
        source: Site,
    },
    /// An extension or projection was given to [`MetaData::define`](crate::MetaData::define) in a role it cannot have.
    NotADefinition {
        /// The table.
        table: TableName,
        /// Who says so.
        source: Site,
        /// Why not, and what to write.
        reason: &'static str,
    },
    /// Two tables, or two sequences, of different schemas that would be one in the schema that both are moved to.
    MovedOnto {
        /// What both are: `tables`, `sequences`.
        what: &'static str,
        /// The name that both would have.
        table: TableName,
        /// The one.
        left: Site,
        /// The other.
        right: Site,
    },
    /// A view or a `ddl!` item whose tables are moved to another schema.
    CannotFollow {
        /// What it is, and its name.
        object: String,
        /// Where it stands.
        source: Site,
    },
    /// No model of the registry is linked into the program.
    NothingRegistered {
        /// Where the registry's marker stands; `None` is the program's own registry.
        registry: Site,
    },
}

impl From<Conflict> for ConflictErrors {
    fn from(conflict: Conflict) -> Self {
        Self {
            conflicts: vec![conflict],
        }
    }
}

impl std::error::Error for ConflictErrors {}

debug_is_display!(ConflictErrors);

impl std::error::Error for Conflict {}

impl fmt::Display for ConflictErrors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, conflict) in self.conflicts.iter().enumerate() {
            if position > 0 {
                f.write_str("\n")?;
            }
            conflict.fmt(f)?;
        }
        Ok(())
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DefinedTwice { table, left, right, differences } => {
                write!(f, "table `{table}` is defined by two models")?;
                write_sites(f, *left, *right)?;
                write_differences(f, differences)?;
                match left.or(*right) {
                    Some(model) => write!(
                        f,
                        "\nhelp: rename one with `#[model(table = \"...\")]`, or write `#[model(extend = {})]` to add to it",
                        model.path()
                    ),
                    None => f.write_str("\nhelp: rename one, or pass `OnExisting::Keep` or `OnExisting::Extend`"),
                }
            }
            Self::ViewDefinedTwice { view, left, right, differences } => {
                write!(f, "view `{view}` is defined by two models")?;
                write_sites(f, *left, *right)?;
                write_differences(f, differences)?;
                f.write_str("\nhelp: keep one, or rename one with `#[model(table = \"...\")]`")
            }
            Self::ItemDefinedTwice { item, left, right, differences } => {
                write!(f, "`ddl!` item `{item}` is defined twice")?;
                write_sites(f, *left, *right)?;
                write_differences(f, differences)?;
                f.write_str("\nhelp: keep one, or give one another name: `name = \"...\"`")
            }
            Self::SequenceDefinedTwice { sequence, left, right, differences } => {
                write!(f, "sequence `{sequence}` is defined twice")?;
                write_sites(f, *left, *right)?;
                write_differences(f, differences)?;
                f.write_str("\nhelp: keep one, or give one another name: `#[model(name = \"...\")]`")
            }
            Self::SequenceAndRelation { name, relation, sequence } => {
                write!(f, "`{name}` is a table or view, and a sequence")?;
                write_sites(f, *relation, *sequence)?;
                f.write_str("\nhelp: rename one: tables, views and sequences of a schema share their names")
            }
            Self::TableAndView { name, table, view } => {
                write!(f, "`{name}` is a table and a view")?;
                write_sites(f, *table, *view)?;
                f.write_str("\nhelp: rename one: tables and views of a schema share their names")
            }
            Self::PartDiffers { table, part, left, right, differences } => {
                write!(f, "table `{table}` is given two different definitions of {part}")?;
                write_sites(f, *left, *right)?;
                write_differences(f, differences)?;
                f.write_str("\nhelp: write the same in both, rename one, or replace a column of the extended table with `#[model(override)]`")
            }
            Self::TwoNames { table, part, other, left, right } => {
                write!(f, "table `{table}` is given {part} a second time, as `{other}`")?;
                write_sites(f, *left, *right)?;
                f.write_str("\nhelp: leave the second one out, or give both the same name")
            }
            Self::NothingToOverride { table, column, source } => {
                write!(f, "column `{column}` overrides none: table `{table}` has no such column\n  {}", place(*source))?;
                f.write_str("\nhelp: take `override` away, or name the column that is meant")
            }
            Self::NotADefinition { table, source, reason } => {
                write!(f, "this does not define table `{table}`\n  {}\nhelp: {reason}", place(*source))
            }
            Self::MovedOnto { what, table, left, right } => {
                write!(f, "two {what} would be `{table}`")?;
                write_sites(f, *left, *right)?;
                f.write_str("\nhelp: rename one, or move them to different schemas: `MetaData::translate_schemas`")
            }
            Self::CannotFollow { object, source } => {
                write!(f, "{object} cannot follow its tables to another schema: its text names those of this one\n  {}", place(*source))?;
                f.write_str("\nhelp: leave its schema as it is with `MetaData::translate_schemas`, or take the models of a list without it")
            }
            Self::NothingRegistered { registry: Some(marker) } => write!(
                f,
                "no model of registry {marker} is linked into this program\nhelp: write `#[model(metadata = {})]` on its models; a dependency that no code names is not linked",
                marker.item
            ),
            Self::NothingRegistered { registry: None } => f.write_str(
                "no model is linked into this program\nhelp: a dependency that no code names is not linked; name its models in `model_core::metadata!(pub APP: path::Model)`, or start from `MetaData::new()`",
            ),
        }
    }
}

fn write_sites(f: &mut fmt::Formatter<'_>, left: Site, right: Site) -> fmt::Result {
    let (left_path, right_path) = (path(left), path(right));
    let width = left_path.chars().count().max(right_path.chars().count());
    for (path, site) in [(left_path, left), (right_path, right)] {
        match site {
            Some(source) => write!(f, "\n  {path:width$}  at {}:{}", source.file, source.line)?,
            None => write!(f, "\n  {path}")?,
        }
    }
    Ok(())
}

fn write_differences(f: &mut fmt::Formatter<'_>, differences: &[Difference]) -> fmt::Result {
    differences
        .iter()
        .try_for_each(|difference| write!(f, "\n  {difference}"))
}

fn path(site: Site) -> String {
    site.map_or_else(|| "a table built at run time".to_owned(), Source::path)
}

fn place(site: Site) -> String {
    site.map_or_else(
        || "a table built at run time".to_owned(),
        ToString::to_string,
    )
}
