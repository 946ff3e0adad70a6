//! What MariaDB's and MySQL's storage engines are told behind a table.

use super::super::compiler::Compiler;
use super::super::writer::Writer;
use crate::ddl::{Limitation, TableLimitation};
use crate::schema::EngineOptions;

/// ` ENGINE = InnoDB AUTO_INCREMENT = 1000 DEFAULT CHARACTER SET utf8mb4 ...`.
pub(in super::super) fn engine_options<D: Compiler>(
    w: &mut Writer<'_, D>,
    options: &EngineOptions,
) {
    let EngineOptions {
        engine,
        charset,
        collate,
        row_format,
        auto_increment,
        key_block_size,
    } = options;
    option(w, " ENGINE = ", engine.as_deref());
    if let Some(first) = auto_increment {
        w.push(" AUTO_INCREMENT = ");
        w.display(*first);
    }
    match (charset, collate) {
        // A collation is of one character set, and brings it.
        (None, Some(_)) => {}
        (charset, _) => {
            let charset = charset.as_deref().unwrap_or("utf8mb4");
            option(w, " DEFAULT CHARACTER SET ", Some(charset));
        }
    }
    option(w, " COLLATE = ", collate.as_deref());
    option(w, " ROW_FORMAT = ", row_format.as_deref());
    if let Some(size) = key_block_size {
        w.push(" KEY_BLOCK_SIZE = ");
        w.number(*size);
    }
}

fn option<D: Compiler>(w: &mut Writer<'_, D>, before: &str, word: Option<&str>) {
    if let Some(word) = word {
        w.push(before);
        plain_word(w, word);
    }
}

/// A word that stands without quotes: nothing else gets there.
pub(in super::super) fn plain_word<D: Compiler>(w: &mut Writer<'_, D>, word: &str) {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-+".contains(&byte);
    if word.is_empty() || word.contains("--") || !word.bytes().all(is_plain) {
        w.problem(Limitation::Table(TableLimitation::NoWord {
            word: word.to_owned(),
        }));
    }
    w.push(word);
}
