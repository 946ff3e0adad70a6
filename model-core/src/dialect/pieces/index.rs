//! Indexes: their elements, and what stands around them.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use super::{existing, include};
use crate::ddl::{Existing, Hidden, IndexComments, Limitation, Methods};
use crate::schema::{
    Dialect, ElementKey, ElementOptions, Index, IndexElement, IndexKind, IndexOptions, NullsOrder,
    Table,
};

/// The elements in parentheses.
pub(in super::super) fn elements<D: Compiler>(w: &mut Writer<'_, D>, index: &Index) {
    let mut separator = "(";
    for next in &index.elements {
        w.push(separator);
        match next.plain_column() {
            Some(name) => w.identifier(name),
            None => element(w, next),
        }
        separator = ", ";
    }
    w.push(")");
}

/// A column or an expression, with what is said of it.
pub(super) fn element<D: Compiler>(w: &mut Writer<'_, D>, element: &IndexElement) {
    match &element.key {
        ElementKey::Column(name) => w.identifier(name),
        ElementKey::Expression(sql) => expression(w, sql),
    }
    if let Some(options) = &element.options {
        element_options(w, options);
    }
}

fn expression<D: Compiler>(w: &mut Writer<'_, D>, sql: &str) {
    if !D::PARTS.expressions {
        w.problem(Limitation::lacks(
            "indexes over expressions",
            "add a generated column, and index that",
        ));
    }
    w.push("(");
    w.push(sql);
    w.push(")");
}

fn element_options<D: Compiler>(w: &mut Writer<'_, D>, options: &ElementOptions) {
    let length = match D::DIALECT {
        Dialect::MariaDb => options.mariadb_length,
        Dialect::MySql => options.mysql_length,
        Dialect::Postgres | Dialect::Sqlite => None,
    };
    if let Some(length) = length {
        w.push("(");
        w.number(length);
        w.push(")");
    }
    let collation = match D::DIALECT {
        Dialect::Postgres => &options.postgres_collation,
        Dialect::Sqlite => &options.sqlite_collation,
        Dialect::MariaDb | Dialect::MySql => &None,
    };
    if let Some(collation) = collation {
        w.push(" COLLATE ");
        w.identifier(collation);
    }
    if let Some(opclass) = &options.opclass
        && D::PARTS.storage
    {
        w.push(" ");
        w.identifier(opclass);
    }
    if options.descending {
        w.push(" DESC");
    }
    if let Some(order) = options.nulls {
        if D::PARTS.nulls_order {
            w.push(match order {
                NullsOrder::First => " NULLS FIRST",
                NullsOrder::Last => " NULLS LAST",
            });
        } else {
            w.left_out(Limitation::lacks(
                "order of NULLs in indexes",
                "take it away, or ask for `MetaData::portable` to have it left out with a warning",
            ));
        }
    }
}

/// A unique index would take other rows; any other answers alike.
fn left_out_unless<D: Compiler>(w: &mut Writer<'_, D>, unique: bool, limitation: Limitation) {
    if unique {
        w.problem(limitation);
    } else {
        w.left_out(limitation);
    }
}

/// Who has to wait while an index is built.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Build {
    /// Those who write.
    Plain,
    /// Nobody.
    Concurrent,
}

/// `CREATE INDEX`; `name` writes the index's name and `on` its table's.
pub(in super::super) fn create_index<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    index: &'a Index,
    (existing_, build): (Existing, Build),
    name: impl FnOnce(&mut Writer<'a, D>),
    on: impl FnOnce(&mut Writer<'a, D>),
) {
    w.at(At::Index(table, index));
    w.push(if index.unique {
        "CREATE UNIQUE INDEX "
    } else {
        "CREATE INDEX "
    });
    if build == Build::Concurrent {
        w.push("CONCURRENTLY ");
    }
    existing(w, existing_);
    w.object(name);
    w.push(" ON ");
    on(w);
    match &index.options {
        None => {
            w.push(" ");
            elements(w, index);
        }
        Some(options) => with_options(w, index, options),
    }
}

/// What follows the table's name.
fn with_options<D: Compiler>(w: &mut Writer<'_, D>, index: &Index, options: &IndexOptions) {
    refuse_kind(w, options);
    if let Some(method) = method(w, index, options) {
        w.push(" USING ");
        w.identifier(method);
    }
    w.push(" ");
    elements(w, index);
    include(w, &options.include);
    nulls_not_distinct(w, options);
    storage(w, options);
    if options.comment.is_some() && D::PARTS.index_comments == IndexComments::No {
        w.left_out(Limitation::NoComments);
    }
    if let Some(predicate) = &options.predicate {
        refuse_partial(w);
        w.push(" WHERE ");
        w.push(predicate);
    }
}

fn storage<D: Compiler>(w: &mut Writer<'_, D>, options: &IndexOptions) {
    if !D::PARTS.storage {
        return;
    }
    let mut separator = " WITH (";
    for (parameter, value) in &options.parameters {
        w.push(separator);
        w.identifier(parameter);
        w.push(" = ");
        w.literal(value);
        separator = ", ";
    }
    if !options.parameters.is_empty() {
        w.push(")");
    }
    if let Some(tablespace) = &options.tablespace {
        w.push(" TABLESPACE ");
        w.identifier(tablespace);
    }
}

fn nulls_not_distinct<D: Compiler>(w: &mut Writer<'_, D>, options: &IndexOptions) {
    if !options.nulls_not_distinct {
        return;
    }
    if !D::PARTS.nulls_not_distinct {
        w.problem(Limitation::lacks(
            "unique indexes to which two NULLs are the same",
            "make the columns NOT NULL, or take `nulls_not_distinct` away",
        ));
    }
    w.push(" NULLS NOT DISTINCT");
}

/// A partial index that became a whole one would refuse other rows, or answer other queries.
fn refuse_partial<D: Compiler>(w: &mut Writer<'_, D>) {
    if !D::PARTS.partial_indexes {
        w.problem(Limitation::lacks(
            "indexes over some rows only",
            "index all rows: take `where` away; or add a generated column that is NULL elsewhere, and index that",
        ));
    }
}

fn refuse_kind<D: Compiler>(w: &mut Writer<'_, D>, options: &IndexOptions) {
    let what = match options.kind {
        IndexKind::Ordinary => return,
        IndexKind::Fulltext => "`fulltext` indexes",
        IndexKind::Spatial => "`spatial` indexes",
    };
    if !D::PARTS.fulltext {
        w.problem(Limitation::lacks(
            what,
            "index by a method of its own there: `using = \"gin\"`, `using = \"gist\"`",
        ));
    }
}

/// The access method that is to be named.
fn method<'o, D: Compiler>(
    w: &mut Writer<'_, D>,
    index: &Index,
    options: &'o IndexOptions,
) -> Option<&'o str> {
    let method = options.using.as_deref()?;
    let is_tree = method.eq_ignore_ascii_case("btree");
    let known = match D::PARTS.methods {
        Methods::Any => return Some(method),
        Methods::These(words) => words.iter().any(|word| word.eq_ignore_ascii_case(method)),
        Methods::Unnamed => is_tree,
    };
    if !known {
        let method = method.to_owned();
        left_out_unless(w, index.unique, Limitation::NoMethod { method });
    }
    (known && D::PARTS.methods != Methods::Unnamed).then_some(method)
}

/// An index as an element of MariaDB's or MySQL's table, or behind `ADD`.
pub(in super::super) fn index_element<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    table: &'a Table,
    index: &'a Index,
    existing_: Existing,
) {
    w.at(At::Index(table, index));
    let options = index.options();
    w.push(match (options.kind, index.unique) {
        (IndexKind::Ordinary, true) => "UNIQUE INDEX ",
        (IndexKind::Ordinary, false) => "INDEX ",
        (IndexKind::Fulltext, _) => "FULLTEXT INDEX ",
        (IndexKind::Spatial, _) => "SPATIAL INDEX ",
    });
    existing(w, existing_);
    w.effective_name(w.naming().index(table, index));
    if index.options.is_some()
        && let Some(method) = method(w, index, options)
    {
        // One of the words that were asked for, so a keyword.
        w.push(" USING ");
        w.push(method);
    }
    w.push(" ");
    elements(w, index);
    if index.options.is_some() {
        inline_options(w, options);
    }
}

fn inline_options<D: Compiler>(w: &mut Writer<'_, D>, options: &IndexOptions) {
    include(w, &options.include);
    nulls_not_distinct(w, options);
    if options.predicate.is_some() {
        refuse_partial(w);
    }
    let parser = match D::DIALECT {
        Dialect::MariaDb => &options.mariadb_parser,
        Dialect::MySql => &options.mysql_parser,
        Dialect::Postgres | Dialect::Sqlite => &None,
    };
    if let Some(parser) = parser {
        w.push(" WITH PARSER ");
        w.identifier(parser);
    }
    if let Some(comment) = &options.comment {
        super::innodb::index_comment(w, comment);
    }
    match D::PARTS.hidden {
        Hidden::Ignored if options.ignored => w.push(" IGNORED"),
        Hidden::Invisible if options.invisible => w.push(" INVISIBLE"),
        Hidden::No | Hidden::Ignored | Hidden::Invisible => {}
    }
}
