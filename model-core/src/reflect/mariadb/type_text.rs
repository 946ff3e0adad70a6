//! Which types are one type, however they are spelt (MariaDB 10.11, Data Types; MySQL 8.0, 11).

/// Whether a type of the catalogue is what a model spells.
pub(crate) fn same_type(found: &str, wanted: &str) -> bool {
    // The catalogue shows a question mark for what is beyond the basic multilingual plane, which the column itself keeps.
    let shown = wanted.replace(|character| character > '\u{ffff}', "?");
    TypeText::read(found) == TypeText::read(&shown)
}

/// A type, by its one name.
#[derive(Debug, Default, PartialEq, Eq)]
struct TypeText {
    name: String,
    arguments: Vec<String>,
    unsigned: bool,
    zerofill: bool,
}

/// A piece of a type's text.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    /// Letters and digits, in small letters.
    Word(String),
    /// A literal: an enumeration's label.
    Text(String),
    Symbol(char),
}

impl TypeText {
    fn read(text: &str) -> Self {
        let mut read = Self::default();
        let mut words: Vec<String> = Vec::new();
        let mut tokens = tokens(text).into_iter();
        while let Some(token) = tokens.next() {
            match token {
                Token::Symbol('(') => {
                    let inside = tokens
                        .by_ref()
                        .take_while(|token| *token != Token::Symbol(')'));
                    read.arguments = inside.filter_map(argument).collect();
                }
                Token::Word(word) => match word.as_str() {
                    "unsigned" => read.unsigned = true,
                    "zerofill" => (read.unsigned, read.zerofill) = (true, true),
                    "signed" | "compressed" => {}
                    // How texts are stored and compared is the column's business, not the type's.
                    "charset" | "collate" => drop(tokens.next()),
                    "set" if !words.is_empty() => {
                        // CHARACTER SET
                        words.pop();
                        tokens.next();
                    }
                    _ => words.push(word),
                },
                Token::Text(_) | Token::Symbol(_) => {}
            }
        }
        read.name = words.join(" ");
        read.apply_synonyms();
        read
    }

    fn apply_synonyms(&mut self) {
        let (name, default_arguments): (&str, &[&str]) = match self.name.as_str() {
            "bool" | "boolean" => ("tinyint", &["1"]),
            "tinyint" | "int1" => ("tinyint", &[]),
            "smallint" | "int2" => ("smallint", &[]),
            "mediumint" | "middleint" | "int3" => ("mediumint", &[]),
            "int" | "integer" | "int4" => ("int", &[]),
            "bigint" | "int8" | "serial" => ("bigint", &[]),
            "dec" | "decimal" | "numeric" | "fixed" => ("decimal", &["10", "0"]),
            "float4" => ("float", &[]),
            "real" | "double" | "double precision" | "float8" => ("double", &[]),
            // At most 24 binary digits fit 32 bits.
            "float" => match self
                .arguments
                .first()
                .and_then(|digits| digits.parse().ok())
            {
                Some(25..=53_u8) if self.arguments.len() == 1 => ("double", &[]),
                _ => ("float", &[]),
            },
            "char" | "character" | "national char" | "nchar" => ("char", &["1"]),
            "varchar" | "character varying" | "char varying" | "varcharacter"
            | "national varchar" | "nvarchar" => ("varchar", &[]),
            "long" | "long varchar" => ("mediumtext", &[]),
            "long varbinary" => ("mediumblob", &[]),
            // MariaDB 10.11, JSON Data Type: "an alias for LONGTEXT".
            "json" => ("longtext", &[]),
            "bit" => ("bit", &["1"]),
            "binary" => ("binary", &["1"]),
            "year" => ("year", &["4"]),
            name => (name, &[]),
        };
        if self.name == "serial" {
            self.unsigned = true;
        }
        let is_integer = name.ends_with("int");
        let is_truth =
            name == "tinyint" && (self.arguments == ["1"] || self.name.starts_with("bool"));
        // How wide an integer is shown says nothing of what it holds, but for the one that stands for truth.
        if is_integer && !is_truth || self.name == "float" && self.arguments.len() == 1 {
            self.arguments.clear();
        }
        if self.arguments.is_empty() {
            self.arguments = default_arguments.iter().map(ToString::to_string).collect();
        }
        self.name = name.to_owned();
        if self.name == "decimal" && self.arguments.len() == 1 {
            self.arguments.push("0".to_owned());
        }
    }
}

fn argument(token: Token) -> Option<String> {
    match token {
        Token::Word(text) => Some(text),
        Token::Text(text) => Some(format!("'{text}'")),
        Token::Symbol(_) => None,
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        match character {
            '\'' => {
                let mut text = String::new();
                while let Some(inside) = rest.next() {
                    match inside {
                        '\\' => text.extend(rest.next().map(escaped)),
                        '\'' if rest.peek() == Some(&'\'') => text.extend(rest.next()),
                        '\'' => break,
                        other => text.push(other),
                    }
                }
                tokens.push(Token::Text(text));
            }
            // The server says in a comment what only itself understands.
            '/' if rest.peek() == Some(&'*') => {
                while let Some(inside) = rest.next() {
                    if inside == '*' && rest.next_if_eq(&'/').is_some() {
                        break;
                    }
                }
            }
            _ if is_word(character) => {
                let mut word = String::from(character);
                while let Some(next) = rest.next_if(|&next| is_word(next)) {
                    word.push(next);
                }
                tokens.push(Token::Word(word.to_ascii_lowercase()));
            }
            _ if character.is_whitespace() => {}
            _ => tokens.push(Token::Symbol(character)),
        }
    }
    tokens
}

/// What a backslash makes of the character behind it (MariaDB 10.11, String Literals; MySQL 8.0, 9.1.1).
fn escaped(character: char) -> char {
    match character {
        '0' => '\0',
        'b' => '\u{8}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'Z' => '\u{1a}',
        other => other,
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::same_type;

    #[test]
    fn synonyms_are_one_type() {
        for (found, wanted) in [
            ("tinyint(1)", "BOOLEAN"),
            ("tinyint(4)", "TINYINT"),
            ("int(10) unsigned", "INTEGER UNSIGNED"),
            ("int unsigned", "INTEGER UNSIGNED"),
            ("bigint(20)", "BIGINT"),
            ("bigint(20) unsigned", "SERIAL"),
            ("longtext", "JSON"),
            ("decimal(10,0)", "DECIMAL"),
            ("decimal(5,0)", "NUMERIC(5)"),
            ("decimal(10,2)", "DECIMAL(10, 2)"),
            ("double", "DOUBLE PRECISION"),
            ("double", "FLOAT(53)"),
            ("float", "FLOAT(7)"),
            (
                "varchar(20)",
                "VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin",
            ),
            ("char(1)", "CHAR"),
            ("year(4)", "YEAR"),
            ("bit(1)", "BIT"),
            ("enum('a','b''c','d\\\\e')", "ENUM('a', 'b''c', 'd\\\\e')"),
            (r"enum('a\nb\rc')", "ENUM('a\nb\rc')"),
            ("enum('?')", "ENUM('🦀')"),
            ("set('a','b')", "SET('a', 'b')"),
            (
                "varchar(10) /*M!100301 COMPRESSED*/",
                "VARCHAR(10) COMPRESSED",
            ),
        ] {
            assert!(same_type(found, wanted), "{found} {wanted}");
        }
    }

    #[test]
    fn types_that_hold_other_values_differ() {
        for (found, wanted) in [
            ("tinyint(4)", "BOOLEAN"),
            ("int(11)", "INTEGER UNSIGNED"),
            ("varchar(20)", "VARCHAR(21)"),
            ("datetime", "DATETIME(6)"),
            ("enum('a','b')", "ENUM('a')"),
            ("enum('a')", "ENUM('A')"),
            ("longtext", "LONGBLOB"),
            ("timestamp(6)", "DATETIME(6)"),
        ] {
            assert!(!same_type(found, wanted), "{found} {wanted}");
        }
    }
}
