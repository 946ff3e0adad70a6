//! Types that the models spell by hand: `sql_type = "mood"` is the enumeration of that name, whoever created it.

use crate::lower::postgres::default::qualified_name;
use crate::schema::{
    Column, Database, EnumDefinition, Found, Name, Shared, SqlType, Table, TableName,
};

/// Gives columns of such types the spelling of the models.
pub(super) fn align(found: &mut Found, wanted: &Database) {
    for table in &mut found.database.tables {
        let of_models = wanted
            .table(&table.name)
            .or_else(|| wanted.table(table.name.name.to_string()));
        if let Some(aligned) = of_models.and_then(|it| aligned(table, it)) {
            *table = aligned.into();
        }
    }
}

fn aligned(table: &Shared<Table>, wanted: &Table) -> Option<Table> {
    let spelled = |column: &Column| {
        let mut others = wanted.columns.iter();
        let other = others.find(|it| it.name == column.name)?;
        let is_other = column.sql_type != other.sql_type;
        (is_other && is_spelled(&column.sql_type, &other.sql_type)).then(|| other.sql_type.clone())
    };
    if !table.columns.iter().any(|it| spelled(it).is_some()) {
        return None;
    }
    let mut table = Table::clone(table);
    let columns = table.columns.iter();
    table.columns = columns
        .map(|column| Column {
            sql_type: spelled(column).unwrap_or_else(|| column.sql_type.clone()),
            ..column.clone()
        })
        .collect();
    Some(table)
}

/// Whether the second type is the first one, spelled by hand.
fn is_spelled(found: &SqlType, wanted: &SqlType) -> bool {
    match (found, wanted) {
        (SqlType::Array(found), SqlType::Array(wanted)) => is_spelled(found, wanted),
        (SqlType::Enum(it), SqlType::Custom(custom)) => {
            let EnumDefinition { schema, name, .. } = &**it;
            is_name(custom.postgres.as_deref(), schema.as_ref(), name)
        }
        (SqlType::Domain(it), SqlType::Custom(custom)) => {
            is_name(custom.postgres.as_deref(), it.schema.as_ref(), &it.name)
        }
        // One of them has its schema in front.
        (SqlType::Custom(found), SqlType::Custom(wanted)) => {
            let (Some(found), Some(wanted)) = (&found.postgres, &wanted.postgres) else {
                return false;
            };
            let ends = |long: &str, short: &str| {
                let before = long.strip_suffix(short);
                before.is_some_and(|before| before.ends_with('.') || before.is_empty())
            };
            ends(found, wanted) || ends(wanted, found)
        }
        _ => false,
    }
}

fn is_name(text: Option<&str>, schema: Option<&Name>, name: &Name) -> bool {
    let Some(TableName {
        schema: own,
        name: own_name,
    }) = text.and_then(qualified_name)
    else {
        return false;
    };
    own_name == *name && (own.is_none() || own.as_ref() == schema)
}
