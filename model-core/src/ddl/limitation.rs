//! What dialects lack, and what to write instead.

use std::fmt;

use super::{BadName, TableLimitation};
use crate::schema::{ReferentialAction, SqlType, TableName};

/// Why a dialect has no words for a part.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Limitation {
    /// It takes no such name.
    Name {
        /// The name.
        name: String,
        /// Why not.
        refusal: BadName,
    },
    /// The name is the dialect's own.
    ReservedName {
        /// The beginning that it keeps to itself.
        prefix: &'static str,
    },
    /// A text holds a NUL.
    NulInText,
    /// It has no such type.
    NoType {
        /// The type.
        sql_type: SqlType,
    },
    /// A length or precision is out of its range.
    OutOfRange {
        /// What is out of range.
        what: &'static str,
        /// The largest value.
        limit: u32,
    },
    /// It keeps a decimal of this many digits as a floating-point number.
    InexactNumeric,
    /// Its decimals keep no digits behind the point unless told how many.
    DecimalWithoutPrecision,
    /// It has no comments.
    NoComments,
    /// An enumeration is nothing that could be commented on.
    NoEnumComments,
    /// A comment is too long.
    CommentTooLong {
        /// The number of characters allowed.
        limit: usize,
    },
    /// A comment holds a character beyond the basic multilingual plane.
    CommentBeyondBasicPlane,
    /// It numbers only a column that is the whole primary key.
    IdentityIsNotTheKey,
    /// It numbers only a column that comes first in a key or index.
    IdentityIsNotInAKey,
    /// It numbers one column a table.
    SecondIdentity,
    /// A column is numbered and has a default.
    IdentityWithDefault,
    /// A key or index covers a text of any length.
    UnboundedKey {
        /// The column.
        column: String,
        /// Its type.
        sql_type: SqlType,
    },
    /// A key or index is too long.
    KeyTooLong {
        /// The number of bytes allowed.
        limit: u32,
    },
    /// It does not keep what a foreign key asks for.
    Action {
        /// The action.
        action: ReferentialAction,
    },
    /// It lacks what a table says of its storage.
    Table(TableLimitation),
    /// Its foreign keys stay inside one schema.
    ForeignKeyAcrossSchemas {
        /// The table referred to.
        referred: TableName,
    },
    /// It finds no table under a name that is a device's on DOS, and a foreign key refers to one.
    ReferenceToDevice {
        /// The table referred to.
        referred: TableName,
    },
    /// A view has no query for it.
    NoQuery,
    /// It has no materialised views.
    NoMaterializedViews,
    /// Its views have no such option.
    NoViewOption {
        /// The option.
        option: &'static str,
    },
    /// It has no comments on views and their columns.
    NoViewComments,
    /// It cannot be told whether an item is there.
    MayBeThere,
    /// Two names stand for one table.
    SameTable {
        /// The other name.
        other: TableName,
    },
    /// A type and a table share one name.
    NameOfATable,
    /// It has no such thing.
    Lacks {
        /// What it lacks: `partial indexes`.
        what: &'static str,
        /// What to write instead.
        help: &'static str,
    },
    /// It knows no such access method.
    NoMethod {
        /// The method.
        method: String,
    },
    /// No operator is written like this.
    NoOperator {
        /// The text.
        text: String,
    },
    /// It has something of this name itself.
    BuiltInName {
        /// What that is.
        what: &'static str,
    },
    /// It does not take such a label.
    Label {
        /// The label.
        label: String,
        /// Why not.
        refusal: &'static str,
    },
}

impl Limitation {
    pub(crate) const fn lacks(what: &'static str, help: &'static str) -> Self {
        Self::Lacks { what, help }
    }

    #[expect(clippy::too_many_lines, reason = "an arm a limitation")]
    pub(super) fn describe(&self, product: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { name, refusal } => write!(
                f,
                "the name `{}` {refusal}, which {product} does not take",
                name.escape_debug()
            ),
            Self::ReservedName { prefix } => write!(
                f,
                "{product} keeps names that begin with `{prefix}` to itself"
            ),
            Self::NulInText => write!(
                f,
                "it holds a NUL character, which {product} does not take in text"
            ),
            Self::NoType { sql_type } => write!(f, "{product} has no type for {sql_type}"),
            Self::OutOfRange { what, limit } => {
                write!(f, "{product} takes a {what} of at most {limit}")
            }
            Self::InexactNumeric => write!(
                f,
                "{product} keeps a decimal of more than 15 digits as a floating-point number"
            ),
            Self::DecimalWithoutPrecision => write!(
                f,
                "{product}'s DECIMAL keeps no digits behind the point unless told how many"
            ),
            Self::NoComments => write!(f, "{product} has no comments"),
            Self::NoEnumComments => write!(f, "{product} has no comments on enumerations"),
            Self::CommentTooLong { limit } => {
                write!(f, "{product} takes a comment of at most {limit} characters")
            }
            Self::CommentBeyondBasicPlane => write!(
                f,
                "the comment holds a character beyond the basic multilingual plane, which {product} does not keep"
            ),
            Self::IdentityIsNotTheKey => write!(
                f,
                "{product} numbers only a column that is the whole primary key"
            ),
            Self::IdentityIsNotInAKey => write!(
                f,
                "{product} numbers only a column that comes first in a key or index"
            ),
            Self::SecondIdentity => write!(f, "{product} numbers one column of a table"),
            Self::IdentityWithDefault => {
                write!(
                    f,
                    "{product} takes no default and no expression on a column that it numbers"
                )
            }
            Self::UnboundedKey { column, sql_type } => {
                write!(
                    f,
                    "{product} takes no column of unbounded length in a key, and `{column}` is {sql_type}"
                )
            }
            Self::KeyTooLong { limit } => {
                write!(
                    f,
                    "{product} takes {limit} bytes in a key, and its texts can be longer: four bytes a character"
                )
            }
            Self::Action { action } => write!(f, "{product} does not keep {action}"),
            Self::Table(limitation) => limitation.describe(product, f),
            Self::ForeignKeyAcrossSchemas { referred } => {
                write!(
                    f,
                    "foreign keys of {product} stay inside one schema, and this one refers to table `{referred}`"
                )
            }
            Self::ReferenceToDevice { referred } => {
                write!(
                    f,
                    "it refers to `{referred}`, and foreign keys of {product} do not find a table or schema named like a device of DOS"
                )
            }
            Self::NoQuery => write!(f, "it has no query for {product}"),
            Self::NoMaterializedViews => write!(f, "{product} has no materialised views"),
            Self::NoViewOption { option } => write!(f, "views of {product} have no `{option}`"),
            Self::NoViewComments => {
                write!(f, "{product} has no comments on views and their columns")
            }
            Self::MayBeThere => write!(
                f,
                "it may be there, and {product} would run its `create` all the same"
            ),
            Self::SameTable { other } => {
                write!(f, "in {product} it is the same table as `{other}`")
            }
            Self::NameOfATable => write!(
                f,
                "{product} makes a type of this name for the table of this name"
            ),
            Self::Lacks { what, .. } => write!(f, "{product} has no {what}"),
            Self::NoMethod { method } => {
                write!(f, "{product} has no indexes by `{}`", method.escape_debug())
            }
            Self::NoOperator { text } => write!(f, "`{}` is no operator", text.escape_debug()),
            Self::BuiltInName { what } => write!(f, "{product} itself has {what} of this name"),
            Self::Label { label, refusal } => write!(
                f,
                "the label '{}' {refusal} in {product}",
                label.escape_debug()
            ),
        }
    }

    pub(super) fn help(&self) -> String {
        match self {
            Self::Name { .. } | Self::ReservedName { .. } => "choose another name",
            Self::NulInText => "take the NUL out",
            Self::NoType { .. } => "spell the column's type for this dialect: `sql_type(...)`",
            Self::OutOfRange { .. } => "make it smaller, or leave it out",
            Self::InexactNumeric => "keep it as text, or give it a `precision` of at most 15",
            Self::DecimalWithoutPrecision => "write `precision = ..., scale = ...`",
            Self::NoComments | Self::NoEnumComments | Self::NoViewComments => "leave the comment out, or ask for `MetaData::portable` to have it left out with a warning",
            Self::CommentTooLong { .. } => "shorten it",
            Self::CommentBeyondBasicPlane => "take the character out",
            Self::IdentityIsNotTheKey => "make the column the primary key alone, or take `identity` away",
            Self::IdentityIsNotInAKey => "put the column first in the primary key, or give it an index",
            Self::SecondIdentity | Self::IdentityWithDefault => "keep one of the two",
            Self::UnboundedKey { .. } => "give the column a `max_length`, or an index the first characters only: `column(name, mariadb(length = 20))`",
            Self::KeyTooLong { .. } => "give the texts a smaller `max_length`",
            Self::Action { .. } => "choose another action",
            Self::Table(limitation) => limitation.help(),
            Self::ForeignKeyAcrossSchemas { .. } => "put both tables into one schema",
            Self::ReferenceToDevice { .. } => "name it differently: `#[model(table = \"...\")]`, or `schema = \"...\"`",
            Self::NoQuery => "write the query for this dialect too: `view(postgres = \"...\", sqlite = \"...\")`",
            Self::NoMaterializedViews => "make it a `view`, or ask for `MetaData::portable` to have a plain view in its place, with a warning",
            Self::NoViewOption { .. } => "take it away, or ask for `MetaData::portable` to have it left out with a warning",
            Self::MayBeThere => "say `idempotent` if it may run twice, or write `create_if_missing = \"...\"`; on PostgreSQL and on a connection a query will do: `exists = \"SELECT ...\"`",
            Self::SameTable { .. } => "write the schema on both or on neither",
            Self::NameOfATable => "name the type differently: `#[model(name = \"...\")]` on an enumeration, `#[model(domain = \"...\")]` on a domain",
            Self::Lacks { help, .. } => help,
            Self::NoMethod { .. } => "take `using` away, or ask for `MetaData::portable` to have it left out with a warning",
            Self::NoOperator { .. } => "write an operator, such as `=` or `&&`",
            Self::BuiltInName { .. } => "choose another name; a type may also stand in a schema",
            Self::Label { .. } => "rename the label: `#[model(rename = \"...\")]`",
        }
        .to_owned()
    }
}
