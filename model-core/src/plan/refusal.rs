//! What a plan does not do, and what its user can do instead.

use std::fmt;

use crate::schema::{ObjectKind, Part, Source, TableName};

/// Something that the models need and the plan refuses.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Refusal {
    /// What kind of object it is about.
    pub kind: ObjectKind,
    /// That object, as the models name it.
    pub object: TableName,
    /// The part of it; `None`: the object as a whole.
    pub part: Option<Part>,
    /// Why it is refused.
    pub reason: RefusalReason,
    /// Where the model is; `None` when it was built at run time.
    pub source: Option<&'static Source>,
    /// Statements that would resolve it, for the user to check and run.
    pub statements: Vec<String>,
}

/// Why something is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[cfg_attr(
    feature = "serde",
    derive(serde::Serialize),
    serde(rename_all = "snake_case")
)]
pub enum RefusalReason {
    /// Another kind of object, or part of another kind, has the name.
    NameTaken {
        /// What has the name.
        by: ObjectKind,
    },
    /// It exists, and the policy is to create everything.
    Exists {
        /// What exists under this name.
        kind: ObjectKind,
    },
    /// A field differs, and adding alone cannot make it equal.
    Differs {
        /// The field.
        field: &'static str,
        /// Its value in the database.
        found: Option<String>,
        /// Its value in the models.
        wanted: Option<String>,
    },
    /// The models say that it was renamed, and the database still has the old name.
    PendingRename {
        /// The name in the database.
        from: String,
    },
    /// An index that is built concurrently cannot be built inside the caller's transaction.
    Concurrent,
    /// An interrupted build left the index invalid.
    InvalidIndex,
    /// The column is NOT NULL without a default, and the table has rows.
    Required,
    /// A unique constraint over new columns, all of which get one constant value in several rows.
    OneValueForAllRows,
    /// A foreign key refers to something that is not a table.
    ReferredKind {
        /// What it refers to.
        referred: TableName,
        /// What that is.
        by: ObjectKind,
    },
    /// A foreign key refers to a table of another storage engine (MariaDB, MySQL).
    ReferredEngine {
        /// The referred table.
        referred: TableName,
        /// Its engine.
        engine: String,
    },
    /// A foreign key refers to columns without a primary key or unique constraint over exactly them.
    NoReferredKey {
        /// The referred table.
        referred: TableName,
        /// The referred columns.
        columns: Vec<String>,
    },
    /// A foreign key refers to a column that the existing table does not have.
    NoReferredColumn {
        /// The referred table.
        referred: TableName,
        /// The missing column.
        column: String,
    },
    /// A foreign key's column and the referred one have types that the database does not compare.
    ReferredType {
        /// The referred table and column.
        referred: String,
        /// Its type in the database.
        found: String,
        /// The type of the referring column.
        wanted: String,
    },
    /// The existing parent of a new partition is not partitioned.
    ParentNotPartitioned {
        /// The parent.
        parent: TableName,
    },
    /// A default is a label that the existing enumeration does not have.
    MissingLabel {
        /// The enumeration.
        enumeration: TableName,
        /// The label.
        label: String,
    },
    /// An extension is in a schema that the session does not search.
    ExtensionOutsideSearchPath {
        /// The extension.
        extension: String,
        /// Its schema.
        schema: String,
    },
    /// SQLite cannot add a column whose default is an expression.
    ComputedDefault {
        /// The default.
        default: String,
    },
    /// SQLite cannot add a column with a foreign key and a default while it checks foreign keys.
    ReferringDefault,
    /// SQLite cannot add a stored generated column.
    StoredColumn,
    /// SQLite cannot add a column to a primary key.
    KeyColumn,
    /// The database cannot add such a part to an existing table.
    CannotAdd,
    /// A statement is larger than the server accepts (`max_allowed_packet`).
    TooLarge {
        /// Its size, in bytes.
        size: usize,
        /// The server's limit, in bytes.
        limit: usize,
    },
    /// A table outside the models refers to a table that would be dropped.
    StillReferenced {
        /// That table.
        by: TableName,
        /// Its referring columns.
        columns: Vec<String>,
    },
    /// An object that models cannot express depends on one that would be dropped.
    StillNeeded {
        /// What depends on it.
        by: ObjectKind,
        /// Its name.
        name: TableName,
    },
}

impl Refusal {
    pub(crate) fn new(
        kind: ObjectKind,
        object: &TableName,
        source: Option<&'static Source>,
        reason: RefusalReason,
    ) -> Self {
        Self {
            kind,
            object: object.clone(),
            part: None,
            reason,
            source: source.filter(|source| !source.is_built()),
            statements: Vec::new(),
        }
    }

    pub(crate) fn of_part(self, part: Part) -> Self {
        Self {
            part: Some(part),
            ..self
        }
    }

    pub(crate) fn with_statements(self, statements: Vec<String>) -> Self {
        Self { statements, ..self }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = match self.kind {
            ObjectKind::View | ObjectKind::MaterializedView => "view",
            ObjectKind::Sequence => "sequence",
            ObjectKind::Enum => "enumeration",
            ObjectKind::Domain => "domain",
            ObjectKind::Extension => "extension",
            ObjectKind::Schema => "schema",
            ObjectKind::Index => "index",
            ObjectKind::Item => "`ddl!` item",
            _ => "table",
        };
        write!(f, "{kind} `{}`", self.object)?;
        if let Some(part) = &self.part {
            write!(f, ", {part}")?;
        }
        write!(f, ": {}", self.reason)?;
        if let Some(source) = self.source {
            write!(f, "\n{source}")?;
        }
        match &self.statements[..] {
            [] => write!(f, "\nhelp: {}", self.reason.help()),
            statements => {
                write!(f, "\nhelp: {}, for example:", self.reason.help())?;
                statements
                    .iter()
                    .try_for_each(|sql| write!(f, "\n    {};", sql.replace('\n', "\n    ")))
            }
        }
    }
}

impl fmt::Display for RefusalReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NameTaken { by } => write!(f, "{by} has this name"),
            Self::Exists { kind } => write!(f, "{kind} of this name exists"),
            Self::Differs { field, found, wanted } => f.write_str(&contrast(field, found.as_deref(), wanted.as_deref())),
            Self::PendingRename { from } => write!(f, "the database still has it under its old name `{from}`"),
            Self::Concurrent => f.write_str("PostgreSQL cannot build an index concurrently inside a transaction"),
            Self::InvalidIndex => f.write_str("an interrupted build left the index invalid, so no query uses it"),
            Self::Required => f.write_str("NOT NULL without a default, and the table has rows"),
            Self::OneValueForAllRows => f.write_str("all existing rows would get the same value, and the table has several rows"),
            Self::ReferredKind { referred, by } => write!(f, "it refers to `{referred}`, which is {by} in the database"),
            Self::ReferredEngine { referred, engine } => write!(
                f,
                "it refers to `{referred}`, whose storage engine in the database is `{engine}`"
            ),
            Self::NoReferredKey { referred, columns } => write!(
                f,
                "it refers to `{referred}` ({}), which has no primary key or unique constraint over these columns in the database",
                columns.join(", ")
            ),
            Self::NoReferredColumn { referred, column } => {
                write!(f, "it refers to `{referred}`, which has no column `{column}` in the database")
            }
            Self::ReferredType { referred, found, wanted } => write!(
                f,
                "it refers to `{referred}`, which is of type `{found}` in the database; the referring column is of type `{wanted}`"
            ),
            Self::ParentNotPartitioned { parent } => write!(f, "its parent `{parent}` is not partitioned in the database"),
            Self::MissingLabel { enumeration, label } => {
                write!(f, "its default `{label}` is not a label of the existing enumeration `{enumeration}`")
            }
            Self::ExtensionOutsideSearchPath { extension, schema } => write!(
                f,
                "its type comes from extension `{extension}`, which is in schema `{schema}`; the session's search_path does not contain it"
            ),
            Self::ComputedDefault { default } => {
                write!(f, "SQLite cannot add a column whose default is an expression (`{default}`)")
            }
            Self::ReferringDefault => {
                f.write_str("while it checks foreign keys, SQLite cannot add a column with a foreign key and a default")
            }
            Self::StoredColumn => f.write_str("SQLite cannot add a stored generated column"),
            Self::KeyColumn => f.write_str("SQLite cannot add a column to a primary key"),
            Self::CannotAdd => f.write_str("the database cannot add this to an existing table"),
            Self::TooLarge { size, limit } => write!(
                f,
                "its statement has {size} bytes, and the server accepts at most {limit} (`max_allowed_packet`)"
            ),
            Self::StillReferenced { by, columns } => write!(
                f,
                "table `{by}` ({}), which is not in the models, refers to it",
                columns.join(", ")
            ),
            Self::StillNeeded { by, name } => write!(f, "{by}, `{name}`, depends on it"),
        }
    }
}

impl RefusalReason {
    fn help(&self) -> &'static str {
        match self {
            Self::NameTaken { .. } => {
                "choose another name in the models, or rename the object in the database"
            }
            Self::Exists { .. } => {
                "`OnExisting::Extend` adds what is missing, `OnExisting::Keep` leaves existing objects as they are"
            }
            Self::Differs { .. } => "change the database, or change the model to match it",
            Self::PendingRename { .. } => "rename it in the database",
            Self::Concurrent => {
                "call `create_all` on a pool, or on a connection that is not in a transaction; or remove `concurrently`"
            }
            Self::InvalidIndex => "drop the index, and call again",
            Self::Required => "make the field an `Option`, or give it a `default`",
            Self::OneValueForAllRows => {
                "add the column first, give its rows different values, then add the constraint; or make the field an `Option`"
            }
            Self::ReferredEngine { .. } => {
                "convert that table to InnoDB, or remove the foreign key"
            }
            Self::ReferredKind { .. } => "refer to the table behind it",
            Self::NoReferredKey { .. } => {
                "add a unique constraint over these columns to the existing table, or refer to its key"
            }
            Self::NoReferredColumn { .. } => {
                "add the column to the existing table, or call with `OnExisting::Extend`"
            }
            Self::ReferredType { .. } => "give both columns the same type",
            Self::ParentNotPartitioned { .. } => {
                "create a partitioned table, move the rows into it, and rename it"
            }
            Self::MissingLabel { .. } => {
                "call with `OnExisting::Extend`, which adds missing labels"
            }
            Self::ExtensionOutsideSearchPath { .. } => {
                "add that schema to the session's `search_path`, or move the extension"
            }
            Self::ComputedDefault { .. } => {
                "make the field an `Option` without a default, or give it a literal `default`"
            }
            Self::ReferringDefault => "make the field an `Option` without a default",
            Self::StoredColumn => "compute it when it is read: `generated(\"...\", virtual)`",
            Self::KeyColumn | Self::CannotAdd => {
                "create a new table, copy the rows, drop the old table, rename the new one"
            }
            Self::TooLarge { .. } => {
                "raise the server's `max_allowed_packet`, or split the statement"
            }
            Self::StillReferenced { .. } | Self::StillNeeded { .. } => {
                "drop it first, or add it to the models"
            }
        }
    }
}

/// A field on both sides, in one sentence.
pub(crate) fn contrast(field: &str, found: Option<&str>, wanted: Option<&str>) -> String {
    match (field, found) {
        ("nullable", Some("true")) => "nullable in the database, NOT NULL in the models".to_owned(),
        ("nullable", _) => "NOT NULL in the database, nullable in the models".to_owned(),
        _ => format!(
            "{field} {} in the database, {} in the models",
            shown(found),
            shown(wanted)
        ),
    }
}

fn shown(value: Option<&str>) -> String {
    match value {
        None => "none".to_owned(),
        // SQLite has columns without a type.
        Some("") => "empty".to_owned(),
        Some(value) => format!("`{value}`"),
    }
}
