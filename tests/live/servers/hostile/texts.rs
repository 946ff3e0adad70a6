//! Texts that try to end the literal or the name that they are in.

use proptest::prelude::{Strategy, any};
use proptest::sample::select;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use model_core::testing::server::Product;

/// As many bytes as the longest of the texts that are always tried.
const LONGEST: usize = 27;

/// How many more are drawn; always the same ones.
const DRAWN: usize = 4;

const ALWAYS: [&str; 20] = [
    "'; DROP TABLE canary; --",
    "\\'; DROP TABLE canary; --",
    "\\\\'; DROP TABLE canary; --",
    "\"; DROP TABLE canary; --",
    "`; DROP TABLE canary; --",
    "$$; DROP TABLE canary; --",
    "\n'; DROP TABLE canary; --",
    "🦀\\'; DROP TABLE canary",
    "C:\\tmp\\new",
    "\\",
    "'",
    "\\'",
    "'\\",
    "\\\\",
    "a $ddl0$ $$ $",
    "-- x\n/* y",
    "%s %L % {x} ${x} :a ? $1",
    "E'\\''; U&'\\0027'",
    "'' || 'x' \"\" ``",
    "🦀 größe\r\n\t\u{1}",
];

const PIECES: [&str; 14] = [
    "'",
    "\\",
    "\"",
    "`",
    "$$",
    "$ddl0$",
    "--",
    ";",
    "\n",
    "/*",
    "*/",
    "🦀",
    "x",
    " DROP TABLE canary ",
];

/// Those that are always tried, and some that are put together of their pieces.
pub(super) fn texts() -> Vec<String> {
    let mut runner = TestRunner::deterministic();
    let drawn = proptest::collection::vec((select(&PIECES[..]), any::<bool>()), 1..12);
    let drawn = drawn.prop_map(|pieces| {
        let mut text = String::new();
        for (piece, twice) in pieces {
            let piece = piece.repeat(if twice { 2 } else { 1 });
            if text.len() + piece.len() <= LONGEST {
                text.push_str(&piece);
            }
        }
        text
    });
    let mut draw = || {
        drawn
            .new_tree(&mut runner)
            .expect("a text is drawn")
            .current()
    };
    let drawn: Vec<String> = (0..DRAWN).map(|_| draw()).collect();
    ALWAYS.into_iter().map(str::to_owned).chain(drawn).collect()
}

/// What a product takes as a comment: MariaDB keeps comments and names in three bytes a character.
pub(super) fn comment(product: Product, text: &str) -> String {
    match product {
        Product::Postgres => text.to_owned(),
        Product::MariaDb => text.chars().filter(|it| *it <= '\u{ffff}').collect(),
    }
}

/// The end of a name: MariaDB takes no white space there.
pub(super) fn name(product: Product, text: &str) -> String {
    let name = comment(product, text);
    match product {
        Product::Postgres => name,
        Product::MariaDb => name.trim_end().to_owned(),
    }
}

/// A label: MariaDB takes spaces off its end.
pub(super) fn label(product: Product, text: &str) -> String {
    match product {
        Product::Postgres => text.to_owned(),
        Product::MariaDb => format!("{}.", text.trim_end()),
    }
}
