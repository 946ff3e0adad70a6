//! Table options: what `TABLES` says of a table's storage.

use crate::lower::mariadb::{Texts, canonical_engine, compression};
use crate::reflect::mariadb::queries::ObjectRow;
use crate::reflect::mariadb::server::Session;
use crate::schema::{EngineOptions, Name};
use crate::sql::tokens;

/// The options of one table.
pub(super) struct Options {
    pub(super) engine: EngineOptions,
    pub(super) page_compressed: bool,
    pub(super) encrypted: Option<bool>,
    pub(super) compression: Option<Name>,
}

/// The character set and the collation of a table.
pub(super) fn texts(session: &Session, object: &ObjectRow) -> Texts {
    let engine = EngineOptions {
        collate: object.collation.clone().map(Name::from),
        ..EngineOptions::default()
    };
    without_default(session, Texts::of_table(&engine))
}

/// Texts without a collation that is the server's default for its character set.
pub(super) fn without_default(session: &Session, texts: Texts) -> Texts {
    let charset = texts.charset().to_owned();
    texts.without_default(|collation| session.is_default_collation(&charset, collation))
}

/// The options of a table; what has no place in the vocabulary goes to `details`.
pub(super) fn options(session: &Session, object: &ObjectRow, details: &mut Vec<String>) -> Options {
    let (charset, collate) = texts(session, object).of_whole_table();
    let mut said = EngineOptions {
        engine: object.engine.clone().map(Name::from),
        charset,
        collate,
        auto_increment: object.auto_increment,
        ..EngineOptions::default()
    };
    let mut options = Options {
        engine: EngineOptions::default(),
        page_compressed: false,
        encrypted: None,
        compression: None,
    };
    for (name, value) in pairs(session, &object.options) {
        let is_on = matches!(
            value.to_ascii_uppercase().as_str(),
            "1" | "ON" | "YES" | "Y"
        );
        match name.as_str() {
            "row_format" => said.row_format = Some(value.into()),
            "key_block_size" => said.key_block_size = value.parse().ok(),
            "page_compressed" => options.page_compressed = is_on,
            "encrypted" | "encryption" => options.encrypted = Some(is_on),
            "compression" => options.compression = compression(&value),
            "partitioned" => {}
            // MariaDB 10.11, Aria: every table is, unless it says otherwise.
            "transactional" if is_on => {}
            _ => details.push(format!("{name}={value}")),
        }
    }
    options.engine = canonical_engine(session.dialect(), &said);
    // The server's own default may be named by a model; without its name it means the same.
    options.engine.collate = said.collate;
    options
}

/// ``row_format=COMPRESSED `page_compressed`='1' partitioned`` as names in small letters and values.
fn pairs(session: &Session, text: &str) -> Vec<(String, String)> {
    let dialect = session.dialect();
    let tokens = tokens(dialect, text);
    let mut pairs = Vec::new();
    let mut rest = &tokens[..];
    while let [name, behind @ ..] = rest {
        let key = name.value(dialect).to_ascii_lowercase();
        match behind {
            [equals, value, behind @ ..] if equals.is_symbol("=") => {
                pairs.push((key, value.value(dialect).into_owned()));
                rest = behind;
            }
            _ => {
                pairs.push((key, String::new()));
                rest = behind;
            }
        }
    }
    pairs
}
