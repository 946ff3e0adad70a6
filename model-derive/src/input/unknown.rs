//! What to say of a name that nobody knows.

use proc_macro2::Ident;
use syn::Error;

use crate::symbol::{
    CACHE, CHECK, COLLATION, COLUMN, COMMENT, CRATE, CREATE, CREATE_IF_MISSING, CYCLE, DEFAULT,
    DEFAULT_SEQUENCE, DEFAULT_SQL, DETACHED, DOMAIN, DROP, EXCLUDE, EXISTS, EXTEND,
    EXTEND_EXISTING, FLATTEN, FLAVOR, FOREIGN_KEY, GENERATED, IDEMPOTENT, IDENTITY, INCREMENT,
    INDEX, INHERITS, ISOLATION, KEEP_EXISTING, MARIADB, MATERIALIZED_VIEW, MAX, MAX_LENGTH,
    METADATA, MIGRATIONS, MIN, MYSQL, NAME, NO_PRIMARY_KEY, ON_DELETE, ON_UPDATE, OVERRIDE,
    PARTITION_BY, PARTITION_OF, POSTGRES, PRECISION, PRIMARY_KEY, PROJECTION, REFERENCES, RENAME,
    RENAME_ALL, RENAMED_FROM, REQUIRES, SCALE, SCHEMA, SEED, SKIP, SQL_TYPE, SQLITE, START, TABLE,
    TEMPORARY, UNIQUE, VIEW, WORKER_THREADS,
};

const STRUCT: &[&str] = &[
    TABLE,
    SCHEMA,
    METADATA,
    VIEW,
    MATERIALIZED_VIEW,
    REQUIRES,
    EXTEND,
    PROJECTION,
    EXTEND_EXISTING,
    KEEP_EXISTING,
    DETACHED,
    NO_PRIMARY_KEY,
    RENAME_ALL,
    RENAMED_FROM,
    COMMENT,
    CRATE,
    PRIMARY_KEY,
    UNIQUE,
    INDEX,
    CHECK,
    EXCLUDE,
    FOREIGN_KEY,
    TEMPORARY,
    INHERITS,
    PARTITION_BY,
    PARTITION_OF,
    POSTGRES,
    SQLITE,
    MARIADB,
    MYSQL,
];

const FIELD: &[&str] = &[
    COLUMN,
    PRIMARY_KEY,
    IDENTITY,
    GENERATED,
    COLLATION,
    UNIQUE,
    INDEX,
    MAX_LENGTH,
    PRECISION,
    SCALE,
    SQL_TYPE,
    DEFAULT,
    DEFAULT_SQL,
    DEFAULT_SEQUENCE,
    CHECK,
    REFERENCES,
    ON_DELETE,
    ON_UPDATE,
    COMMENT,
    RENAMED_FROM,
    OVERRIDE,
    POSTGRES,
    MARIADB,
    MYSQL,
    SKIP,
    FLATTEN,
];

const ENUM: &[&str] = &[NAME, SCHEMA, RENAME_ALL, COMMENT, CRATE];
const VARIANT: &[&str] = &[RENAME];
const NEWTYPE: &[&str] = &[DOMAIN, SCHEMA, MAX_LENGTH, CHECK, CRATE];
const DDL_ITEM: &[&str] = &[
    NAME,
    REQUIRES,
    CREATE,
    DROP,
    CREATE_IF_MISSING,
    EXISTS,
    IDEMPOTENT,
    METADATA,
    DETACHED,
    CRATE,
];

const SEQUENCE: &[&str] = &[
    NAME, SCHEMA, METADATA, START, INCREMENT, MIN, MAX, CACHE, CYCLE, DETACHED, CRATE,
];

const TEST: &[&str] = &[
    SQLITE,
    POSTGRES,
    MARIADB,
    METADATA,
    SEED,
    ISOLATION,
    MIGRATIONS,
    FLAVOR,
    WORKER_THREADS,
    CRATE,
];

/// Words that other libraries use, and ours.
const SYNONYMS: &[(&str, &str)] = &[
    ("auto_increment", IDENTITY),
    ("autoincrement", IDENTITY),
    ("column_name", COLUMN),
    ("fk", REFERENCES),
    ("id", PRIMARY_KEY),
    ("length", MAX_LENGTH),
    ("max_len", MAX_LENGTH),
    ("ondelete", ON_DELETE),
    ("onupdate", ON_UPDATE),
    ("pk", PRIMARY_KEY),
    ("postgresql", POSTGRES),
    ("migrator", MIGRATIONS),
    ("server_default", DEFAULT_SQL),
    ("registry", METADATA),
    ("sequence", DEFAULT_SEQUENCE),
    ("sql_name", COLUMN),
    ("table_name", TABLE),
    ("replace", IDEMPOTENT),
    ("tablename", TABLE),
    ("type", SQL_TYPE),
    ("type_name", NAME),
];

/// Where an attribute stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Struct,
    Field,
    Enum,
    Variant,
    Newtype,
    DdlItem,
    Sequence,
    Test,
}

/// The error for an attribute that this place does not have.
pub(crate) fn unknown_attribute(name: &Ident, place: Place) -> Error {
    let text = name.to_string();
    Error::new(
        name.span(),
        format!("{}{}", subject(&text, place), advice(&text, place)),
    )
}

/// The error for an option that the parentheses of `group` do not take.
pub(crate) fn unknown_option(name: &Ident, group: &Ident, known: &[&str]) -> Error {
    let advice = match suggestion(&name.to_string(), known.iter().copied()) {
        Some(meant) => format!(", did you mean `{meant}`?"),
        None => format!("; it takes: {}", listed(known)),
    };
    Error::new(
        name.span(),
        format!("unknown option `{name}` in `{group}(...)`{advice}"),
    )
}

/// The one of `candidates` that `word` was probably meant to be.
pub(crate) fn suggestion<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // As cargo and clap do: close by edits, and closer than chance. Short words have no room for three edits.
    let limit = (word.chars().count() / 3).clamp(1, 3);
    candidates
        .into_iter()
        .map(|candidate| (strsim::damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= limit)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

fn subject(name: &str, place: Place) -> String {
    match place.other().filter(|other| other.names().contains(&name)) {
        Some(other) => format!(
            "`{name}` belongs {}, not {}",
            other.phrase(),
            place.phrase()
        ),
        None => format!("unknown attribute `{name}`"),
    }
}

fn advice(name: &str, place: Place) -> String {
    if let Some(text) = instead(name, place) {
        return format!("; {text}");
    }
    if place
        .other()
        .is_some_and(|other| other.names().contains(&name))
    {
        return String::new();
    }
    let synonym = SYNONYMS
        .iter()
        .find(|(word, ours)| *word == name && place.names().contains(ours))
        .map(|(_, ours)| *ours);
    match synonym.or_else(|| suggestion(name, place.names().iter().copied())) {
        Some(meant) => format!(", did you mean `{meant}`?"),
        None => format!("; {} take: {}", place.plural(), listed(place.names())),
    }
}

/// Advice that no list of names gives.
fn instead(name: &str, place: Place) -> Option<&'static str> {
    match (name, place) {
        ("nullable" | "null" | "optional", Place::Field) => {
            Some("a column is nullable when the field's type is `Option<...>`")
        }
        ("not_null" | "required", Place::Field) => {
            Some("a column is NOT NULL unless the field's type is `Option<...>`")
        }
        (FOREIGN_KEY, Place::Field) => Some("write `references(User::id)` here"),
        (RENAME | NAME, Place::Field) => Some("write `column = \"...\"` to name the column"),
        (REFERENCES, Place::Struct) => {
            Some("for several columns write `foreign_key(a, b, references(Other::a, Other::b))`")
        }
        (MYSQL, Place::Test) => Some("tests of MySQL's text run on MariaDB: write `mariadb`"),
        ("fixtures", Place::Test) => Some(
            "write `db.load(fixture!(\"users.sql\")).await?` in the test, or `seed = function`",
        ),
        (NAME | RENAME, Place::Struct) => Some("write `table = \"...\"` to name the table"),
        _ => None,
    }
}

fn listed(names: &[&str]) -> String {
    let quoted: Vec<String> = names.iter().map(|name| format!("`{name}`")).collect();
    quoted.join(", ")
}

impl Place {
    const fn names(self) -> &'static [&'static str] {
        match self {
            Self::Struct => STRUCT,
            Self::Field => FIELD,
            Self::Enum => ENUM,
            Self::Variant => VARIANT,
            Self::Newtype => NEWTYPE,
            Self::DdlItem => DDL_ITEM,
            Self::Sequence => SEQUENCE,
            Self::Test => TEST,
        }
    }

    /// The other half of the same item.
    const fn other(self) -> Option<Self> {
        match self {
            Self::Struct => Some(Self::Field),
            Self::Field => Some(Self::Struct),
            Self::Enum => Some(Self::Variant),
            Self::Variant => Some(Self::Enum),
            Self::Newtype | Self::DdlItem | Self::Sequence | Self::Test => None,
        }
    }

    const fn phrase(self) -> &'static str {
        match self {
            Self::Struct => "on the struct",
            Self::Field => "on a field",
            Self::Enum => "on the enum",
            Self::Variant => "on a variant",
            Self::Newtype => "on the type",
            Self::DdlItem => "in `ddl!`",
            Self::Sequence => "on the sequence",
            Self::Test => "on a test",
        }
    }

    const fn plural(self) -> &'static str {
        match self {
            Self::Struct => "structs",
            Self::Field => "fields",
            Self::Enum => "enums",
            Self::Variant => "variants",
            Self::Newtype => "column types",
            Self::DdlItem => "`ddl!` items",
            Self::Sequence => "sequences",
            Self::Test => "tests",
        }
    }
}

#[cfg(test)]
mod tests {
    use proc_macro2::Span;

    use super::*;

    fn message(name: &str, place: Place) -> String {
        unknown_attribute(&Ident::new(name, Span::call_site()), place).to_string()
    }

    #[test]
    fn a_misspelling_is_answered_with_the_word() {
        assert_eq!(
            message("unqiue", Place::Field),
            "unknown attribute `unqiue`, did you mean `unique`?"
        );
        assert_eq!(
            message("autoincrement", Place::Field),
            "unknown attribute `autoincrement`, did you mean `identity`?"
        );
    }

    #[test]
    fn the_other_place_is_named() {
        assert_eq!(
            message("max_length", Place::Struct),
            "`max_length` belongs on a field, not on the struct"
        );
        assert_eq!(
            message("foreign_key", Place::Field),
            "`foreign_key` belongs on the struct, not on a field; write `references(User::id)` here"
        );
    }

    #[test]
    fn what_is_like_nothing_gets_the_list() {
        assert_eq!(
            message("zzz", Place::Variant),
            "unknown attribute `zzz`; variants take: `rename`"
        );
    }

    #[test]
    fn far_words_are_not_suggested() {
        assert_eq!(suggestion("id", ["table", "column"]), None);
        assert_eq!(suggestion("emial", ["email", "name"]), Some("email"));
    }
}
