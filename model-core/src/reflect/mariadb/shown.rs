//! What `SHOW CREATE TABLE` alone says: no bulk source of these servers has
//! - the parser of a full-text index (MariaDB 10.11, STATISTICS; MySQL 8.0, 26.3.34);
//! - which partition of a list is MariaDB's `DEFAULT`, whose values the catalogue prints as `0`;
//! - the tablespace of MySQL's table by its name (MySQL 8.0, 26.3.38), and for an account that does not see the whole
//!   server, that it has one: then only the tables are asked for that models put into one;
//! - the actions of a foreign key, for an account of MariaDB that may read the table and do nothing else.
//!
//! It is asked for the tables that may have one of these.

use std::collections::{BTreeMap, BTreeSet};

use sqlx::mysql::MySqlConnection;
use sqlx::{AssertSqlSafe, Row, raw_sql};

use super::assemble::Catalogue;
use crate::lower::mariadb::quoted_name;
use crate::reflect::scope::Scope;
use crate::schema::{Database, Dialect};
use crate::sql::{Token, tokens};

/// What the text of one table says.
#[derive(Default)]
pub(super) struct Shown {
    /// The parser of each full-text index that has one.
    pub(super) parsers: BTreeMap<String, String>,
    /// Partitions for values that no list names.
    pub(super) default_partitions: BTreeSet<String>,
    /// `ON DELETE` and `ON UPDATE` of each foreign key.
    pub(super) actions: BTreeMap<String, (String, String)>,
    /// MySQL's tablespace.
    pub(super) tablespace: Option<String>,
}

/// The tables in scope whose text has to be read.
pub(super) fn concerned(
    dialect: Dialect,
    scope: &Scope,
    catalogue: &Catalogue,
    wanted: Option<&Database>,
) -> BTreeSet<(String, String)> {
    let mut tables = BTreeSet::new();
    for row in &catalogue.indexes {
        if row.method == "FULLTEXT" {
            tables.insert((row.schema.clone(), row.table.clone()));
        }
    }
    for row in &catalogue.partitions {
        if dialect == Dialect::MariaDb && row.method == "LIST" && row.bound.as_deref() == Some("0")
        {
            tables.insert((row.schema.clone(), row.table.clone()));
        }
    }
    let with_actions: BTreeSet<(&str, &str)> = catalogue
        .references
        .iter()
        .map(|row| (row.schema.as_str(), row.name.as_str()))
        .collect();
    for row in &catalogue.key_columns {
        if !with_actions.contains(&(&row.schema, &row.name)) {
            tables.insert((row.schema.clone(), row.table.clone()));
        }
    }
    let has_tablespace = |name: &str| {
        wanted.is_some_and(|wanted| {
            let mut tables = wanted.tables.iter();
            tables.any(|it| *it.name.name == *name && it.options().mysql.tablespace.is_some())
        })
    };
    tables.extend(catalogue.tables_elsewhere.iter().cloned());
    for object in &catalogue.objects {
        if dialect == Dialect::MySql && has_tablespace(&object.name) {
            tables.insert((object.schema.clone(), object.name.clone()));
        }
    }
    tables.retain(|(schema, name)| scope.has(schema, name));
    tables
}

/// Asks for the texts of these tables.
pub(super) async fn show(
    conn: &mut MySqlConnection,
    dialect: Dialect,
    tables: BTreeSet<(String, String)>,
) -> sqlx::Result<BTreeMap<(String, String), Shown>> {
    let mut shown = BTreeMap::new();
    for (schema, name) in tables {
        let sql = format!(
            "SHOW CREATE TABLE {}.{}",
            quoted_name(&schema),
            quoted_name(&name)
        );
        // Both names are quoted.
        let row = raw_sql(AssertSqlSafe(sql)).fetch_one(&mut *conn).await?;
        let text: Vec<u8> = row.try_get_unchecked(1)?;
        shown.insert(
            (schema, name),
            Shown::read(dialect, &String::from_utf8_lossy(&text)),
        );
    }
    Ok(shown)
}

impl Shown {
    fn read(dialect: Dialect, text: &str) -> Self {
        let tokens = tokens(dialect, text);
        let mut shown = Self::default();
        for position in 0..tokens.len() {
            shown.read_from(dialect, &tokens[position..]);
        }
        shown
    }

    fn read_from(&mut self, dialect: Dialect, tokens: &[Token<'_>]) {
        let name = |token: &Token<'_>| token.value(dialect).into_owned();
        match tokens {
            [fulltext, key, index, rest @ ..]
                if fulltext.is_word("FULLTEXT") && key.is_word("KEY") =>
            {
                let behind = rest.iter().position(|token| token.is_symbol(")"));
                if let Some([with, parser, word, ..]) = behind.and_then(|at| rest.get(at + 1..))
                    && with.is_word("WITH")
                    && parser.is_word("PARSER")
                {
                    self.parsers.insert(name(index), name(word));
                }
            }
            [partition, own, default, ..]
                if partition.is_word("PARTITION") && default.is_word("DEFAULT") =>
            {
                self.default_partitions.insert(name(own));
            }
            [constraint, own, foreign, ..]
                if constraint.is_word("CONSTRAINT") && foreign.is_word("FOREIGN") =>
            {
                let actions = (action(tokens, "DELETE"), action(tokens, "UPDATE"));
                self.actions.insert(name(own), actions);
            }
            [tablespace, own, ..] if tablespace.is_word("TABLESPACE") && own.is_name() => {
                self.tablespace = Some(name(own));
            }
            _ => {}
        }
    }
}

/// The words behind `ON DELETE` or `ON UPDATE` of the foreign key at the beginning, which ends at a comma or with the
/// table's parenthesis.
fn action(tokens: &[Token<'_>], event: &str) -> String {
    let mut depth = 0_usize;
    for (position, token) in tokens.iter().enumerate() {
        if token.is_symbol("(") {
            depth += 1;
        } else if token.is_symbol(")") {
            if depth == 0 {
                break;
            }
            depth -= 1;
        } else if token.is_symbol(",") && depth == 0 {
            break;
        } else if let [on, word, first, second, ..] = &tokens[position..]
            && on.is_word("ON")
            && word.is_word(event)
        {
            let is_two = first.is_word("SET") || first.is_word("NO");
            return if is_two {
                format!("{} {}", first.text, second.text)
            } else {
                first.text.to_owned()
            };
        }
    }
    "NO ACTION".to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parser_default_partition_and_actions_are_read_from_the_text() {
        let text = "CREATE TABLE `t` (
            `a` int, `b` text COMMENT 'FULLTEXT KEY `x` (`b`) WITH PARSER y',
            FULLTEXT KEY `f` (`b`) /*!50100 WITH PARSER `ngram` */ ,
            FULLTEXT KEY `g` (`b`),
            CONSTRAINT `fk1` FOREIGN KEY (`a`, `c`) REFERENCES `p` (`id`, `x`) ON DELETE SET NULL,
            CONSTRAINT `fk2` FOREIGN KEY (`a`) REFERENCES `p` (`id`) ON DELETE CASCADE ON UPDATE NO ACTION
        ) /*!50100 TABLESPACE `ts` */ ENGINE=InnoDB
        PARTITION BY LIST (`a`) (PARTITION `p0` VALUES IN (0), PARTITION `p1` DEFAULT ENGINE = InnoDB)";
        let shown = Shown::read(Dialect::MySql, text);
        assert_eq!(
            shown.parsers,
            BTreeMap::from([("f".into(), "ngram".into())])
        );
        assert_eq!(shown.default_partitions, BTreeSet::from(["p1".to_owned()]));
        assert_eq!(shown.tablespace.as_deref(), Some("ts"));
        assert_eq!(
            shown.actions["fk1"],
            ("SET NULL".into(), "NO ACTION".into())
        );
        assert_eq!(shown.actions["fk2"], ("CASCADE".into(), "NO ACTION".into()));
    }
}
