//! Reading the types of MariaDB and MySQL: as the server prints them, or as a user spells them.
//!
//! Synonyms become one type, the display width of an integer is ignored, and what belongs to the column and not to its
//! type (character set, collation, compression) is handed out beside it (MariaDB 10.11, Data Types; MySQL 8.0, 11).

use crate::schema::{CustomType, Dialect, EnumDefinition, Name, SqlType};
use crate::sql::{Token, TokenKind, closing_parenthesis, literal, tokens};

/// A type, and what its text says about the column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct TypeText {
    /// The type, in its canonical spelling.
    pub(crate) sql_type: SqlType,
    /// `CHARACTER SET name`.
    pub(crate) charset: Option<Name>,
    /// `COLLATE name`.
    pub(crate) collation: Option<Name>,
    /// MariaDB's `COMPRESSED`.
    pub(crate) compressed: bool,
}

/// The longest `VARCHAR` of four bytes a character, and so the longest that `SqlType::Varchar` is.
const VARCHAR_LIMIT: u32 = 16_383;

/// A text taken apart.
#[derive(Default)]
struct Parts {
    /// The words of the type's name, in small letters.
    name: String,
    /// The arguments in parentheses; string literals are unquoted and unescaped.
    arguments: Vec<String>,
    unsigned: bool,
    zerofill: bool,
    charset: Option<String>,
    collation: Option<String>,
    compressed: bool,
    /// MySQL's spatial reference system.
    srid: Option<String>,
}

/// Reads a type.
pub(crate) fn read_type_text(dialect: Dialect, text: &str) -> TypeText {
    let mut parts = Parts::read(dialect, text);
    parts.apply_synonyms();
    let sql_type = sql_type(dialect, &parts);
    TypeText {
        sql_type,
        charset: parts.charset.map(Name::from),
        collation: parts.collation.map(Name::from),
        compressed: parts.compressed,
    }
}

impl Parts {
    fn read(dialect: Dialect, text: &str) -> Self {
        let tokens = tokens(dialect, text);
        let mut parts = Self::default();
        let mut words: Vec<String> = Vec::new();
        let mut position = 0;
        while let Some(token) = tokens.get(position) {
            position += 1;
            if token.is_symbol("(") {
                let close = closing_parenthesis(&tokens, position - 1).unwrap_or(tokens.len());
                parts.arguments = arguments(dialect, &tokens[position..close]);
                position = close + 1;
                continue;
            }
            if !token.is_name() {
                continue;
            }
            let word = token.value(dialect).to_ascii_lowercase();
            let next = |position: usize| {
                let token = tokens.get(position)?;
                Some(token.value(dialect).to_ascii_lowercase())
            };
            match word.as_str() {
                "unsigned" => parts.unsigned = true,
                "zerofill" => (parts.unsigned, parts.zerofill) = (true, true),
                "signed" => {}
                "compressed" => parts.compressed = true,
                "charset" => {
                    parts.charset = next(position);
                    position += 1;
                }
                "character" | "char" if next(position).as_deref() == Some("set") => {
                    parts.charset = next(position + 1);
                    position += 2;
                }
                "collate" => {
                    parts.collation = next(position);
                    position += 1;
                }
                "srid" => {
                    parts.srid = next(position);
                    position += 1;
                }
                _ => words.push(word),
            }
        }
        parts.name = words.join(" ");
        parts
    }

    /// One name for each type.
    fn apply_synonyms(&mut self) {
        let name = match self.name.as_str() {
            "bool" | "boolean" => {
                self.arguments = vec!["1".to_owned()];
                "tinyint"
            }
            "int1" => "tinyint",
            "int2" => "smallint",
            "int3" | "middleint" => "mediumint",
            "int4" | "integer" => "int",
            "int8" => "bigint",
            "serial" => {
                self.unsigned = true;
                "bigint"
            }
            "dec" | "numeric" | "fixed" => "decimal",
            "float4" => "float",
            "real" | "double precision" | "float8" => "double",
            // At most 24 binary digits fit into 32 bits.
            "float" => match &self.arguments[..] {
                [digits] => {
                    let is_double = digits.parse().is_ok_and(|digits: u8| digits > 24);
                    self.arguments.clear();
                    if is_double { "double" } else { "float" }
                }
                _ => "float",
            },
            "nchar" | "national char" | "national character" => {
                self.charset.get_or_insert_with(|| "utf8mb3".to_owned());
                "char"
            }
            "nvarchar"
            | "national varchar"
            | "national character varying"
            | "national char varying"
            | "nchar varying"
            | "nchar varchar"
            | "national varcharacter" => {
                self.charset.get_or_insert_with(|| "utf8mb3".to_owned());
                "varchar"
            }
            "character" => "char",
            "character varying" | "char varying" | "varcharacter" => "varchar",
            "char byte" => "binary",
            "long" | "long varchar" | "long char varying" | "long character varying" => {
                "mediumtext"
            }
            "long varbinary" => "mediumblob",
            name => name,
        };
        self.name = name.to_owned();
    }

    fn first(&self) -> Option<u32> {
        self.arguments.first()?.parse().ok()
    }
}

/// The arguments without their commas: numbers and words as written, string literals unquoted and unescaped.
fn arguments(dialect: Dialect, tokens: &[Token<'_>]) -> Vec<String> {
    let is_argument =
        |token: &&Token<'_>| token.kind != TokenKind::Symbol && token.kind != TokenKind::Comment;
    tokens
        .iter()
        .filter(is_argument)
        .map(|token| token.value(dialect).into_owned())
        .collect()
}

fn sql_type(dialect: Dialect, parts: &Parts) -> SqlType {
    match parts.name.as_str() {
        "tinyint" | "smallint" | "mediumint" | "int" | "bigint" => integer(parts),
        "decimal" => decimal(parts),
        "float" if parts.arguments.is_empty() && !parts.unsigned => SqlType::Real,
        "double" if parts.arguments.is_empty() && !parts.unsigned => SqlType::Double,
        "varchar" => match parts.first() {
            Some(length @ 0..=VARCHAR_LIMIT) => SqlType::Varchar(length),
            _ => custom(plain(parts)),
        },
        "longtext" => SqlType::Text,
        "longblob" => SqlType::Binary,
        "text" | "blob" => long(parts),
        "char" | "bit" => custom(with_arguments(parts, "1")),
        "binary" => match parts.first() {
            // What the Rust type is written as.
            Some(16) => SqlType::Uuid,
            _ => custom(with_arguments(parts, "1")),
        },
        "date" => SqlType::Date,
        "time" | "datetime" | "timestamp" => time(parts),
        "year" => custom("year".to_owned()),
        "json" => SqlType::Json,
        "enum" => SqlType::Enum(
            EnumDefinition::new("", parts.arguments.iter().map(|it| label(it))).into(),
        ),
        "set" => custom(set(dialect, parts)),
        // Each server prints its own word.
        "geometrycollection" if dialect == Dialect::MySql => {
            custom(spatial("geomcollection", parts))
        }
        name => custom(spatial(&plain(parts).replacen(&parts.name, name, 1), parts)),
    }
}

fn custom(text: String) -> SqlType {
    SqlType::Custom(CustomType::new(text).into())
}

/// How wide an integer is displayed changes no value; only `ZEROFILL` pads to it.
fn integer(parts: &Parts) -> SqlType {
    let default_width = match parts.name.as_str() {
        "tinyint" => "3",
        "smallint" => "5",
        "mediumint" => "8",
        "int" => "10",
        _ => "20",
    };
    if parts.zerofill {
        let width = parts
            .arguments
            .first()
            .map_or(default_width, String::as_str);
        return custom(format!("{}({width}) unsigned zerofill", parts.name));
    }
    match (parts.name.as_str(), parts.unsigned) {
        ("tinyint", false) if parts.arguments == ["1"] => SqlType::Boolean,
        ("tinyint", false) => SqlType::TinyInt,
        ("tinyint", true) => SqlType::UnsignedTinyInt,
        ("smallint", false) => SqlType::SmallInt,
        ("smallint", true) => SqlType::UnsignedSmallInt,
        ("int", false) => SqlType::Integer,
        ("int", true) => SqlType::UnsignedInteger,
        ("bigint", false) => SqlType::BigInt,
        (name, false) => custom(name.to_owned()),
        (name, true) => custom(format!("{name} unsigned")),
    }
}

fn decimal(parts: &Parts) -> SqlType {
    let number = |position: usize| parts.arguments.get(position)?.parse().ok();
    let precision: u16 = number(0).unwrap_or(10);
    let scale: u16 = number(1).unwrap_or(0);
    if !parts.unsigned {
        return SqlType::Numeric {
            precision: Some(precision),
            scale: Some(i16::try_from(scale).unwrap_or(0)),
        };
    }
    let sign = sign(parts);
    custom(format!("decimal({precision},{scale}){sign}"))
}

fn time(parts: &Parts) -> SqlType {
    match (parts.name.as_str(), parts.first()) {
        ("time", Some(6)) => SqlType::Time,
        ("datetime", Some(6)) => SqlType::Timestamp,
        ("timestamp", Some(6)) => SqlType::TimestampTz,
        (name, None | Some(0)) => custom(name.to_owned()),
        (name, Some(digits)) => custom(format!("{name}({digits})")),
    }
}

/// The smallest type that holds the given number of characters or bytes (MariaDB 10.11, TEXT and BLOB; MySQL 8.0, 11.3.4).
fn long(parts: &Parts) -> SqlType {
    let is_text = parts.name == "text";
    let bytes = if is_text { character_bytes(parts) } else { 1 };
    match parts.first().map(|length| u64::from(length) * bytes) {
        None | Some(0 | 0x100..=0xffff) => custom(parts.name.clone()),
        Some(1..=0xff) => custom(format!("tiny{}", parts.name)),
        Some(0x1_0000..=0xff_ffff) => custom(format!("medium{}", parts.name)),
        Some(_) if is_text => SqlType::Text,
        Some(_) => SqlType::Binary,
    }
}

/// The longest character of the type's character set; `utf8mb4` unless it names another.
fn character_bytes(parts: &Parts) -> u64 {
    match parts.charset.as_deref() {
        None | Some("utf8mb4" | "utf16" | "utf16le" | "utf32" | "gb18030") => 4,
        Some("utf8" | "utf8mb3" | "ujis" | "eucjpms") => 3,
        Some("ucs2" | "big5" | "gbk" | "gb2312" | "sjis" | "cp932" | "euckr") => 2,
        Some(_) => 1,
    }
}

/// MariaDB 10.11, ENUM; MySQL 8.0, 11.3.5: spaces at the end of a label are removed.
fn label(label: &str) -> String {
    label.trim_end_matches(' ').to_owned()
}

fn set(dialect: Dialect, parts: &Parts) -> String {
    let mut text = String::from("set(");
    for (position, argument) in parts.arguments.iter().enumerate() {
        text.push_str(if position > 0 { "," } else { "" });
        text.push_str(&literal(dialect, &label(argument)));
    }
    text.push(')');
    text
}

fn sign(parts: &Parts) -> &'static str {
    match (parts.unsigned, parts.zerofill) {
        (_, true) => " unsigned zerofill",
        (true, false) => " unsigned",
        (false, false) => "",
    }
}

/// The name with its arguments, which are numbers or words.
fn plain(parts: &Parts) -> String {
    let sign = sign(parts);
    match &parts.arguments[..] {
        [] => format!("{}{sign}", parts.name),
        arguments => format!("{}({}){sign}", parts.name, arguments.join(",")),
    }
}

fn with_arguments(parts: &Parts, default: &str) -> String {
    match &parts.arguments[..] {
        [] => format!("{}({default})", parts.name),
        _ => plain(parts),
    }
}

fn spatial(text: &str, parts: &Parts) -> String {
    match &parts.srid {
        Some(srid) => format!("{text} srid {srid}"),
        None => text.to_owned(),
    }
}

#[cfg(test)]
mod tests;
