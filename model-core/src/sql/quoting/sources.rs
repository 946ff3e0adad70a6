//! Holds the sources against the rule that only `quoting.rs` puts a name or a text between quotes.

use std::fs;
use std::path::{Path, PathBuf};

/// What looks like SQL put together by hand and is not.
const EXCEPTIONS: [(&str, &str, &str); 14] = [
    ("ddl/limitation.rs", "{product}'s", "a message"),
    ("ddl/limitation.rs", "the label '{}'", "a message"),
    (
        "dialect/mariadb/extension.rs",
        "enum('",
        "a type of the catalogue, quoted as a whole",
    ),
    (
        "dialect/mariadb/extension.rs",
        "')",
        "a type of the catalogue, quoted as a whole",
    ),
    ("dialect/postgres/view.rs", "'{text,varchar}'", "a constant"),
    ("diff/display.rs", "renamed_from = ", "a message"),
    ("diff/literal.rs", "'{value}'", "a message"),
    ("metadata/validate/mod.rs", "'{label}'", "a message"),
    ("model.rs", "the macros' own", "a message"),
    (
        "reflect/mariadb/spelling.rs",
        "\"",
        "a literal of the catalogue, which keeps its own quotes",
    ),
    ("schema/partition.rs", "'{text}'", "a message"),
    ("testing/error.rs", "features = [", "a message"),
    ("testing/server/mod.rs", "psql '{}'", "a command of a shell"),
    ("testing/sqlite/file.rs", "'", "a word of a shell"),
];

#[test]
fn names_and_texts_are_quoted_in_one_place() {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut suspects = Vec::new();
    let mut used = Vec::new();
    for path in files(&sources) {
        let name = path
            .strip_prefix(&sources)
            .expect("a source")
            .display()
            .to_string();
        if quotes(&name) || is_test(&name) {
            continue;
        }
        let text = fs::read_to_string(&path).expect("a source can be read");
        for literal in literals(&text).into_iter().filter(is_suspect) {
            let is_it = |it: &&(&str, &str, &str)| it.0 == name && literal.text.contains(it.1);
            match EXCEPTIONS.iter().find(is_it) {
                Some(exception) => used.push(exception),
                None => suspects.push(format!("{name}: {:?}", literal.text)),
            }
        }
    }
    assert!(
        suspects.is_empty(),
        "use `identifier` and `literal` instead:\n{}",
        suspects.join("\n")
    );
    assert!(
        EXCEPTIONS.iter().all(|it| used.contains(&it)),
        "an exception is out of date"
    );
}

#[test]
fn quote_put_by_hand_is_found() {
    let found = |source: &str| literals(source).iter().any(is_suspect);
    for source in [
        r#"format!("... = '{name}'")"#,
        r#"format!("COMMENT '{}{}'")"#,
        r#"format!("x = \"{name}\".y")"#,
        r##"format!(r#"x = "{name}".y"#)"##,
        r#"format!("DROP TABLE `{name}`")"#,
        r"out.push('\'')",
        r"out.push('`')",
        r#"out.push('"')"#,
        r#"w.push("'")"#,
        r#"w.push(" COMMENT '")"#,
        r#"text.replace('\'', "''")"#,
        r#"text.replace('"', "\"\"")"#,
    ] {
        assert!(found(source), "{source}");
    }
    for source in [
        "// it's '{a comment}'",
        r#"format!("no table `{name}`")"#,
        r#"w.push("contype = 'p'")"#,
        r#""the server's own""#,
        "fn name<'a>(it: &'a str, other: &'a str) {}",
        "if first == '\\'' {}",
    ] {
        assert!(!found(source), "{source}");
    }
}

/// The places that may: all that takes a name or a text, and the short way of plain names.
fn quotes(source: &str) -> bool {
    source.starts_with("sql/quoting") || source == "dialect/quoting.rs"
}

/// Whether the whole file is tests.
fn is_test(source: &str) -> bool {
    source.ends_with("tests.rs") || source.contains("/tests/")
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources");
    let mut paths: Vec<PathBuf> = entries.map(|it| it.expect("an entry").path()).collect();
    paths.sort();
    let files = paths.into_iter().flat_map(|path| {
        if path.is_dir() {
            files(&path)
        } else {
            vec![path]
        }
    });
    files.collect()
}

/// A string or character of a source, and what stands before it on its line.
struct Literal {
    text: String,
    before: String,
}

/// Whether it puts something between quotes, or a quote into a text.
fn is_suspect(literal: &Literal) -> bool {
    let Literal { text, before } = literal;
    if matches!(text.as_str(), "'" | "\"" | "`") {
        return ["push(", "push_str(", "replace("]
            .iter()
            .any(|call| before.ends_with(call));
    }
    let pieces = ["'{", "}'", "\"{", "}\""];
    let in_backticks = begins_as_sql(text) && (text.contains("`{") || text.contains("}`"));
    pieces.iter().any(|piece| text.contains(piece)) || in_backticks || leaves_open(text)
}

fn begins_as_sql(text: &str) -> bool {
    let word = text.split_whitespace().next().unwrap_or_default();
    word.len() > 1 && word.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// Whether it has a single quote without another one. Those between letters are apostrophes, but for the one of `E'..'`.
fn leaves_open(text: &str) -> bool {
    let characters: Vec<char> = text.chars().collect();
    let is_letter = |position: Option<usize>| {
        position
            .and_then(|it| characters.get(it))
            .is_some_and(|it| it.is_alphanumeric())
    };
    let is_marked = |it: usize| characters[..it].ends_with(&[' ', 'E']);
    let is_apostrophe =
        |it: usize| is_letter(it.checked_sub(1)) && is_letter(Some(it + 1)) && !is_marked(it);
    let quotes = (0..characters.len()).filter(|&it| characters[it] == '\'' && !is_apostrophe(it));
    quotes.count() % 2 == 1
}

/// The strings and characters of a source, without its comments and its tests.
fn literals(source: &str) -> Vec<Literal> {
    let source = source
        .split("#[cfg(test)]\nmod tests {")
        .next()
        .unwrap_or_default();
    let mut found = Vec::new();
    let mut position = 0;
    while let Some(first) = source[position..].chars().next() {
        let rest = &source[position..];
        let hashes = rest[1.min(rest.len())..]
            .bytes()
            .take_while(|&it| it == b'#')
            .count();
        let end = format!("\"{}", "#".repeat(hashes));
        let (open, close) = if rest.starts_with("//") {
            (0, rest.find('\n').unwrap_or(rest.len()))
        } else if first == '"' {
            (1, end_of(rest, '"'))
        } else if first == 'r' && rest[1 + hashes..].starts_with('"') {
            let open = hashes + 2;
            (open, open + rest[open..].find(&end).map_or(0, |it| it + 1))
        } else if first == '\'' && is_character(rest) {
            (1, end_of(rest, '\''))
        } else {
            (0, first.len_utf8())
        };
        if open > 0 {
            let line = source[..position].rfind('\n').map_or(0, |it| it + 1);
            let text = &rest[open..close - 1];
            let is_raw = first == 'r';
            found.push(Literal {
                text: if is_raw {
                    text.to_owned()
                } else {
                    unescaped(text)
                },
                before: source[line..position].trim_end().to_owned(),
            });
        }
        position += close;
    }
    found
}

/// Behind the quote that ends a literal.
fn end_of(text: &str, quote: char) -> usize {
    let mut characters = text.char_indices().skip(1);
    while let Some((position, character)) = characters.next() {
        match character {
            '\\' => drop(characters.next()),
            it if it == quote => return position + 1,
            _ => {}
        }
    }
    text.len()
}

/// Whether it is a character, and no lifetime.
fn is_character(text: &str) -> bool {
    let mut characters = text.chars().skip(1);
    characters.next() == Some('\\') || characters.next() == Some('\'')
}

fn unescaped(text: &str) -> String {
    text.replace("\\\"", "\"").replace("\\'", "'")
}
