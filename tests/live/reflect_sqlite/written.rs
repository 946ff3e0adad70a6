//! `CREATE TABLE` as people write it: any quotes, any case, any whitespace, clauses in any order.

/// A source of decisions; when it is exhausted, it always decides for the first of all possibilities.
pub(crate) struct Choices<'a> {
    left: std::slice::Iter<'a, u32>,
}

impl<'a> Choices<'a> {
    pub(crate) fn new(choices: &'a [u32]) -> Self {
        Self {
            left: choices.iter(),
        }
    }

    fn below(&mut self, count: usize) -> usize {
        self.left
            .next()
            .map_or(0, |choice| *choice as usize % count)
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == count - 1
    }

    fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// Space between two tokens.
    fn space(&mut self) -> &'static str {
        self.pick(&[" ", " ", " ", "\n", "\t  ", " /* ) , */ ", " -- it's (\n"])
    }

    fn word(&mut self, word: &str) -> String {
        let word = if self.one_in(3) {
            word.to_lowercase()
        } else {
            word.to_owned()
        };
        format!("{}{word}", self.space())
    }

    fn words(&mut self, words: &str) -> String {
        words.split(' ').map(|word| self.word(word)).collect()
    }

    fn name(&mut self, name: &str) -> String {
        let is_plain =
            name.chars().all(char::is_alphanumeric) && !["order", "select"].contains(&name);
        let quoted = match self.below(if is_plain { 5 } else { 4 }) {
            0 => format!("\"{}\"", name.replace('"', "\"\"")),
            1 => format!("`{}`", name.replace('`', "``")),
            2 if !name.contains(']') => format!("[{name}]"),
            3 | 2 => format!("'{}'", name.replace('\'', "''")),
            _ => name.to_owned(),
        };
        format!("{}{quoted}", self.space())
    }
}

/// A name that stays a name inside an expression.
fn column(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

const NAMES: [&str; 12] = [
    "id", "email", "Name", "order", "a b", "x\"y", "ü", "select", "it's", "co,l", "p(aren", "d]",
];

const TYPES: [&str; 18] = [
    "INTEGER",
    "",
    "int",
    "UNSIGNED BIG INT",
    "VARCHAR(10)",
    "varchar( 20 )",
    "TEXT",
    "DOUBLE PRECISION",
    "DECIMAL(10,2)",
    "numeric",
    "BLOB",
    "'my type'",
    "DATETIME",
    "BOOLEAN",
    "Point",
    "REAL",
    "CHARACTER VARYING (30)",
    "\"Quoted\" Type",
];

const STRICT_TYPES: [&str; 6] = ["INTEGER", "INT", "text", "REAL", "BLOB", "ANY"];

const DEFAULTS: [&str; 14] = [
    "0",
    "-7",
    "+ 1.50",
    "'it''s'",
    "(1 + 1)",
    "( 'a' || \")\" )",
    "NULL",
    "TRUE",
    "word",
    "\"quoted word\"",
    "x'00ff'",
    "0x10",
    "'5'",
    "CURRENT_DATE",
];

const CONFLICTS: [&str; 6] = [
    "",
    "",
    "ON CONFLICT ABORT",
    "ON CONFLICT REPLACE",
    "ON CONFLICT IGNORE",
    "ON CONFLICT FAIL",
];

const REFERENCES: [&str; 8] = [
    "",
    "ON DELETE CASCADE",
    "ON UPDATE SET NULL ON DELETE SET DEFAULT",
    "MATCH FULL ON DELETE RESTRICT",
    "DEFERRABLE INITIALLY DEFERRED",
    "NOT DEFERRABLE INITIALLY IMMEDIATE",
    "ON DELETE NO ACTION DEFERRABLE",
    "ON UPDATE CASCADE",
];

struct Table<'c, 'a> {
    choices: &'c mut Choices<'a>,
    columns: Vec<&'static str>,
    /// Their types, as far as they are written.
    types: Vec<&'static str>,
    is_strict: bool,
    key: Vec<&'static str>,
    is_key_in_column: bool,
    /// How many constraints have a name.
    names: usize,
}

/// The statements that create a table and its indexes. It can refer to `o (x, y)`, whose primary key is `x`.
pub(crate) fn table(choices: &mut Choices<'_>) -> Vec<String> {
    let count = 1 + choices.below(5);
    let first = choices.below(NAMES.len());
    let columns: Vec<&str> = NAMES
        .iter()
        .cycle()
        .skip(first)
        .take(count)
        .copied()
        .collect();
    let is_strict = choices.one_in(4);
    let key = match choices.below(4) {
        0 => Vec::new(),
        1 | 2 => columns[..1].to_vec(),
        _ => columns.iter().take(2).rev().copied().collect(),
    };
    let is_key_in_column = key.len() == 1 && choices.one_in(2);
    let mut table = Table {
        choices,
        columns,
        types: Vec::new(),
        is_strict,
        key,
        is_key_in_column,
        names: 0,
    };
    let mut statements = vec![table.create()];
    for number in 0..table.choices.below(3) {
        statements.push(table.index(number));
    }
    statements
}

impl Table<'_, '_> {
    fn create(&mut self) -> String {
        let mut sql = self.choices.words("CREATE TABLE");
        if self.choices.one_in(3) {
            sql += &self.choices.words("IF NOT EXISTS");
        }
        sql += &self.choices.name("t");
        let columns: Vec<String> = (0..self.columns.len()).map(|at| self.column(at)).collect();
        sql.push('(');
        sql += &columns.join(",");
        sql += &self.constraints();
        sql.push(')');
        let without_rowid = !self.key.is_empty()
            && !sql.to_lowercase().contains("autoincrement")
            && self.choices.one_in(4);
        sql += &match (self.is_strict, without_rowid) {
            (true, true) => self.choices.words("WITHOUT ROWID , STRICT"),
            (true, false) => self.choices.words("STRICT"),
            (false, true) => self.choices.words("WITHOUT ROWID"),
            (false, false) => String::new(),
        };
        sql
    }

    fn column(&mut self, at: usize) -> String {
        let name = self.columns[at];
        let is_key = self.is_key_in_column && at == 0;
        let types = if self.is_strict {
            &STRICT_TYPES[..]
        } else {
            &TYPES[..]
        };
        let sql_type = self.choices.pick(types);
        self.types.push(sql_type);
        let mut clauses = Vec::new();
        if is_key {
            let numbered = sql_type == "INTEGER" && self.choices.one_in(2);
            let conflict = self.choices.pick(&CONFLICTS);
            let number = if numbered { "AUTOINCREMENT" } else { "" };
            clauses.push(
                self.choices
                    .words(&format!("PRIMARY KEY {conflict} {number}")),
            );
        }
        if self.key.contains(&name) || self.choices.one_in(3) {
            clauses.push(self.choices.words("NOT NULL"));
        }
        // SQLite, Generated Columns, 2.3: no default, no part of the key, and not the only column.
        let is_generated = at > 0 && !self.key.contains(&name) && self.choices.one_in(5);
        if is_generated {
            let words = self.choices.pick(&["AS", "GENERATED ALWAYS AS"]);
            let storage = self.choices.pick(&["", "STORED", "VIRTUAL"]);
            let of = column(self.columns[0]);
            clauses.push(format!(
                "{} (({of} || 'a)') ){}",
                self.choices.words(words),
                self.choices.words(storage)
            ));
        } else if !clauses
            .iter()
            .any(|it| it.to_lowercase().contains("autoincrement"))
            && self.choices.one_in(2)
        {
            let default = self.choices.pick(&DEFAULTS);
            clauses.push(format!("{} {default}", self.choices.words("DEFAULT")));
        }
        if self.choices.one_in(4) {
            let collation = self.choices.pick(&["nocase", "RTRIM", "BINARY"]);
            clauses.push(format!(
                "{}{}",
                self.choices.words("COLLATE"),
                self.choices.name(collation)
            ));
        }
        if self.choices.one_in(4) {
            let conflict = self.choices.pick(&CONFLICTS);
            clauses.push(self.choices.words(&format!("UNIQUE {conflict}")));
        }
        if self.choices.one_in(4) {
            let check = self.check(name);
            clauses.push(check);
        }
        if self.choices.one_in(5) {
            clauses.extend(self.reference(at));
        }
        let named = clauses.into_iter().map(|clause| self.named(clause));
        let mut clauses: Vec<String> = named.collect();
        let turn = self.choices.below(clauses.len().max(1));
        clauses.rotate_left(turn);
        // A deferral belongs to the foreign key before it.
        format!(
            "{}{}{sql_type}{}",
            self.choices.name(name),
            self.choices.space(),
            clauses.concat()
        )
    }

    fn named(&mut self, clause: String) -> String {
        if self.choices.one_in(4) {
            self.names += 1;
            let name = self.choices.pick(&["named", "a constraint", "c\"k"]);
            let name = format!("{name}{}", self.names);
            format!(
                "{}{}{clause}",
                self.choices.words("CONSTRAINT"),
                self.choices.name(&name)
            )
        } else {
            clause
        }
    }

    fn check(&mut self, name: &str) -> String {
        let column = column(name);
        let condition = match self.choices.below(3) {
            0 => format!("{column} IS NOT NULL"),
            1 => format!(" (length( {column} )>0) OR {column} <> ')' -- done\n"),
            _ => format!("((\n{column} IN ('a', \"b\", 'it''s')))"),
        };
        format!("{} ({condition})", self.choices.words("CHECK"))
    }

    /// A reference to the parent's column of the same type; a key of another integer type is no INTEGER.
    fn reference(&mut self, at: usize) -> Option<String> {
        let is_key = self.key.as_slice() == [self.columns[at]];
        let columns = match self.types[at] {
            "INTEGER" => &["", "(x)"][..],
            "int" | "INT" | "UNSIGNED BIG INT" if !is_key => &["", "( [X] )"],
            "TEXT" | "text" => &["(y)", "( 'y' )"],
            _ => return None,
        };
        let columns = self.choices.pick(columns);
        let rest = self.choices.pick(&REFERENCES);
        let words = self.choices.words("REFERENCES");
        Some(format!(
            "{words}{}{columns}{}",
            self.choices.name("o"),
            self.choices.words(rest)
        ))
    }

    fn constraints(&mut self) -> String {
        let mut constraints = Vec::new();
        if !self.key.is_empty() && !self.is_key_in_column {
            let conflict = self.choices.pick(&CONFLICTS);
            let columns = self.list(self.key.clone());
            constraints.push(format!(
                "{}{columns}{}",
                self.choices.words("PRIMARY KEY"),
                self.choices.words(conflict)
            ));
        }
        for _ in 0..self.choices.below(3) {
            let constraint = match self.choices.below(3) {
                0 => {
                    let conflict = self.choices.pick(&CONFLICTS);
                    let columns = self.list(self.columns.iter().take(2).copied().collect());
                    format!(
                        "{}{columns}{}",
                        self.choices.words("UNIQUE"),
                        self.choices.words(conflict)
                    )
                }
                1 => self.check(self.columns[0]),
                _ => {
                    let columns = self.list(vec![self.columns[0]]);
                    let Some(reference) = self.reference(0) else {
                        continue;
                    };
                    format!("{}{columns}{reference}", self.choices.words("FOREIGN KEY"))
                }
            };
            constraints.push(constraint);
        }
        let mut sql = String::new();
        for constraint in constraints {
            sql += if sql.is_empty() || self.choices.one_in(2) {
                ","
            } else {
                " "
            };
            sql += &self.named(constraint);
        }
        sql
    }

    fn list(&mut self, names: Vec<&str>) -> String {
        let names: Vec<String> = names
            .into_iter()
            .map(|name| self.choices.name(name))
            .collect();
        format!("({})", names.join(" , "))
    }

    fn index(&mut self, number: usize) -> String {
        let mut sql = self.choices.words("CREATE");
        if self.choices.one_in(2) {
            sql += &self.choices.words("UNIQUE");
        }
        sql += &self.choices.words("INDEX");
        let name = format!("index {number}");
        sql += &self.choices.name(&name);
        sql += &self.choices.words("ON");
        sql += &self.choices.name("t");
        let columns: Vec<&str> = self.columns.iter().rev().take(2).copied().collect();
        let elements: Vec<String> = columns.into_iter().map(|name| self.element(name)).collect();
        sql.push('(');
        sql += &elements.join(",");
        sql.push(')');
        if self.choices.one_in(3) {
            let column = column(self.columns[0]);
            sql += &self.choices.words("WHERE");
            sql += &[" ( ", column.as_str(), " > 'a' )"].concat();
        }
        sql
    }

    fn element(&mut self, name: &str) -> String {
        let column = column(name);
        let element = match self.choices.below(5) {
            0 | 1 => self.choices.name(name),
            2 => format!(" ( {column} )"),
            3 => format!(" lower({column})"),
            _ => format!(" ({column} || 'x')"),
        };
        let collation = self
            .choices
            .pick(&["", "", "COLLATE nocase", "COLLATE BINARY"]);
        let order = self.choices.pick(&["", "ASC", "DESC"]);
        format!(
            "{element}{}{}",
            self.choices.words(collation),
            self.choices.words(order)
        )
    }
}
