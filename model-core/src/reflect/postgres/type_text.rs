//! Which types are one type, however they are spelt (PostgreSQL 15, 8 Data Types).

/// Whether a type of the catalogue is what a model spells. A name without a schema is whatever type of that name the
/// server found.
pub(crate) fn same_type(found: &str, wanted: &str) -> bool {
    let (found, wanted) = (TypeText::read(found), TypeText::read(wanted));
    let same_schema = match (&found.schema, &wanted.schema) {
        (Some(found), Some(wanted)) => found == wanted,
        _ => true,
    };
    same_schema
        && found.name == wanted.name
        && found.arguments == wanted.arguments
        && found.is_array == wanted.is_array
}

/// The server's spelling of a type, with the schema of one that is not its own.
pub(super) fn qualified(schema: &str, text: &str) -> String {
    let read = TypeText::read(text);
    if schema == "pg_catalog" || read.schema.is_some() {
        text.to_owned()
    } else {
        let mut qualified = String::new();
        crate::dialect::push_doubled(&mut qualified, '"', schema);
        format!("{qualified}.{text}")
    }
}

/// A type, by its one name.
#[derive(Debug, Default, PartialEq, Eq)]
struct TypeText {
    schema: Option<String>,
    name: String,
    arguments: Vec<String>,
    is_array: bool,
}

/// A piece of a type's text.
#[derive(Debug, PartialEq, Eq)]
enum Token {
    /// Letters and digits, in small letters.
    Word(String),
    /// A quoted name.
    Quoted(String),
    Symbol(char),
}

impl TypeText {
    fn read(text: &str) -> Self {
        let mut read = Self::default();
        let mut words: Vec<Token> = Vec::new();
        let mut tokens = tokens(text).into_iter().peekable();
        while let Some(token) = tokens.next() {
            match token {
                Token::Symbol('.') => read.schema = words.pop().map(Token::into_text),
                Token::Symbol('(') => {
                    let inside = tokens
                        .by_ref()
                        .take_while(|token| *token != Token::Symbol(')'));
                    let inside = inside.filter(|token| *token != Token::Symbol(','));
                    read.arguments = inside.map(Token::into_text).collect();
                }
                Token::Symbol('[') => read.is_array = true,
                Token::Symbol(_) => {}
                // How texts are compared is the column's business, not the type's.
                Token::Word(word) if word == "collate" => break,
                Token::Word(word) if word == "array" && !words.is_empty() => read.is_array = true,
                Token::Word(word) if word == "setof" => {}
                // The number of an array's places, which the server forgets.
                Token::Word(word)
                    if read.is_array && word.starts_with(|c: char| c.is_ascii_digit()) => {}
                word => words.push(word),
            }
        }
        if read.schema.as_deref() == Some("pg_catalog") {
            read.schema = None;
        }
        read.name_of(words);
        read
    }

    fn name_of(&mut self, words: Vec<Token>) {
        match &words[..] {
            // The quotes tell it from CHAR.
            [Token::Quoted(name)] if name == "char" => "\"char\"".clone_into(&mut self.name),
            [Token::Quoted(name)] => self.name.clone_from(name),
            _ => {
                let words: Vec<String> = words.into_iter().map(Token::into_text).collect();
                self.name = words.join(" ");
                self.apply_synonyms();
            }
        }
    }

    fn apply_synonyms(&mut self) {
        let (name, default_arguments): (&str, &[&str]) = match self.name.as_str() {
            "int" | "int4" | "serial" | "serial4" => ("integer", &[]),
            "int2" | "smallserial" | "serial2" => ("smallint", &[]),
            "int8" | "bigserial" | "serial8" => ("bigint", &[]),
            "bool" => ("boolean", &[]),
            "float4" => ("real", &[]),
            "float8" | "double" => ("double precision", &[]),
            // At most 24 binary digits fit 32 bits.
            "float" => match self
                .arguments
                .first()
                .and_then(|digits| digits.parse().ok())
            {
                Some(1..=24_u8) => ("real", &[]),
                _ => ("double precision", &[]),
            },
            "decimal" | "dec" => ("numeric", &[]),
            "varchar"
            | "char varying"
            | "national character varying"
            | "national char varying"
            | "nchar varying" => ("character varying", &[]),
            "char" | "character" | "national character" | "national char" | "nchar" => {
                ("character", &["1"])
            }
            "bpchar" => ("character", &[]),
            "varbit" => ("bit varying", &[]),
            "bit" => ("bit", &["1"]),
            "timestamp" => ("timestamp without time zone", &[]),
            "timestamptz" => ("timestamp with time zone", &[]),
            "time" => ("time without time zone", &[]),
            "timetz" => ("time with time zone", &[]),
            name => (name, &[]),
        };
        if self.name == "float" {
            self.arguments.clear();
        }
        if self.arguments.is_empty() {
            self.arguments = default_arguments.iter().map(ToString::to_string).collect();
        }
        self.name = name.to_owned();
        if self.name == "numeric" && self.arguments.len() == 1 {
            self.arguments.push("0".to_owned());
        }
    }
}

impl Token {
    fn into_text(self) -> String {
        match self {
            Self::Word(text) | Self::Quoted(text) => text,
            Self::Symbol(symbol) => symbol.to_string(),
        }
    }
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut rest = text.chars().peekable();
    while let Some(character) = rest.next() {
        if character == '"' {
            let mut name = String::new();
            while let Some(inside) = rest.next() {
                match inside {
                    '"' if rest.peek() == Some(&'"') => name.extend(rest.next()),
                    '"' => break,
                    other => name.push(other),
                }
            }
            tokens.push(Token::Quoted(name));
        } else if is_word(character) {
            let mut word = String::from(character);
            while let Some(next) = rest.next_if(|&next| is_word(next)) {
                word.push(next);
            }
            tokens.push(Token::Word(word.to_ascii_lowercase()));
        } else if !character.is_whitespace() {
            tokens.push(Token::Symbol(character));
        }
    }
    tokens
}

/// A sign belongs to its number: `NUMERIC(3, -2)`.
fn is_word(character: char) -> bool {
    character.is_alphanumeric() || matches!(character, '_' | '$' | '-')
}

#[cfg(test)]
mod tests {
    use super::{qualified, same_type};

    #[test]
    fn synonyms_are_one_type() {
        for (found, wanted) in [
            ("character varying(320)", "VARCHAR(320)"),
            ("bigint", "int8"),
            ("bigint", "BIGSERIAL"),
            ("double precision", "FLOAT"),
            ("real", "float(24)"),
            ("numeric(10,2)", "DECIMAL(10, 2)"),
            ("numeric(3,0)", "NUMERIC(3)"),
            ("numeric(3,-2)", "NUMERIC(3, -2)"),
            ("timestamp with time zone", "timestamptz"),
            ("timestamp(3) with time zone", "timestamptz(3)"),
            ("timestamp without time zone", "TIMESTAMP"),
            ("time(0) without time zone", "TIME(0)"),
            ("character(1)", "CHAR"),
            ("bit(1)", "BIT"),
            ("integer[]", "INT[][]"),
            ("integer[]", "int ARRAY[4]"),
            ("text[]", "TEXT[3]"),
            ("\"char\"", "\"char\""),
            ("app.mood", "\"app\".\"mood\""),
            ("\"app\".mood", "\"mood\""),
            ("\"app\".\"Mood\"[]", "\"app\".\"Mood\"[]"),
            ("interval day to second(3)", "INTERVAL DAY TO SECOND (3)"),
            ("text", "text COLLATE \"C\""),
            ("\"public\".vector(3)", "vector(3)"),
        ] {
            assert!(same_type(found, wanted), "{found} {wanted}");
        }
    }

    #[test]
    fn types_that_hold_other_values_differ() {
        for (found, wanted) in [
            ("character varying(320)", "VARCHAR(321)"),
            ("character varying", "TEXT"),
            ("character(1)", "\"char\""),
            ("integer", "INTEGER[]"),
            ("timestamp without time zone", "TIMESTAMPTZ"),
            ("numeric", "NUMERIC(10,2)"),
            ("app.mood", "\"public\".\"mood\""),
            ("mood", "\"Mood\""),
        ] {
            assert!(!same_type(found, wanted), "{found} {wanted}");
        }
    }

    #[test]
    fn schema_of_a_type_that_is_not_the_servers_own_is_kept() {
        assert_eq!(qualified("pg_catalog", "integer"), "integer");
        assert_eq!(qualified("public", "mood[]"), "\"public\".mood[]");
        assert_eq!(qualified("app", "app.mood"), "app.mood");
    }
}
