//! Column types as text: equal types have equal texts.

use super::comparison::{Comparison, in_parentheses};
use super::constraint::check_text;
use super::{Field, constraint};
use crate::schema::{CustomType, Dialect, Domain, EnumDefinition, SqlType, TableName};

/// Compares two types.
pub(super) fn compare(comparison: &mut Comparison<'_>, found: &SqlType, wanted: &SqlType) {
    if comparison.is_of_models() {
        let (left, right) = (found.to_string(), wanted.to_string());
        if left == right {
            // Two types can have the same name and still differ in what they consist of.
            comparison.texts(
                Field::Type,
                Some(model_text(found)),
                Some(model_text(wanted)),
            );
        } else {
            comparison.texts(Field::Type, Some(left), Some(right));
        }
    } else if !same_named_type(comparison, found, wanted) {
        let text = |it| Some(live_text(comparison, it));
        let (found, wanted) = (text(found), text(wanted));
        comparison.texts(Field::Type, found, wanted);
    }
}

/// Whether both are one type that is an object of its own: what it consists of is compared there.
fn same_named_type(comparison: &Comparison<'_>, found: &SqlType, wanted: &SqlType) -> bool {
    let name = |it: &SqlType| match it {
        SqlType::Enum(it) if comparison.scope.context.dialect == Some(Dialect::Postgres) => {
            Some(enum_name(it))
        }
        SqlType::Domain(it) => Some(domain_name(it)),
        _ => None,
    };
    match (found, wanted) {
        (SqlType::Array(found), SqlType::Array(wanted)) => {
            same_named_type(comparison, found, wanted)
        }
        _ => match (name(found), name(wanted)) {
            (Some(found), Some(wanted)) => comparison.names().same_table(&found, &wanted),
            _ => false,
        },
    }
}

pub(super) fn enum_name(definition: &EnumDefinition) -> TableName {
    TableName {
        schema: definition.schema.clone(),
        name: definition.name.clone(),
    }
}

pub(super) fn domain_name(domain: &Domain) -> TableName {
    TableName {
        schema: domain.schema.clone(),
        name: domain.name.clone(),
    }
}

/// The type as the database's own SQL names it.
fn live_text(comparison: &Comparison<'_>, sql_type: &SqlType) -> String {
    let dialect = comparison.scope.context.dialect;
    match sql_type {
        SqlType::Enum(it) if dialect == Some(Dialect::Postgres) => {
            format!("ENUM {}", comparison.names().shown(&enum_name(it)))
        }
        SqlType::Enum(it) => labels_text(it),
        SqlType::Domain(it) => format!("DOMAIN {}", comparison.names().shown(&domain_name(it))),
        SqlType::Array(element) => format!("{}[]", live_text(comparison, element)),
        SqlType::Custom(it) => match (dialect.and_then(|it_is| it.of(it_is)), &it.otherwise) {
            (Some(text), _) => text.to_owned(),
            (None, Some(otherwise)) => live_text(comparison, otherwise),
            (None, None) => "CUSTOM".to_owned(),
        },
        plain => plain.to_string(),
    }
}

/// The type with everything that it consists of.
fn model_text(sql_type: &SqlType) -> String {
    match sql_type {
        SqlType::Enum(it) => format!("{} {}", enum_name(it), labels_text(it)),
        SqlType::Domain(it) => {
            let checks: Vec<String> = it.checks.iter().map(check_text).collect();
            let base = model_text(&it.base);
            format!("DOMAIN {} AS {base} {}", domain_name(it), checks.join(" "))
        }
        SqlType::Array(element) => format!("{}[]", model_text(element)),
        SqlType::Custom(it) => custom_text(it),
        plain => plain.to_string(),
    }
}

fn labels_text(definition: &EnumDefinition) -> String {
    format!("ENUM{}", constraint::quoted(&definition.labels))
}

fn custom_text(custom: &CustomType) -> String {
    let CustomType {
        postgres,
        sqlite,
        mariadb,
        mysql,
        otherwise,
        extension,
    } = custom;
    let texts = [
        ("postgres", postgres.as_deref()),
        ("sqlite", sqlite.as_deref()),
        ("mariadb", mariadb.as_deref()),
        ("mysql", mysql.as_deref()),
        ("extension", extension.as_deref()),
    ];
    let said = texts
        .into_iter()
        .filter_map(|(word, text)| Some(format!("{word} {}", text?)));
    let otherwise = otherwise
        .iter()
        .map(|it| format!("otherwise {}", model_text(it)));
    in_parentheses(&said.chain(otherwise).collect::<Vec<_>>())
}
