//! Comments and column storage of existing tables, where the dialect sets them in statements of their own.

use super::additions::missing;
use super::draft::{Draft, Drafts};
use super::parts::Keys;
use crate::ddl::{Comments, Existing, Statement};
use crate::dialect::capabilities;
use crate::diff::{Change, Field, FieldChange, TableDifference};
use crate::schema::{Part, PartKind};

/// Adds the comments that existing objects lack, and the comments and storage of added columns. Returns the comments
/// added to existing objects.
pub(super) fn add<'a>(drafts: &mut Drafts<'a>, difference: &'a TableDifference<'a>) -> Vec<Part> {
    let table = difference.wanted;
    let mut added = Vec::new();
    if capabilities(drafts.dialect()).comments != Comments::Statements {
        return added;
    }
    let existing = Existing::Fail;
    let lacks = |fields: &[FieldChange]| {
        fields
            .iter()
            .any(|it| it.field == Field::Comment && it.found.is_none())
    };
    if let (true, Some(comment)) = (lacks(&difference.fields), &table.comment) {
        let statement = Statement::CommentOnTable {
            table,
            comment,
            existing,
        };
        drafts.push(Draft::new(
            statement,
            format!("table `{}` lacks its comment", table.name),
        ));
        added.push(Part::new(PartKind::Comment, String::new()));
    }
    for column in missing(&difference.columns) {
        if let Some(storage) = column.options().storage.postgres.storage {
            let statement = Statement::SetColumnStorage {
                table,
                column,
                storage,
                existing,
            };
            let keys = Keys::of(drafts.changes.found);
            let draft = Draft::new(statement, "part of a column that is added");
            drafts.push(draft.needs([keys.column(&table.name, &column.name)]));
        }
        if let Some(comment) = &column.options().comment {
            let statement = Statement::CommentOnColumn {
                table,
                column,
                comment,
                existing,
            };
            let keys = Keys::of(drafts.changes.found);
            let draft = Draft::new(statement, "part of a column that is added");
            drafts.push(draft.needs([keys.column(&table.name, &column.name)]));
        }
    }
    for change in &difference.columns {
        if let Change::Differs {
            wanted: column,
            fields,
            ..
        } = change
            && lacks(fields)
            && let Some(comment) = &column.options().comment
        {
            let statement = Statement::CommentOnColumn {
                table,
                column,
                comment,
                existing,
            };
            let reason = format!(
                "column `{}` of table `{}` lacks its comment",
                column.name, table.name
            );
            drafts.push(Draft::new(statement, reason));
            added.push(Part::new(PartKind::Comment, &*column.name));
        }
    }
    for change in &difference.indexes {
        if let Change::Differs {
            wanted: index,
            fields,
            ..
        } = change
            && lacks(fields)
            && let Some(comment) = &index.options().comment
        {
            let statement = Statement::CommentOnIndex {
                table,
                index,
                comment,
                existing,
            };
            drafts.push(Draft::new(
                statement,
                format!("an index of table `{}` lacks its comment", table.name),
            ));
            added.push(Part::new(
                PartKind::Comment,
                index.name.as_deref().unwrap_or_default(),
            ));
        }
    }
    added
}
