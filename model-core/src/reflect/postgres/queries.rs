//! The catalogue queries (PostgreSQL 15, 53 System Catalogs). Every cell is text; the first is the query's number, so a
//! query's own cells begin at 1.

use super::unmanaged_queries;
use crate::schema::Dialect;
use crate::sql::literal;

/// Which objects the queries look at, and what the server's version knows.
pub(super) struct Filter {
    /// Exactly these schemas; `None`: all but the server's own.
    pub(super) schemas: Option<Vec<String>>,
    /// The tables and views whose definitions are read; `None`: all of these schemas.
    pub(super) relations: Option<Vec<String>>,
    /// `server_version_num`.
    pub(super) version: u32,
}

/// One of the queries; its number is its position in the message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Query {
    Schemas,
    Extensions,
    Types,
    Relations,
    Parents,
    Columns,
    Constraints,
    Indexes,
    OperatorClasses,
    Collations,
    Operators,
    Sequences,
    Triggers,
    ViewSources,
    Unmanaged,
    Dependencies,
}

impl Query {
    /// All, in the order of the message.
    pub(super) const ALL: [Self; 16] = [
        Self::Schemas,
        Self::Extensions,
        Self::Types,
        Self::Relations,
        Self::Parents,
        Self::Columns,
        Self::Constraints,
        Self::Indexes,
        Self::OperatorClasses,
        Self::Collations,
        Self::Operators,
        Self::Sequences,
        Self::Triggers,
        Self::ViewSources,
        Self::Unmanaged,
        Self::Dependencies,
    ];

    pub(super) fn text(self, filter: &Filter) -> String {
        match self {
            Self::Schemas => schemas(filter),
            Self::Extensions => EXTENSIONS.to_owned(),
            Self::Types => TYPES.to_owned(),
            Self::Relations => relations(filter),
            Self::Parents => parents(filter),
            Self::Columns => columns(filter),
            Self::Constraints => constraints(filter),
            Self::Indexes => indexes(filter),
            Self::OperatorClasses => OPERATOR_CLASSES.to_owned(),
            Self::Collations => COLLATIONS.to_owned(),
            Self::Operators => OPERATORS.to_owned(),
            Self::Sequences => sequences(filter),
            Self::Triggers => triggers(filter),
            Self::ViewSources => view_sources(filter),
            Self::Unmanaged => unmanaged_queries::all(filter),
            Self::Dependencies => unmanaged_queries::dependencies(filter),
        }
    }
}

impl Filter {
    /// The condition on `pg_namespace` under this alias; temporary objects of the session are among what meets it.
    pub(super) fn schema(&self, alias: &str) -> String {
        format!(
            "({} OR {alias}.oid = pg_my_temp_schema())",
            self.permanent_schema(alias)
        )
    }

    /// The same without temporary objects.
    pub(super) fn permanent_schema(&self, alias: &str) -> String {
        match &self.schemas {
            None => {
                format!("{alias}.nspname !~ '^pg_' AND {alias}.nspname <> 'information_schema'")
            }
            Some(names) => {
                let names: Vec<String> = names
                    .iter()
                    .map(|name| literal(Dialect::Postgres, name))
                    .collect();
                if names.is_empty() {
                    "false".to_owned()
                } else {
                    format!("{alias}.nspname IN ({})", names.join(", "))
                }
            }
        }
    }

    /// The condition on `pg_class` and its `pg_namespace`, under these aliases, for what is read in full.
    fn relation(&self, schema: &str, relation: &str) -> String {
        let in_schema = self.schema(schema);
        match self.relations.as_deref() {
            None => in_schema,
            Some([]) => "false".to_owned(),
            Some(names) => {
                let names: Vec<String> = names
                    .iter()
                    .map(|name| literal(Dialect::Postgres, name))
                    .collect();
                let names = names.join(", ");
                format!("({in_schema} AND {relation}.relname IN ({names}))")
            }
        }
    }

    /// `text` where the server has this version, and otherwise what takes its place.
    pub(super) fn since(
        &self,
        version: u32,
        text: &'static str,
        before: &'static str,
    ) -> &'static str {
        if self.version >= version {
            text
        } else {
            before
        }
    }
}

/// Objects of an extension are the extension's.
pub(super) fn no_extension(class: &str, oid: &str) -> String {
    let class = literal(Dialect::Postgres, class);
    format!(
        "NOT EXISTS (SELECT FROM pg_depend e WHERE e.classid = {class}::regclass AND e.objid = {oid} AND e.deptype = 'e')"
    )
}

fn schemas(filter: &Filter) -> String {
    format!(
        "SELECT n.nspname::text FROM pg_namespace n WHERE {} AND {} ORDER BY 1",
        filter.permanent_schema("n"),
        no_extension("pg_namespace", "n.oid")
    )
}

const EXTENSIONS: &str = "
SELECT x.extname::text, n.nspname::text
FROM pg_extension x JOIN pg_namespace n ON n.oid = x.extnamespace
WHERE x.extname <> 'plpgsql' ORDER BY 1";

/// Types of users and of extensions; not the row types of tables, nor the arrays of them.
const TYPES: &str = "
SELECT t.oid::text, n.nspname::text, t.typname::text, t.typtype::text,
    CASE WHEN t.typcategory = 'A' THEN t.typelem::text END,
    t.typbasetype::text, t.typtypmod::text, format_type(t.typbasetype, t.typtypmod),
    t.typnotnull::text, t.typdefault,
    CASE WHEN t.typtype = 'd' AND t.typcollation <> b.typcollation THEN t.typcollation::text END,
    x.extname::text, d.description, e.labels::text, quote_ident(n.nspname)
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_type l ON l.oid = t.typelem AND t.typcategory = 'A'
LEFT JOIN pg_type b ON b.oid = t.typbasetype
LEFT JOIN pg_class r ON r.oid = coalesce(nullif(t.typrelid, 0), l.typrelid)
LEFT JOIN (
    SELECT enumtypid, array_agg(enumlabel ORDER BY enumsortorder) AS labels FROM pg_enum GROUP BY 1
) e ON e.enumtypid = t.oid
LEFT JOIN pg_depend xd ON xd.classid = 'pg_type'::regclass AND xd.objid = t.oid AND xd.deptype = 'e'
LEFT JOIN pg_extension x ON x.oid = xd.refobjid
LEFT JOIN pg_description d ON d.classoid = 'pg_type'::regclass AND d.objoid = t.oid
WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND (r.oid IS NULL OR r.relkind = 'c')
ORDER BY n.nspname, t.typname";

fn relations(filter: &Filter) -> String {
    format!(
        "
SELECT c.oid::text, n.nspname::text, c.relname::text, c.relkind::text, c.relpersistence::text, c.relispartition::text,
    ts.spcname::text, am.amname::text, c.reloptions::text, tc.reloptions::text,
    CASE WHEN c.relkind = 'p' THEN pg_get_partkeydef(c.oid) END,
    CASE WHEN c.relispartition THEN pg_get_expr(c.relpartbound, c.oid) END,
    d.description, c.reltuples::text, pg_get_userbyid(c.relowner)::text,
    c.relrowsecurity::text, c.relforcerowsecurity::text, c.relreplident::text,
    CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END,
    CASE WHEN c.relkind IN ('v', 'm') AND {read} THEN pg_get_viewdef(c.oid) END, c.relispopulated::text,
    (n.oid = pg_my_temp_schema())::text
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_class tc ON tc.oid = c.reltoastrelid AND c.reltoastrelid <> 0
LEFT JOIN pg_tablespace ts ON ts.oid = c.reltablespace
LEFT JOIN pg_am am ON am.oid = c.relam AND am.amname <> 'heap'
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND {schema} AND {own}
ORDER BY n.nspname, c.relname",
        read = filter.relation("n", "c"),
        schema = filter.schema("n"),
        own = no_extension("pg_class", "c.oid")
    )
}

fn parents(filter: &Filter) -> String {
    format!(
        "
SELECT i.inhrelid::text, pn.nspname::text, p.relname::text, i.inhparent::text, i.inhdetachpending::text
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid AND c.relkind IN ('r', 'p', 'f')
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class p ON p.oid = i.inhparent
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE {}
ORDER BY i.inhrelid, i.inhseqno",
        filter.schema("n")
    )
}

fn columns(filter: &Filter) -> String {
    format!(
        "
SELECT a.attrelid::text, a.attnum::text, a.attname::text, a.atttypid::text, a.atttypmod::text,
    format_type(a.atttypid, a.atttypmod), a.attnotnull::text, pg_get_expr(ad.adbin, ad.adrelid),
    a.attidentity::text, a.attgenerated::text, a.attcollation::text, (a.attcollation <> t.typcollation)::text,
    CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage::text END, nullif(a.attcompression::text, ''),
    d.description
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum AND a.atthasdef
LEFT JOIN pg_description d
    ON d.classoid = 'pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
WHERE a.attnum > 0 AND NOT a.attisdropped AND {}
ORDER BY a.attrelid, a.attnum",
        filter.relation("n", "c")
    )
}

/// A key that refers to a partitioned table has a row for each partition too, below the one that was written; and what a
/// table has from its parent is its parent's. The columns of tables in other schemas come by name.
fn constraints(filter: &Filter) -> String {
    let names = |columns: &str, relation: &str, is_read: &str| {
        format!(
            "CASE WHEN k.contype = 'f' AND NOT {is_read} THEN ARRAY(
                SELECT a.attname FROM unnest({columns}) WITH ORDINALITY AS p (number, place)
                JOIN pg_attribute a ON a.attrelid = {relation} AND a.attnum = p.number ORDER BY p.place)::text END"
        )
    };
    let (own, referred) = (filter.relation("n", "c"), filter.relation("rn", "r"));
    format!(
        "
SELECT k.oid::text, k.conrelid::text, k.contypid::text, k.conname::text, k.contype::text, k.conkey::text,
    k.confrelid::text, rn.nspname::text, r.relname::text, k.confkey::text, k.confupdtype::text, k.confdeltype::text,
    k.confmatchtype::text, k.condeferrable::text, k.condeferred::text, k.convalidated::text, k.connoinherit::text,
    CASE WHEN k.contype = 'c' THEN pg_get_expr(k.conbin, k.conrelid) END, {set_columns}, k.conexclop::text,
    {enforced}, {period}, n.nspname::text, c.relname::text, {own_names}, {referred_names}, d.description
FROM pg_constraint k
JOIN pg_namespace n ON n.oid = k.connamespace
LEFT JOIN pg_class c ON c.oid = k.conrelid
LEFT JOIN pg_class r ON r.oid = k.confrelid AND k.contype = 'f'
LEFT JOIN pg_namespace rn ON rn.oid = r.relnamespace
LEFT JOIN pg_description d ON d.classoid = 'pg_constraint'::regclass AND d.objoid = k.oid
WHERE ({own} OR k.contypid <> 0 AND {schema} OR k.contype = 'f' AND {referred})
    AND k.contype IN ('p', 'u', 'c', 'x', 'f') AND k.conparentid = 0 AND k.conislocal
ORDER BY k.conrelid, k.conname",
        set_columns = filter.since(150_000, "k.confdelsetcols::text", "NULL"),
        enforced = filter.since(180_000, "k.conenforced::text", "'true'"),
        period = filter.since(180_000, "k.conperiod::text", "'false'"),
        own_names = names("k.conkey", "k.conrelid", &own),
        referred_names = names("k.confkey", "k.confrelid", &referred),
        schema = filter.schema("n"),
    )
}

/// The text of the whole index is read only where it has expressions: what is said of them is in no other place.
fn indexes(filter: &Filter) -> String {
    format!(
        "
SELECT x.indexrelid::text, x.indrelid::text, i.relname::text, am.amname::text, x.indisunique::text,
    x.indisvalid::text, {distinct}, x.indnkeyatts::text, x.indkey::text, x.indoption::text,
    x.indcollation::text, x.indclass::text, i.reloptions::text, ts.spcname::text,
    pg_get_expr(x.indpred, x.indrelid),
    CASE WHEN x.indexprs IS NOT NULL AND {read} THEN pg_get_indexdef(x.indexrelid) END,
    CASE WHEN x.indexprs IS NOT NULL AND {read} THEN ARRAY(
        SELECT pg_get_indexdef(x.indexrelid, p, false) FROM generate_series(1, x.indnkeyatts::int) p)::text END,
    d.description, k.oid::text, x.indisclustered::text, x.indisreplident::text, n.nspname::text
FROM pg_index x
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_am am ON am.oid = i.relam
JOIN pg_class c ON c.oid = x.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
LEFT JOIN pg_constraint k ON k.conindid = i.oid AND k.contype IN ('p', 'u', 'x')
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = i.oid AND d.objsubid = 0
WHERE c.relkind IN ('r', 'p', 'm') AND NOT i.relispartition AND {schema}
ORDER BY x.indrelid, i.relname",
        distinct = filter.since(150_000, "x.indnullsnotdistinct::text", "'false'"),
        read = filter.relation("n", "c"),
        schema = filter.schema("n")
    )
}

const OPERATOR_CLASSES: &str = "
SELECT o.oid::text, o.opcname::text, m.amname::text, o.opcintype::text, o.opcdefault::text
FROM pg_opclass o JOIN pg_am m ON m.oid = o.opcmethod";

const COLLATIONS: &str = "
SELECT c.oid::text, c.collname::text, n.nspname::text
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE c.oid IN (SELECT attcollation FROM pg_attribute UNION SELECT typcollation FROM pg_type)";

const OPERATORS: &str = "
SELECT o.oid::text, o.oprname::text FROM pg_operator o
WHERE o.oid IN (SELECT unnest(k.conexclop) FROM pg_constraint k WHERE k.contype = 'x')";

fn sequences(filter: &Filter) -> String {
    format!(
        "
SELECT c.oid::text, n.nspname::text, c.relname::text, format_type(s.seqtypid, NULL), s.seqstart::text,
    s.seqincrement::text, s.seqmin::text, s.seqmax::text, s.seqcache::text, s.seqcycle::text,
    o.deptype::text, o.refobjid::text, o.refobjsubid::text, d.description, c.relpersistence::text,
    own.nspname::text, oc.relname::text, oa.attname::text
FROM pg_sequence s
JOIN pg_class c ON c.oid = s.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_depend o ON o.classid = 'pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0
    AND o.refclassid = 'pg_class'::regclass AND o.deptype IN ('a', 'i')
LEFT JOIN pg_class oc ON oc.oid = o.refobjid
LEFT JOIN pg_namespace own ON own.oid = oc.relnamespace
LEFT JOIN pg_attribute oa ON oa.attrelid = o.refobjid AND oa.attnum = o.refobjsubid
LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
WHERE {} AND {}
ORDER BY n.nspname, c.relname",
        filter.schema("n"),
        no_extension("pg_class", "c.oid")
    )
}

/// The triggers of users, and those of foreign keys that do not fire. What a partition has from its parent is the parent's.
fn triggers(filter: &Filter) -> String {
    format!(
        "
SELECT t.oid::text, t.tgrelid::text, t.tgname::text, t.tgenabled::text, t.tgisinternal::text, t.tgconstraint::text,
    CASE WHEN NOT t.tgisinternal THEN pg_get_triggerdef(t.oid) END
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE (t.tgisinternal AND t.tgconstraint <> 0 AND t.tgenabled <> 'O' OR NOT t.tgisinternal AND t.tgparentid = 0)
    AND {} AND {}
ORDER BY t.tgrelid, t.tgname",
        filter.schema("n"),
        no_extension("pg_trigger", "t.oid")
    )
}

/// The tables and views that a view reads.
fn view_sources(filter: &Filter) -> String {
    format!(
        "
SELECT DISTINCT r.ev_class::text, sn.nspname::text, s.relname::text
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
JOIN pg_class s ON s.oid = d.refobjid AND s.oid <> r.ev_class AND s.relkind IN ('r', 'p', 'v', 'm', 'f')
JOIN pg_namespace sn ON sn.oid = s.relnamespace
WHERE r.rulename = '_RETURN' AND {} AND sn.nspname NOT IN ('pg_catalog', 'information_schema')
ORDER BY 1, 2, 3",
        filter.schema("n")
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_schemas_are_literals_under_every_setting() {
        let filter = Filter {
            schemas: Some(vec!["it's \\".to_owned()]),
            relations: None,
            version: 150_000,
        };
        assert_eq!(filter.permanent_schema("n"), "n.nspname IN (E'it''s \\\\')");
    }
}
