//! The queries for what models cannot express: one list for all kinds.

use super::queries::{Filter, no_extension};
use crate::schema::Dialect;
use crate::sql::literal;

/// Rows of: kind, schema, name, table (its identifier), detail, catalogue, identifier.
pub(super) fn all(filter: &Filter) -> String {
    let mut parts = of_schemas(filter);
    if filter.schemas.is_none() {
        parts.extend(of_database());
    }
    let all = parts.join("\nUNION ALL\n");
    format!(
        "SELECT * FROM (\n{all}\n) AS u (kind, schema, name, on_table, detail, catalogue, oid) ORDER BY 1, 2, 3, 4, 5"
    )
}

/// A row of the list.
fn row(
    kind: &str,
    schema: &str,
    name: &str,
    table: &str,
    detail: &str,
    object: (&str, &str),
) -> String {
    let (catalogue, oid) = object;
    let kind = literal(Dialect::Postgres, kind);
    let catalogue = literal(Dialect::Postgres, catalogue);
    format!(
        "SELECT {kind}, {schema}::text, {name}::text, {table}::text, {detail}::text, {catalogue}, {oid}::text"
    )
}

/// What lies in a schema, or belongs to a table in one.
fn of_schemas(filter: &Filter) -> Vec<String> {
    let schema = filter.permanent_schema("n");
    let relation =
        "JOIN pg_class c ON c.oid = t.relation JOIN pg_namespace n ON n.oid = c.relnamespace";
    let mut parts = vec![
        format!(
            "{} FROM (SELECT *, polrelid AS relation FROM pg_policy) t {relation} WHERE {schema}",
            row("policy", "n.nspname", "t.polname", "t.polrelid", POLICY, ("pg_policy", "t.oid")),
        ),
        format!(
            "{} FROM (SELECT *, ev_class AS relation FROM pg_rewrite) t {relation}
             WHERE {schema} AND t.rulename <> '_RETURN' AND {}",
            row("rule", "n.nspname", "t.rulename", "t.ev_class", "pg_get_ruledef(t.oid)", ("pg_rewrite", "t.oid")),
            no_extension("pg_rewrite", "t.oid"),
        ),
        format!(
            "{} FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE {schema} AND {}",
            row("function", "n.nspname", FUNCTION_NAME, "NULL", FUNCTION, ("pg_proc", "p.oid")),
            no_extension("pg_proc", "p.oid"),
        ),
        format!(
            "{} FROM pg_statistic_ext s JOIN pg_namespace n ON n.oid = s.stxnamespace WHERE {schema}",
            row("other", "n.nspname", "s.stxname", "s.stxrelid", "pg_get_statisticsobjdef(s.oid)", ("pg_statistic_ext", "s.oid")),
        ),
        // A publication that names the table.
        format!(
            "{} FROM (SELECT *, prrelid AS relation FROM pg_publication_rel) t JOIN pg_publication p ON p.oid = t.prpubid {relation}
             WHERE {schema}",
            row("other", "NULL", "p.pubname", "t.prrelid", "'member of the publication'", ("pg_publication_rel", "t.oid")),
        ),
        grants_on(&schema, "c.relkind IN ('r', 'p', 'v', 'm', 'f')", "'r'", "c.oid"),
        grants_on(&schema, "c.relkind = 'S'", "'s'", "NULL"),
        format!(
            "{} FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE a.attacl IS NOT NULL AND a.attnum > 0 AND NOT a.attisdropped AND {schema} AND {}",
            row("grant", "n.nspname", "c.relname || '.' || a.attname", "c.oid", "array_to_string(a.attacl, ' ')", ("pg_class", "c.oid")),
            no_extension("pg_class", "c.oid"),
        ),
        format!(
            "{} FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
             WHERE p.proacl IS NOT NULL AND p.proacl <> acldefault('f', p.proowner) AND {schema} AND {}",
            row("grant", "n.nspname", FUNCTION_NAME, "NULL", "array_to_string(p.proacl, ' ')", ("pg_proc", "p.oid")),
            no_extension("pg_proc", "p.oid"),
        ),
        format!(
            "{} FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
             WHERE t.typacl IS NOT NULL AND t.typacl <> acldefault('T', t.typowner) AND {schema} AND {}",
            row("grant", "n.nspname", "t.typname", "NULL", "array_to_string(t.typacl, ' ')", ("pg_type", "t.oid")),
            no_extension("pg_type", "t.oid"),
        ),
        format!(
            "{} FROM pg_namespace n LEFT JOIN pg_init_privs i ON i.classoid = 'pg_namespace'::regclass AND i.objoid = n.oid
             WHERE n.nspacl IS NOT NULL AND n.nspacl IS DISTINCT FROM i.initprivs
                AND n.nspacl <> acldefault('n', n.nspowner) AND {schema}",
            row("grant", "NULL", "n.nspname", "NULL", "array_to_string(n.nspacl, ' ')", ("pg_namespace", "n.oid")),
        ),
        format!(
            "{} FROM pg_default_acl a LEFT JOIN pg_namespace n ON n.oid = a.defaclnamespace WHERE {}",
            row("grant", "n.nspname", "'default privileges of ' || pg_get_userbyid(a.defaclrole)", "NULL",
                "a.defaclobjtype::text || ' ' || array_to_string(a.defaclacl, ' ')", ("pg_default_acl", "a.oid")),
            if filter.schemas.is_none() { "true" } else { &schema },
        ),
        // What is set for a column, or for an element of an index.
        format!(
            "{} FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
             LEFT JOIN pg_index x ON x.indexrelid = c.oid JOIN pg_namespace n ON n.oid = c.relnamespace
             WHERE (a.attoptions IS NOT NULL OR a.attstattarget >= 0) AND a.attnum > 0 AND NOT a.attisdropped
                AND {schema} AND {}",
            row("other", "n.nspname", "c.relname || '.' || a.attname", "coalesce(x.indrelid, c.oid)", COLUMN_SETTINGS, ("pg_class", "c.oid")),
            no_extension("pg_class", "c.oid"),
        ),
        // The index of a constraint has settings that the constraint has no words for.
        format!(
            "{} FROM pg_constraint k JOIN pg_class i ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
             JOIN pg_index x ON x.indexrelid = i.oid
             JOIN pg_namespace n ON n.oid = i.relnamespace LEFT JOIN pg_tablespace ts ON ts.oid = i.reltablespace
             LEFT JOIN pg_description d ON d.classoid = 'pg_class'::regclass AND d.objoid = i.oid AND d.objsubid = 0
             WHERE (i.reloptions IS NOT NULL OR ts.oid IS NOT NULL OR d.description IS NOT NULL) AND NOT i.relispartition
                AND {schema}",
            row("other", "n.nspname", "i.relname", "k.conrelid", CONSTRAINT_INDEX, ("pg_class", "i.oid")),
        ),
        format!(
            "{} FROM pg_namespace n JOIN pg_description d ON d.classoid = 'pg_namespace'::regclass AND d.objoid = n.oid
             WHERE {schema} AND NOT (n.nspname = 'public' AND d.description = 'standard public schema')",
            row("other", "NULL", "n.nspname", "NULL", "'comment: ' || d.description", ("pg_namespace", "n.oid")),
        ),
        format!(
            "{} FROM pg_seclabel s JOIN pg_class c ON s.classoid = 'pg_class'::regclass AND s.objoid = c.oid
             JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {schema}",
            row("other", "n.nspname", "c.relname", "c.oid", "'security label: ' || s.label", ("pg_class", "c.oid")),
        ),
    ];
    parts.extend(named_objects(&schema));
    if filter.version >= 180_000 {
        parts.push(not_null_constraints(&schema));
    }
    parts
}

/// PostgreSQL 18: NOT NULL is a constraint, with a name and states that a model cannot say.
fn not_null_constraints(schema: &str) -> String {
    format!(
        "{} FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE k.contype = 'n' AND k.conislocal AND (NOT k.convalidated OR k.connoinherit) AND {schema} AND {}",
        row("other", "n.nspname", "k.conname", "c.oid", "pg_get_constraintdef(k.oid)", ("pg_constraint", "k.oid")),
        no_extension("pg_class", "c.oid"),
    )
}

const POLICY: &str = "concat_ws(' ', CASE WHEN t.polpermissive THEN 'PERMISSIVE' ELSE 'RESTRICTIVE' END, 'FOR', t.polcmd::text, 'TO',
    array_to_string(ARRAY(SELECT CASE WHEN r = 0 THEN 'public' ELSE pg_get_userbyid(r)::text END FROM unnest(t.polroles) r), ', '),
    'USING (' || pg_get_expr(t.polqual, t.polrelid) || ')', 'WITH CHECK (' || pg_get_expr(t.polwithcheck, t.polrelid) || ')')";

const FUNCTION_NAME: &str = "p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'";

const FUNCTION: &str = "CASE WHEN p.prokind <> 'a' THEN pg_get_functiondef(p.oid) ELSE (
    SELECT concat('CREATE AGGREGATE ', p.oid::regprocedure, ' (SFUNC = ', a.aggtransfn, ', STYPE = ', format_type(a.aggtranstype, NULL),
        ', FINALFUNC = ' || nullif(a.aggfinalfn, 0)::regproc, ', INITCOND = ' || quote_literal(a.agginitval), ')')
    FROM pg_aggregate a WHERE a.aggfnoid = p.oid) END";

const COLUMN_SETTINGS: &str = "concat_ws(' ', array_to_string(a.attoptions, ' '),
    CASE WHEN a.attstattarget >= 0 THEN 'STATISTICS ' || a.attstattarget END)";

const CONSTRAINT_INDEX: &str = "concat_ws(' ', 'WITH (' || array_to_string(i.reloptions, ', ') || ')', 'TABLESPACE ' || ts.spcname,
    'comment: ' || d.description)";

fn grants_on(schema: &str, kinds: &str, letter: &str, table: &str) -> String {
    format!(
        "{} FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
         WHERE c.relacl IS NOT NULL AND c.relacl <> acldefault({letter}, c.relowner) AND {kinds} AND {schema} AND {}",
        row("grant", "n.nspname", "c.relname", table, "array_to_string(c.relacl, ' ')", ("pg_class", "c.oid")),
        no_extension("pg_class", "c.oid"),
    )
}

/// Catalogues of objects that have a schema and a name, and nothing that models could express.
fn named_objects(schema: &str) -> Vec<String> {
    let catalogues = [
        ("pg_collation", "coll", "'collation'"),
        ("pg_conversion", "con", "'conversion'"),
        ("pg_opclass", "opc", "'operator class'"),
        ("pg_opfamily", "opf", "'operator family'"),
        ("pg_operator", "opr", "'operator'"),
        ("pg_ts_config", "cfg", "'text search configuration'"),
        ("pg_ts_dict", "dict", "'text search dictionary'"),
        ("pg_ts_parser", "prs", "'text search parser'"),
        ("pg_ts_template", "tmpl", "'text search template'"),
    ];
    let part = |(catalogue, prefix, detail): (&str, &str, &str)| {
        format!(
            "{} FROM {catalogue} o JOIN pg_namespace n ON n.oid = o.{prefix}namespace WHERE {schema} AND {}",
            row(
                "other",
                "n.nspname",
                &format!("o.{prefix}name"),
                "NULL",
                detail,
                (catalogue, "o.oid")
            ),
            no_extension(catalogue, "o.oid"),
        )
    };
    catalogues.into_iter().map(part).collect()
}

/// What belongs to no schema. PostgreSQL 15, 54.4: objects that `initdb` made have identifiers below 16384.
fn of_database() -> Vec<String> {
    let catalogues = [
        (
            "trigger",
            "pg_event_trigger",
            "evtname",
            "'event trigger on ' || o.evtevent || CASE WHEN o.evtenabled = 'D' THEN ', disabled' ELSE '' END",
        ),
        ("other", "pg_publication", "pubname", "'publication'"),
        (
            "other",
            "pg_foreign_data_wrapper",
            "fdwname",
            "'foreign-data wrapper'",
        ),
        ("other", "pg_foreign_server", "srvname", "'server'"),
        ("other", "pg_language", "lanname", "'language'"),
        ("other", "pg_am", "amname", "'access method'"),
        (
            "other",
            "pg_cast",
            "format_type(o.castsource, NULL) || ' AS ' || format_type(o.casttarget, NULL)",
            "'cast'",
        ),
    ];
    let part = |(kind, catalogue, name, detail): (&str, &str, &str, &str)| {
        format!(
            "{} FROM {catalogue} o WHERE o.oid >= 16384 AND {}",
            row(kind, "NULL", name, "NULL", detail, (catalogue, "o.oid")),
            no_extension(catalogue, "o.oid"),
        )
    };
    catalogues.into_iter().map(part).collect()
}

/// Which tables, views and columns these objects need: catalogue, identifier, schema, table, column.
pub(super) fn dependencies(filter: &Filter) -> String {
    format!(
        "
SELECT DISTINCT k.relname::text, d.objid::text, n.nspname::text, c.relname::text, a.attname::text
FROM pg_depend d
JOIN pg_class k ON k.oid = d.classid
JOIN pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND d.refobjsubid <> 0
WHERE d.refclassid = 'pg_class'::regclass AND d.classid IN (
    'pg_proc'::regclass, 'pg_trigger'::regclass, 'pg_policy'::regclass, 'pg_statistic_ext'::regclass,
    'pg_publication_rel'::regclass)
    AND {}
UNION
SELECT DISTINCT 'pg_rewrite', r.oid::text, n.nspname::text, c.relname::text, a.attname::text
FROM pg_rewrite r
JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_class'::regclass
JOIN pg_class c ON c.oid = d.refobjid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid AND d.refobjsubid <> 0
WHERE r.rulename <> '_RETURN' AND {}
ORDER BY 1, 2, 3, 4, 5",
        filter.schema("n"),
        filter.schema("n")
    )
}
