//! Indexes, and the elements of exclusion constraints.

use super::column::comment;
use super::expression::{bare_name, column_name};
use crate::schema::{
    Column, Dialect, ElementKey, ElementOptions, ExcludeConstraint, ExcludeElement, Index,
    IndexElement, IndexKind, IndexOptions, List, Name, NullsOrder, SqlType,
};

/// An index of a table with these columns.
pub(crate) fn canonical(index: &Index, columns: &[Column]) -> Index {
    let options = index.options.as_deref().map(canonical_options);
    let method = method(options.as_ref().and_then(|options| options.using.as_ref()));
    let elements = index.elements.iter();
    Index {
        name: index.name.clone(),
        elements: elements.map(|it| element(it, columns, &method)).collect(),
        unique: index.unique,
        options: options
            .filter(|options| *options != IndexOptions::NONE)
            .map(Into::into),
        source: index.source,
    }
}

fn canonical_options(options: &IndexOptions) -> IndexOptions {
    IndexOptions {
        predicate: options.predicate.as_ref().map(bare_name),
        using: using(options.using.as_ref()),
        comment: comment(options.comment.as_ref()),
        kind: IndexKind::Ordinary,
        mariadb_parser: None,
        mysql_parser: None,
        parameters: parameters(options.parameters.iter()),
        tablespace: super::table::tablespace(options.tablespace.as_ref()),
        ignored: false,
        invisible: false,
        ..options.clone()
    }
}

/// PostgreSQL 15, CREATE INDEX: `btree` is the method of an index that names none.
pub(crate) fn using(method: Option<&Name>) -> Option<Name> {
    let method = method.map(|method| method.to_ascii_lowercase());
    method.filter(|method| method != "btree").map(Into::into)
}

fn method(using: Option<&Name>) -> String {
    using.map_or("btree".to_owned(), ToString::to_string)
}

/// Storage parameters by name, in small letters, with one word for each truth value.
pub(crate) fn parameters<'a>(
    parameters: impl Iterator<Item = &'a (Name, Name)>,
) -> List<(Name, Name)> {
    let mut all: Vec<(Name, Name)> = parameters
        .map(|(name, value)| {
            (
                Name::from(name.to_ascii_lowercase()),
                parameter(name, value),
            )
        })
        .collect();
    all.sort();
    all.into()
}

/// A parameter's value; those that are true or false have several spellings.
pub(crate) fn parameter(name: &str, value: &Name) -> Name {
    const TRUTHS: [&str; 7] = [
        "fastupdate",
        "deduplicate_items",
        "autosummarize",
        "autovacuum_enabled",
        "vacuum_truncate",
        "user_catalog_table",
        "security_barrier",
    ];
    let name = name.to_ascii_lowercase();
    let name = name.strip_prefix("toast.").unwrap_or(&name);
    if !TRUTHS.contains(&name) {
        return value.clone();
    }
    match super::default::truth(value) {
        Some(truth) => truth.to_string().into(),
        None => value.clone(),
    }
}

/// An element without what it has anyway.
pub(crate) fn element(element: &IndexElement, columns: &[Column], method: &str) -> IndexElement {
    let key = match &element.key {
        ElementKey::Column(_) => element.key.clone(),
        ElementKey::Expression(text) => match column_name(text) {
            Some(column) => ElementKey::Column(column.into()),
            None => ElementKey::Expression(bare_name(text)),
        },
    };
    let column = match &key {
        ElementKey::Column(name) => columns.iter().find(|column| column.name == *name),
        ElementKey::Expression(_) => None,
    };
    let options = element.options.as_deref();
    let options = options.map(|options| element_options(options, &key, column, method));
    IndexElement {
        key,
        options: options
            .filter(|options| *options != ElementOptions::NONE)
            .map(Into::into),
    }
}

fn element_options(
    options: &ElementOptions,
    key: &ElementKey,
    column: Option<&Column>,
    method: &str,
) -> ElementOptions {
    let default_nulls = if options.descending {
        NullsOrder::First
    } else {
        NullsOrder::Last
    };
    let own_collation = column.and_then(|it| it.options().collations.of(Dialect::Postgres));
    let is_own = |name: &&Name| match (key, own_collation) {
        (ElementKey::Column(_), Some(own)) => *name == own,
        (ElementKey::Column(_), None) => &***name == "default",
        (ElementKey::Expression(_), _) => false,
    };
    let sql_type = column.map(|column| &column.sql_type);
    let is_default = |name: &&Name| {
        sql_type.is_some_and(|it| default_opclass(method, it).as_deref() == Some(&***name))
    };
    let collation = options.postgres_collation.as_ref();
    ElementOptions {
        descending: options.descending,
        nulls: options.nulls.filter(|nulls| *nulls != default_nulls),
        postgres_collation: collation.filter(|name| !is_own(name)).cloned(),
        opclass: options
            .opclass
            .as_ref()
            .filter(|name| !is_default(name))
            .cloned(),
        ..ElementOptions::NONE
    }
}

/// The operator class that an index has anyway (PostgreSQL 15, 11.10); nobody but the server knows that of users' types.
fn default_opclass(method: &str, sql_type: &SqlType) -> Option<String> {
    let word = match sql_type.base() {
        SqlType::Boolean => "bool",
        SqlType::TinyInt => "char",
        SqlType::SmallInt => "int2",
        SqlType::Integer => "int4",
        SqlType::BigInt => "int8",
        SqlType::Real => "float4",
        SqlType::Double => "float8",
        SqlType::Numeric { .. } => "numeric",
        SqlType::Text | SqlType::Varchar(_) => "text",
        SqlType::Binary => "bytea",
        SqlType::Date => "date",
        SqlType::Time => "time",
        SqlType::Timestamp => "timestamp",
        SqlType::TimestampTz => "timestamptz",
        SqlType::Uuid => "uuid",
        SqlType::Json => "jsonb",
        SqlType::Inet => "inet",
        SqlType::Enum(_) => "enum",
        SqlType::Array(_) => "array",
        SqlType::Custom(custom) => return of_custom(method, custom.postgres.as_deref()?),
        _ => return None,
    };
    match (method, word) {
        ("btree" | "hash", _) | ("gin", "array" | "jsonb") | ("spgist", "text" | "inet") => {
            Some(format!("{word}_ops"))
        }
        ("brin", _) => Some(format!("{word}_minmax_ops")),
        _ => None,
    }
}

fn of_custom(method: &str, text: &str) -> Option<String> {
    let name = text.split(['(', ' ']).next()?;
    let name = name.rsplit('.').next()?;
    Some(match (method, name) {
        ("btree" | "hash", "character") => "bpchar_ops".to_owned(),
        ("gist" | "spgist" | "btree" | "hash", range) if range.ends_with("range") => {
            "range_ops".to_owned()
        }
        ("gist", "ltree") => "gist_ltree_ops".to_owned(),
        ("spgist", "point") => "quad_point_ops".to_owned(),
        ("btree" | "hash" | "gin" | "gist", _) => format!("{name}_ops"),
        _ => return None,
    })
}

/// An exclusion constraint of a table with these columns.
pub(super) fn exclude(constraint: &ExcludeConstraint, columns: &[Column]) -> ExcludeConstraint {
    let using = using(constraint.using.as_ref());
    let method = method(using.as_ref());
    let excluded = |it: &ExcludeElement| ExcludeElement {
        element: element(&it.element, columns, &method),
        operator: it.operator.clone(),
    };
    ExcludeConstraint {
        elements: constraint.elements.iter().map(excluded).collect(),
        using,
        predicate: constraint.predicate.as_ref().map(bare_name),
        ..constraint.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn element_loses_what_it_has_anyway() {
        let columns = [Column::new("name", SqlType::Varchar(40))];
        let given = IndexElement::column("name")
            .opclass("text_ops")
            .nulls(NullsOrder::Last)
            .postgres_collation("default")
            .prefix(3);
        let plain = IndexElement::column("name");
        assert_eq!(element(&given, &columns, "btree"), plain);
        let pattern = plain.clone().opclass("text_pattern_ops").descending();
        assert_eq!(element(&pattern, &columns, "btree"), pattern);
        let expression = IndexElement::expression("(name)");
        assert_eq!(element(&expression, &columns, "btree"), plain);
    }

    #[test]
    fn parameters_have_one_spelling() {
        let given = [
            ("fastupdate".into(), "off".into()),
            ("FillFactor".into(), "70".into()),
        ];
        let wanted: [(Name, Name); 2] = [
            ("fastupdate".into(), "false".into()),
            ("fillfactor".into(), "70".into()),
        ];
        assert_eq!(*parameters(given.iter()), wanted);
    }
}
