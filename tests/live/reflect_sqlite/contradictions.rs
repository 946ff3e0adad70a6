//! Reports that say nothing.

use model_core::diff::{Change, FieldChange, TableChange, diff};
use model_core::schema::{Database, Found};

/// Reports that show the same text for both sides: nobody could tell what differs.
pub(crate) fn contradictions(found: &Found, wanted: &Database) -> Vec<String> {
    let changes = diff(found, wanted);
    let mut fields: Vec<&FieldChange> = Vec::new();
    for table in &changes.tables {
        if let TableChange::Differs(it) = table {
            fields.extend(&it.fields);
            fields.extend(it.columns.iter().flat_map(fields_of));
            fields.extend(it.primary_key.iter().flat_map(fields_of));
            fields.extend(it.uniques.iter().flat_map(fields_of));
            fields.extend(it.checks.iter().flat_map(fields_of));
            fields.extend(it.foreign_keys.iter().flat_map(fields_of));
            fields.extend(it.indexes.iter().flat_map(fields_of));
        }
    }
    fields.extend(changes.views.iter().flat_map(fields_of));
    let same = fields.into_iter().filter(|it| it.found == it.wanted);
    same.map(|it| format!("both sides show {:?}", it.found))
        .collect()
}

fn fields_of<'c, T>(change: &'c Change<'_, T>) -> &'c [FieldChange] {
    match change {
        Change::Differs { fields, .. } => fields,
        _ => &[],
    }
}
