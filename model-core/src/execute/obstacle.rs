//! What stands in the way of a table: where, what, and what to do.

use std::fmt;

use super::ObjectKind;
use crate::metadata::Difference;
use crate::schema::{Part, PartKind, Source, Table, TableName};

/// The field in which an index differs that an earlier attempt left unfinished.
pub(super) const UNFINISHED: &str = "finished";

/// Something that keeps a table from becoming what its model says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Obstacle {
    /// The table.
    pub table: TableName,
    /// The part of it; `None` is the table itself.
    pub part: Option<Part>,
    /// What is wrong.
    pub reason: ObstacleReason,
    /// Where the model stands; `None` when it was built at run time.
    pub source: Option<&'static Source>,
}

/// What is wrong with a part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ObstacleReason {
    /// Something else bears the name.
    NameTaken {
        /// What it is.
        by: ObjectKind,
    },
    /// It is a view, and something else bears its name.
    ViewNameTaken {
        /// What it is.
        by: ObjectKind,
    },
    /// It is a sequence, and something else bears its name.
    SequenceNameTaken {
        /// What it is.
        by: ObjectKind,
    },
    /// The database has another definition, and adding changes none.
    Differs {
        /// The field.
        field: &'static str,
        /// The database's value.
        found: Option<String>,
        /// The model's value.
        wanted: Option<String>,
    },
    /// The index is to be built beside those who write, and the caller is in a transaction.
    Concurrent,
    /// An earlier attempt to build the index concurrently has failed.
    Unfinished,
    /// The column needs a value that the rows do not have.
    Required,
    /// The column's default has no single value for the rows that are there.
    ComputedDefault {
        /// The default.
        default: String,
    },
    /// The column refers to another table, and its default would make all rows refer to one row.
    ReferringDefault,
    /// The column is computed when a row is written, and the rows that are there were.
    StoredColumn,
    /// The column belongs to the primary key.
    KeyColumn,
    /// The database adds no such constraint to a table that is there.
    Constraint,
}

impl Obstacle {
    /// What is wrong with a part of a model, and where that stands.
    pub(super) fn new(model: &Table, part: Option<Part>, reason: ObstacleReason) -> Self {
        let of_column = match &part {
            Some(part) if part.kind == PartKind::Column => model
                .find_column(&part.name)
                .and_then(|column| column.options().source),
            _ => None,
        };
        Self {
            table: model.name.clone(),
            part,
            reason,
            source: of_column.or(model.source),
        }
    }

    /// A part that both have and that no addition makes equal.
    pub(super) fn conflict(model: &Table, difference: Difference) -> Self {
        let Difference {
            part,
            field,
            left,
            right,
        } = difference;
        let reason = match field {
            Some(UNFINISHED) => ObstacleReason::Unfinished,
            field => ObstacleReason::Differs {
                field: field.unwrap_or("definition"),
                found: left,
                wanted: right,
            },
        };
        Self::new(model, Some(part), reason)
    }
}

impl Obstacle {
    /// Something else bears a sequence's name.
    #[cfg(any(feature = "postgres", feature = "mysql"))]
    pub(super) fn of_sequence(sequence: &crate::schema::Sequence, by: ObjectKind) -> Self {
        Self {
            table: sequence.name.clone(),
            part: None,
            reason: ObstacleReason::SequenceNameTaken { by },
            source: sequence.source,
        }
    }
}

impl fmt::Display for Obstacle {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.reason {
            ObstacleReason::ViewNameTaken { .. } => "view",
            ObstacleReason::SequenceNameTaken { .. } => "sequence",
            _ => "table",
        };
        write!(f, "{kind} `{}`", self.table)?;
        if let Some(part) = &self.part {
            write!(f, ", {part}")?;
        }
        write!(f, ": {}", self.reason)?;
        if let Some(source) = self.source {
            write!(f, "\n{source}")?;
        }
        write!(f, "\nhelp: {}", self.reason.help())
    }
}

/// What is wrong, without the place.
impl fmt::Display for ObstacleReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameTaken { by }
            | Self::ViewNameTaken { by }
            | Self::SequenceNameTaken { by } => write!(f, "{by} has this name"),
            Self::Differs { field, found, wanted } => f.write_str(&contrast(field, found.as_deref(), wanted.as_deref())),
            Self::Concurrent => f.write_str("it is to be built concurrently, which PostgreSQL does in no transaction"),
            Self::Unfinished => f.write_str("an earlier attempt left it unfinished, so no query uses it"),
            Self::Required => f.write_str("it may not be NULL and has no default, so rows that are there would have no value"),
            Self::ComputedDefault { default } => {
                write!(f, "SQLite adds no column whose default is computed, as `{default}` is")
            }
            Self::ReferringDefault => {
                f.write_str("while it checks foreign keys, SQLite adds no column that refers to another table and has a default")
            }
            Self::StoredColumn => f.write_str(
                "SQLite adds no column that is computed when a row is written",
            ),
            Self::KeyColumn => f.write_str("SQLite adds no column to a primary key"),
            Self::Constraint => f.write_str("SQLite adds no such constraint to a table that is there"),
        }
    }
}

impl ObstacleReason {
    fn help(&self) -> &'static str {
        match self {
            Self::NameTaken { .. }
            | Self::ViewNameTaken { .. }
            | Self::SequenceNameTaken { .. } => {
                "choose another name, or move what is there out of the way"
            }
            Self::Differs { .. } => {
                "migrate the table by hand, or make the model say what is there"
            }
            Self::Concurrent => {
                "call `create_all` on a pool, or on a connection that is in no transaction; or take `concurrently` away"
            }
            Self::Unfinished => "`DROP INDEX` it, and call again",
            Self::Required => "let it be NULL, with `Option`, or give it a `default`",
            Self::ComputedDefault { .. } => {
                "let it be NULL, with `Option`, and leave the default out; or give it a literal `default`"
            }
            Self::ReferringDefault => "let it be NULL, with `Option`, and leave the default out",
            Self::StoredColumn => "compute it when it is read: `generated(\"...\", virtual)`",
            Self::KeyColumn | Self::Constraint => {
                "migrate the table by hand: make a new one, copy the rows, drop the old one, rename"
            }
        }
    }
}

/// How the database and the model differ in a field.
pub(super) fn contrast(field: &str, found: Option<&str>, wanted: Option<&str>) -> String {
    match (field, found) {
        ("nullable", Some("true")) => {
            "it may be NULL in the database and not in the model".to_owned()
        }
        ("nullable", _) => "it may be NULL in the model and not in the database".to_owned(),
        _ => format!(
            "{field} {} in the database, {} in the model",
            shown(found),
            shown(wanted)
        ),
    }
}

fn shown(value: Option<&str>) -> String {
    match value {
        None => "none".to_owned(),
        // A column may be declared without a type.
        Some("") => "empty".to_owned(),
        Some(value) => format!("`{value}`"),
    }
}
