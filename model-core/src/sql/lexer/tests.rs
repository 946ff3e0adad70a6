use proptest::prelude::*;

use super::*;
use crate::sql::closing_parenthesis;

/// The texts of the tokens, joined by a space that no token of the tests contains.
fn split(dialect: Dialect, sql: &str) -> Vec<&str> {
    tokens(dialect, sql)
        .iter()
        .map(|token| token.text)
        .collect()
}

fn kinds(dialect: Dialect, sql: &str) -> Vec<TokenKind> {
    tokens(dialect, sql)
        .iter()
        .map(|token| token.kind)
        .collect()
}

fn value(dialect: Dialect, sql: &str) -> String {
    tokens(dialect, sql)[0].value(dialect).into_owned()
}

#[test]
fn operators_of_several_characters_are_one_token() {
    assert_eq!(
        split(Dialect::Postgres, "a::text->>'b'<>c@>d||e"),
        [
            "a", "::", "text", "->>", "'b'", "<>", "c", "@>", "d", "||", "e"
        ]
    );
    assert_eq!(
        split(Dialect::MySql, "a<=>b:=c"),
        ["a", "<=>", "b", ":=", "c"]
    );
    assert_eq!(split(Dialect::Sqlite, "a==-1"), ["a", "==", "-", "1"]);
}

#[test]
fn operator_of_postgres_ends_in_a_sign_only_with_a_special_character() {
    assert_eq!(split(Dialect::Postgres, "a=-1"), ["a", "=", "-", "1"]);
    assert_eq!(split(Dialect::Postgres, "a@-1"), ["a", "@-", "1"]);
    assert_eq!(split(Dialect::Postgres, "a - -1"), ["a", "-", "-", "1"]);
    assert_eq!(split(Dialect::Postgres, "a*-- b\n-1"), ["a", "*", "-", "1"]);
}

#[test]
fn comments_are_left_out() {
    for dialect in Dialect::ALL {
        assert_eq!(split(dialect, "a -- b\n/* c */ d"), ["a", "d"]);
    }
    assert_eq!(
        split(Dialect::Postgres, "a /* b /* c */ d */ e"),
        ["a", "e"]
    );
    assert_eq!(split(Dialect::Sqlite, "a /* b /* c */ d"), ["a", "d"]);
    assert_eq!(split(Dialect::MariaDb, "a # b\nc"), ["a", "c"]);
    assert_eq!(split(Dialect::Postgres, "a # b"), ["a", "#", "b"]);
}

#[test]
fn two_dashes_begin_a_comment_of_mysql_only_before_whitespace() {
    assert_eq!(split(Dialect::MySql, "a--1"), ["a", "-", "-", "1"]);
    assert_eq!(split(Dialect::MySql, "a--"), ["a"]);
    assert_eq!(split(Dialect::Postgres, "a--1"), ["a"]);
}

#[test]
fn body_of_an_executed_comment_is_read() {
    let sql = "a /*!50100 PARTITION BY KEY (b) */ c /*M!100201 d */";
    let expected = ["a", "PARTITION", "BY", "KEY", "(", "b", ")", "c", "d"];
    assert_eq!(split(Dialect::MariaDb, sql), expected);
    assert_eq!(split(Dialect::Sqlite, sql), ["a", "c"]);
    assert!(!tokens(Dialect::MySql, "/*!80000 a")[0].is_terminated);
}

#[test]
fn strings_end_where_their_dialect_ends_them() {
    assert_eq!(split(Dialect::Postgres, r"'a\' b"), [r"'a\'", "b"]);
    assert_eq!(split(Dialect::Postgres, r"E'a\' b'"), [r"E'a\' b'"]);
    assert_eq!(split(Dialect::MySql, r"'a\' b'"), [r"'a\' b'"]);
    assert_eq!(split(Dialect::Sqlite, "'it''s' x"), ["'it''s'", "x"]);
    assert_eq!(
        split(Dialect::Postgres, "$$a'b$$ $t$c$$d$t$"),
        ["$$a'b$$", "$t$c$$d$t$"]
    );
    assert_eq!(
        kinds(Dialect::Sqlite, "x'1F' e'a'"),
        [TokenKind::Bytes, TokenKind::Word, TokenKind::Text]
    );
}

#[test]
fn quoted_names_are_names_where_the_dialect_has_them() {
    let quoted = [TokenKind::QuotedName];
    for dialect in Dialect::ALL {
        assert_eq!(kinds(dialect, "\"a b\""), quoted);
    }
    assert_eq!(kinds(Dialect::Sqlite, "[a b]"), quoted);
    assert_eq!(kinds(Dialect::MySql, "`a``b`"), quoted);
    assert_eq!(split(Dialect::Postgres, "a[1]"), ["a", "[", "1", "]"]);
}

#[test]
fn values_are_without_quotes_and_escapes() {
    assert_eq!(value(Dialect::Postgres, r"'it''s \n'"), r"it's \n");
    assert_eq!(value(Dialect::Postgres, r"e'a\nb\'c'"), "a\nb'c");
    assert_eq!(value(Dialect::MariaDb, r"'a\\b\'c''d\%'"), r"a\b'c'd\%");
    assert_eq!(value(Dialect::Postgres, "$t$it's$t$"), "it's");
    assert_eq!(value(Dialect::Sqlite, "[a b]"), "a b");
    assert_eq!(value(Dialect::MySql, "`a``b`"), "a`b");
    assert_eq!(value(Dialect::Postgres, "\"A\"\"b\""), "A\"b");
    assert_eq!(value(Dialect::Postgres, "Word"), "Word");
}

#[test]
fn numbers_have_points_exponents_and_bases() {
    for number in ["1", "1.5", ".5", "1.", "1e10", "1.5E-3", "0x1F", "1_000"] {
        assert_eq!(split(Dialect::Postgres, number), [number]);
        assert_eq!(kinds(Dialect::Postgres, number), [TokenKind::Number]);
    }
    assert_eq!(split(Dialect::Sqlite, "1e"), ["1", "e"]);
    assert_eq!(kinds(Dialect::MySql, "1st"), [TokenKind::Word]);
}

#[test]
fn parameters_are_those_of_the_dialect() {
    let parameter = [TokenKind::Parameter];
    assert_eq!(kinds(Dialect::Postgres, "$1"), parameter);
    assert_eq!(kinds(Dialect::Postgres, "?"), [TokenKind::Symbol]);
    for sql in ["?", "?1", ":name", "@name", "$name"] {
        assert_eq!(kinds(Dialect::Sqlite, sql), parameter);
    }
    for sql in ["?", "@name", "@@name"] {
        assert_eq!(kinds(Dialect::MariaDb, sql), parameter);
    }
}

#[test]
fn unterminated_tokens_are_flagged() {
    for (dialect, sql) in [
        (Dialect::Sqlite, "[a"),
        (Dialect::Sqlite, "'a"),
        (Dialect::Postgres, "$t$a"),
        (Dialect::Postgres, "/* a /* b */"),
        (Dialect::MySql, r"'a\'"),
        (Dialect::MySql, "`a"),
        (Dialect::Postgres, "\"a"),
    ] {
        let tokens = tokens(dialect, sql);
        assert_eq!((tokens.len(), tokens[0].is_terminated), (1, false), "{sql}");
        assert_eq!(tokens[0].text, sql);
    }
}

#[test]
fn parenthesis_finds_the_one_that_closes_it() {
    let tokens = tokens(Dialect::Sqlite, "a (b (c) ')' ) d");
    assert_eq!(closing_parenthesis(&tokens, 1), Some(7));
    assert_eq!(closing_parenthesis(&tokens, 3), Some(5));
    assert_eq!(closing_parenthesis(&tokens[..6], 1), None);
}

/// Text made of what begins and ends tokens, so that cases are reached that random characters never form.
fn sql() -> impl Strategy<Value = String> {
    let pieces = vec![
        "'", "\"", "`", "[", "]", "$", "$t$", "$1", "/*", "*/", "/*!50100", "--", "#", "\\", "E",
        "U&", "x", "0x", "1", ".", "e", "?", ":", "@", "::", "->>", "-", "+", "(", ")", " ", "\n",
        "é", "word", "\0",
    ];
    proptest::collection::vec(
        prop_oneof![
            4 => proptest::sample::select(pieces).prop_map(str::to_owned),
            1 => any::<char>().prop_map(String::from),
        ],
        0..24,
    )
    .prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn tokens_and_the_whitespace_between_them_are_the_text(sql in sql()) {
        for dialect in Dialect::ALL {
            let mut position = 0;
            for token in tokens_and_comments(dialect, &sql) {
                prop_assert!(!token.text.is_empty());
                prop_assert!(token.start >= position);
                let between = &sql[position..token.start];
                prop_assert!(between.chars().all(|it| it.is_ascii_whitespace() || it == '\u{b}'), "{between:?}");
                prop_assert_eq!(token.text, &sql[token.range()]);
                let _ = token.value(dialect);
                position = token.range().end;
            }
            prop_assert!(sql[position..].trim().is_empty() || sql[position..].chars().all(|it| it <= ' '));
        }
    }

    #[test]
    fn tokens_of_a_joined_text_are_the_same_tokens(sql in sql()) {
        for dialect in Dialect::ALL {
            let all = tokens(dialect, &sql);
            if all.iter().all(|token| token.is_terminated) {
                let texts: Vec<&str> = all.iter().map(|token| token.text).collect();
                let joined = texts.join("\n");
                prop_assert_eq!(split(dialect, &joined), texts);
            }
        }
    }
}
