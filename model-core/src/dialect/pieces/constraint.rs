//! Constraints, as the standard spells them.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use crate::metadata::EffectiveName;
use crate::schema::{
    CheckConstraint, ForeignKey, PrimaryKey, ReferentialAction, Table, TableName, UniqueConstraint,
};

pub(in super::super) fn primary_key<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    key: &'a PrimaryKey,
) {
    w.at(At::PrimaryKey(table, key));
    constraint(w, w.naming().primary_key(table, key));
    w.push("PRIMARY KEY ");
    w.identifiers(&key.columns);
}

pub(in super::super) fn unique<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    unique: &'a UniqueConstraint,
) {
    w.at(At::Unique(table, unique));
    constraint(w, w.naming().unique(table, unique));
    w.push("UNIQUE ");
    w.identifiers(&unique.columns);
}

pub(in super::super) fn check<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    check: &'a CheckConstraint,
) {
    w.at(At::Check(table, check));
    constraint(w, w.naming().check(table, check));
    w.push("CHECK (");
    w.push(&check.expression);
    w.push(")");
}

pub(in super::super) fn foreign_key<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    key: &'a ForeignKey,
) {
    w.at(At::ForeignKey(table, key));
    constraint(w, w.naming().foreign_key(table, key));
    w.push("FOREIGN KEY ");
    foreign_key_body(w, key, &key.referred_table);
}

/// A foreign key behind the words `FOREIGN KEY`.
pub(in super::super) fn foreign_key_body<D: Compiler>(
    w: &mut Writer<'_, D>,
    key: &ForeignKey,
    referred: &TableName,
) {
    w.identifiers(&key.columns);
    references(w, key, referred);
}

/// A foreign key behind its own columns.
pub(in super::super) fn references<D: Compiler>(
    w: &mut Writer<'_, D>,
    key: &ForeignKey,
    referred: &TableName,
) {
    w.push(" REFERENCES ");
    w.table_name(referred);
    w.push(" ");
    w.identifiers(&key.referred_columns);
    action(w, " ON DELETE ", key.on_delete);
    action(w, " ON UPDATE ", key.on_update);
}

/// `ALTER TABLE ... ADD` with what `constraint` writes.
pub(in super::super) fn add<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    constraint: impl FnOnce(&mut Writer<'a, D>),
) {
    w.at(At::Table(table));
    w.push("ALTER TABLE ");
    w.object(|w| w.table_name(&table.name));
    w.push(" ADD ");
    constraint(w);
}

fn constraint<D: Compiler>(w: &mut Writer<'_, D>, name: EffectiveName<'_>) {
    w.push("CONSTRAINT ");
    w.effective_name(name);
    w.push(" ");
}

fn action<D: Compiler>(w: &mut Writer<'_, D>, event: &str, action: ReferentialAction) {
    let action = match action {
        // Everybody's default.
        ReferentialAction::NoAction => return,
        ReferentialAction::Restrict => "RESTRICT",
        ReferentialAction::Cascade => "CASCADE",
        ReferentialAction::SetNull => "SET NULL",
        ReferentialAction::SetDefault => "SET DEFAULT",
    };
    w.push(event);
    w.push(action);
}
