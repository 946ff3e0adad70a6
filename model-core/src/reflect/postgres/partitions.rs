//! Partition keys and bounds, which the catalogue has as text.

use crate::lower::postgres::expression::{bare, name};
use crate::schema::{
    Dialect, List, PartitionBound, PartitionBy, PartitionKey, PartitionMethod, PartitionValue,
};
use crate::sql::{Token, TokenKind, closing_parenthesis, tokens};

/// Reads `RANGE (day, lower(name))`; the second value is what no model can say: a collation, an operator class.
pub(super) fn key(text: &str) -> Option<(PartitionBy, Option<String>)> {
    let all = tokens(Dialect::Postgres, text);
    let method = match all.first()?.text.to_ascii_lowercase().as_str() {
        "range" => PartitionMethod::Range,
        "list" => PartitionMethod::List,
        "hash" => PartitionMethod::Hash,
        _ => return None,
    };
    let close = closing_parenthesis(&all, 1)?;
    let mut others = Vec::new();
    let mut by = PartitionBy::new(method, [""; 0]);
    let elements = split(&all[2..close]);
    by.key = elements
        .iter()
        .map(|element| {
            let (key, rest) = key_element(text, element);
            others.extend(rest);
            key
        })
        .collect();
    Some((by, (!others.is_empty()).then(|| others.join(", "))))
}

fn key_element(text: &str, element: &[Token<'_>]) -> (PartitionKey, Option<String>) {
    let is_call = element.iter().take(4).any(|token| token.is_symbol("("));
    let end = if is_call {
        let open = element.iter().position(|token| token.is_symbol("("));
        let close = open.and_then(|open| closing_parenthesis(element, open));
        close.map_or(element.len(), |close| close + 1)
    } else {
        1
    };
    let rest = element.get(end..).filter(|rest| !rest.is_empty());
    let rest = rest.map(|rest| slice(text, rest).to_owned());
    let key = if is_call {
        PartitionKey::Expression(bare(slice(text, &element[..end])).to_owned().into())
    } else {
        PartitionKey::Column(name(&element[0]).into())
    };
    (key, rest)
}

/// Reads `FOR VALUES FROM ('2026-01-01') TO (MAXVALUE)`.
pub(super) fn bound(text: &str) -> Option<PartitionBound> {
    let all = tokens(Dialect::Postgres, text);
    if all.first()?.is_word("default") {
        return Some(PartitionBound::Default);
    }
    let list_at = |position: usize| {
        let close = closing_parenthesis(&all, position)?;
        Some((&all[position + 1..close], close + 1))
    };
    let (inside, behind) = list_at(3)?;
    match all.get(2)?.text.to_ascii_lowercase().as_str() {
        "in" => Some(PartitionBound::In(values(text, inside))),
        "with" => {
            let mut numbers = inside.iter().filter(|it| it.kind == TokenKind::Number);
            let mut number = || numbers.next()?.text.parse().ok();
            Some(PartitionBound::Remainder(number()?, number()?))
        }
        "from" => {
            let (upper, _) = list_at(behind + 1)?;
            let (from, to) = (values(text, inside), values(text, upper));
            Some(PartitionBound::Between(from, to))
        }
        _ => None,
    }
}

fn values(text: &str, list: &[Token<'_>]) -> List<PartitionValue> {
    split(list).iter().map(|it| value(text, it)).collect()
}

fn value(text: &str, value: &[Token<'_>]) -> PartitionValue {
    match value {
        [word] if word.is_word("minvalue") => PartitionValue::Minimum,
        [word] if word.is_word("maxvalue") => PartitionValue::Maximum,
        [literal] if literal.kind == TokenKind::Text => {
            PartitionValue::Text(literal.value(Dialect::Postgres).into_owned().into())
        }
        other => match slice(text, other).parse() {
            Ok(number) => PartitionValue::Integer(number),
            Err(_) => PartitionValue::Sql(slice(text, other).to_owned().into()),
        },
    }
}

/// What is between the commas of a list.
fn split<'t, 'a>(list: &'t [Token<'a>]) -> Vec<&'t [Token<'a>]> {
    let mut parts = Vec::new();
    let (mut start, mut depth) = (0, 0_i32);
    for (position, token) in list.iter().enumerate() {
        match token.text {
            "(" => depth += 1,
            ")" => depth -= 1,
            "," if depth == 0 => {
                parts.push(&list[start..position]);
                start = position + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[start..]);
    parts.retain(|part| !part.is_empty());
    parts
}

/// The text of these tokens.
fn slice<'a>(text: &'a str, tokens: &[Token<'_>]) -> &'a str {
    match tokens {
        [] => "",
        [first, ..] => &text[first.start..tokens[tokens.len() - 1].range().end],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_is_columns_and_expressions() {
        let (by, others) = key("RANGE (day, lower(\"Na me\"), ((a + b)))").expect("a key");
        assert_eq!(by.to_string(), "range(day, lower(\"Na me\"), a + b)");
        assert_eq!(others, None);
        let (by, others) = key("LIST (a COLLATE \"C\" text_pattern_ops)").expect("a key");
        assert_eq!(by.to_string(), "list(a)");
        assert_eq!(others.as_deref(), Some("COLLATE \"C\" text_pattern_ops"));
    }

    #[test]
    fn bounds_are_read_back() {
        for (text, wanted) in [
            ("DEFAULT", "default"),
            ("FOR VALUES IN ('de', 7, NULL)", "values('de', 7, NULL)"),
            (
                "FOR VALUES WITH (modulus 4, remainder 1)",
                "modulus 4 remainder 1",
            ),
            (
                "FOR VALUES FROM ('2026-01-01', MINVALUE) TO ('2027-01-01', MAXVALUE)",
                "from('2026-01-01', minvalue) to('2027-01-01', maxvalue)",
            ),
        ] {
            assert_eq!(
                bound(text).map(|bound| bound.to_string()).as_deref(),
                Some(wanted)
            );
        }
        assert_eq!(bound("FOR VALUES"), None);
    }
}
