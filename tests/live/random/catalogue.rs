//! What a database holds, asked of its own catalogue: no line here is shared with the library's reflection.

use model_core::Dialect;

use crate::connection::Database;
use crate::facts::{Fact, Facts};

/// Everything but the canary, each row a kind, a schema, a table, a name and a detail. Columns are joined by U+E000.
pub(crate) fn found(database: &mut Database) -> Facts {
    let dialect = database.dialect();
    let rows = database.rows(match dialect {
        Dialect::Postgres => POSTGRES,
        Dialect::MariaDb | Dialect::MySql => MARIADB,
        Dialect::Sqlite => SQLITE,
    });
    let mut facts = Facts::new();
    for row in rows {
        let [kind, schema, table, name, detail] =
            <[String; 5]>::try_from(row).expect("five columns");
        let details = match &*kind {
            "default" => values(database, &detail),
            "label" if dialect == Dialect::MariaDb => values(database, &detail),
            _ => vec![detail],
        };
        facts.extend(details.into_iter().map(|detail| Fact {
            kind: kind.clone(),
            schema: schema.clone(),
            table: table.clone(),
            name: name.clone(),
            detail,
        }));
    }
    facts
}

/// What the database itself makes of literals that its catalogue shows.
fn values(database: &mut Database, literals: &str) -> Vec<String> {
    let mut rows = database.rows(&format!("SELECT {literals}"));
    rows.pop().expect("a row")
}

const POSTGRES: &str = r"
WITH relation AS (
    SELECT c.oid AS id, relkind, relname::text AS name, CASE nspname WHEN 'public' THEN '' ELSE nspname::text END AS schema
    FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
    WHERE relkind IN ('r', 'v') AND nspname NOT LIKE 'pg\_%' AND nspname <> 'information_schema' AND relname <> 'canary'
), named AS (
    SELECT r.*, attname::text AS column, attnum, atttypid
    FROM relation r JOIN pg_attribute ON attrelid = r.id AND attnum > 0 AND NOT attisdropped
), keyed AS (
    SELECT r.schema, r.name, conname::text, contype, confrelid, confkey,
        (SELECT string_agg(attname, chr(57344) ORDER BY place) FROM unnest(conkey) WITH ORDINALITY AS key(number, place)
         JOIN pg_attribute ON attrelid = conrelid AND attnum = number) AS columns
    FROM relation r JOIN pg_constraint con ON conrelid = r.id
)
SELECT CASE relkind WHEN 'r' THEN 'table' ELSE 'view' END, schema, name, '', '' FROM relation
UNION ALL SELECT 'column', schema, name, named.column, '' FROM named
UNION ALL SELECT 'default', schema, name, named.column, pg_get_expr(adbin, adrelid)
    FROM named JOIN pg_attrdef ON adrelid = id AND adnum = attnum
    WHERE relkind = 'r' AND pg_get_expr(adbin, adrelid) NOT LIKE 'nextval(%'
UNION ALL SELECT 'next number', schema, name, named.column, ''
    FROM named JOIN pg_attrdef ON adrelid = id AND adnum = attnum WHERE pg_get_expr(adbin, adrelid) LIKE 'nextval(%'
UNION ALL SELECT 'sequence', '', relname::text, '', '' FROM pg_class c
    WHERE relkind = 'S' AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = c.oid AND deptype = 'i')
UNION ALL SELECT 'of domain', schema, name, named.column, typname::text
    FROM named JOIN pg_type t ON t.oid = atttypid WHERE typtype = 'd' AND relkind = 'r'
UNION ALL SELECT 'comment', schema, name, '', description
    FROM relation r JOIN pg_description d ON objoid = r.id AND objsubid = 0 AND classoid = 'pg_class'::regclass
UNION ALL SELECT 'comment', schema, name, named.column, description
    FROM named JOIN pg_description ON objoid = id AND objsubid = attnum AND classoid = 'pg_class'::regclass
UNION ALL SELECT 'label', schema, name, named.column, enumlabel::text FROM named JOIN pg_enum ON enumtypid = atttypid
UNION ALL SELECT CASE contype WHEN 'p' THEN 'primary key' WHEN 'u' THEN 'unique' ELSE 'check' END, schema, name,
    CASE contype WHEN 'p' THEN '' ELSE conname END, CASE contype WHEN 'c' THEN '' ELSE columns END
    FROM keyed WHERE contype IN ('p', 'u', 'c')
UNION ALL SELECT 'foreign key', k.schema, k.name, conname, columns || ' -> ' || relname || '.' ||
        (SELECT string_agg(attname, chr(57344) ORDER BY place) FROM unnest(confkey) WITH ORDINALITY AS key(number, place)
         JOIN pg_attribute ON attrelid = confrelid AND attnum = number)
    FROM keyed k JOIN pg_class c ON c.oid = confrelid WHERE contype = 'f'
UNION ALL SELECT CASE WHEN indisunique THEN 'unique index' ELSE 'index' END, schema, name, c.relname::text,
        (SELECT string_agg(attname, chr(57344) ORDER BY place) FROM unnest(indkey) WITH ORDINALITY AS key(number, place)
         JOIN pg_attribute ON attrelid = indrelid AND attnum = number)
    FROM relation r JOIN pg_index i ON indrelid = r.id JOIN pg_class c ON c.oid = indexrelid
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
";

const MARIADB: &str = r"
SELECT CASE TABLE_TYPE WHEN 'VIEW' THEN 'view' WHEN 'SEQUENCE' THEN 'sequence' ELSE 'table' END, '', TABLE_NAME, '', ''
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'canary'
UNION ALL SELECT 'comment', '', TABLE_NAME, '', TABLE_COMMENT
    FROM information_schema.TABLES WHERE TABLE_SCHEMA = DATABASE() AND TABLE_TYPE <> 'VIEW' AND TABLE_COMMENT <> ''
UNION ALL SELECT 'column', '', c.TABLE_NAME, COLUMN_NAME, ''
    FROM information_schema.COLUMNS c JOIN information_schema.TABLES t USING (TABLE_SCHEMA, TABLE_NAME)
    WHERE TABLE_SCHEMA = DATABASE() AND TABLE_NAME <> 'canary' AND TABLE_TYPE <> 'SEQUENCE'
UNION ALL SELECT 'next number', '', TABLE_NAME, COLUMN_NAME, ''
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_DEFAULT LIKE 'nextval(%'
UNION ALL SELECT 'comment', '', TABLE_NAME, COLUMN_NAME, COLUMN_COMMENT
    FROM information_schema.COLUMNS c JOIN information_schema.TABLES t USING (TABLE_SCHEMA, TABLE_NAME)
    WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_COMMENT <> '' AND TABLE_TYPE <> 'SEQUENCE'
UNION ALL SELECT 'default', '', TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND COLUMN_DEFAULT LIKE '''%'
UNION ALL SELECT 'label', '', TABLE_NAME, COLUMN_NAME, SUBSTRING(COLUMN_TYPE, 6, CHAR_LENGTH(COLUMN_TYPE) - 6)
    FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = DATABASE() AND DATA_TYPE = 'enum'
UNION ALL SELECT IF(INDEX_NAME = 'PRIMARY', 'primary key', IF(NON_UNIQUE, 'index', 'unique index')), '', TABLE_NAME,
        IF(INDEX_NAME = 'PRIMARY', '', INDEX_NAME), GROUP_CONCAT(COLUMN_NAME ORDER BY SEQ_IN_INDEX SEPARATOR X'EE8080')
    FROM information_schema.STATISTICS s WHERE TABLE_SCHEMA = DATABASE() AND NOT EXISTS (
        SELECT 1 FROM information_schema.REFERENTIAL_CONSTRAINTS
        WHERE CONSTRAINT_SCHEMA = DATABASE() AND CONSTRAINT_NAME = s.INDEX_NAME)
    GROUP BY TABLE_NAME, INDEX_NAME, NON_UNIQUE
UNION ALL SELECT 'foreign key', '', TABLE_NAME, CONSTRAINT_NAME, CONCAT(
        GROUP_CONCAT(COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR X'EE8080'), ' -> ', REFERENCED_TABLE_NAME, '.',
        GROUP_CONCAT(REFERENCED_COLUMN_NAME ORDER BY ORDINAL_POSITION SEPARATOR X'EE8080'))
    FROM information_schema.KEY_COLUMN_USAGE
    WHERE TABLE_SCHEMA = DATABASE() AND REFERENCED_TABLE_NAME IS NOT NULL
    GROUP BY TABLE_NAME, CONSTRAINT_NAME, REFERENCED_TABLE_NAME
UNION ALL SELECT 'check', '', TABLE_NAME, CONSTRAINT_NAME, ''
    FROM information_schema.CHECK_CONSTRAINTS WHERE CONSTRAINT_SCHEMA = DATABASE() AND LEVEL = 'Table'
";

const SQLITE: &str = r"
WITH relation AS (
    SELECT type, name FROM sqlite_schema
    WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite\_%' ESCAPE '\' AND name <> 'canary'
)
SELECT type, '', name, '', '' FROM relation
UNION ALL SELECT 'column', '', r.name, c.name, '' FROM relation r, pragma_table_info(r.name) c
UNION ALL SELECT 'default', '', r.name, c.name, dflt_value
    FROM relation r, pragma_table_info(r.name) c WHERE dflt_value IS NOT NULL
UNION ALL SELECT 'primary key', '', r.name, '', group_concat(c.name, char(57344) ORDER BY pk)
    FROM relation r, pragma_table_info(r.name) c WHERE pk > 0 GROUP BY r.name
UNION ALL SELECT iif(origin = 'u', 'unique', iif(i.[unique], 'unique index', 'index')), '', r.name,
        iif(origin = 'u', '', i.name), (SELECT group_concat(name, char(57344) ORDER BY seqno) FROM pragma_index_info(i.name))
    FROM relation r, pragma_index_list(r.name) i WHERE origin <> 'pk'
UNION ALL SELECT 'foreign key', '', r.name, '', group_concat(k.[from], char(57344) ORDER BY seq) || ' -> ' || k.[table]
        || '.' || group_concat(k.[to], char(57344) ORDER BY seq)
    FROM relation r, pragma_foreign_key_list(r.name) k GROUP BY r.name, k.id, k.[table]
";
