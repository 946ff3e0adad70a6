//! What `EXPLAIN (FORMAT JSON)` says.

/// The expressions that the uppermost node gives: the first list of the text.
pub(super) fn output(json: &str) -> Option<Vec<String>> {
    let start = json.find("\"Output\": [")? + "\"Output\": [".len();
    let mut rest = json[start..].trim_start();
    let mut outputs = Vec::new();
    while rest.starts_with('"') {
        let (text, behind) = string(rest)?;
        outputs.push(text);
        rest = behind.trim_start_matches([',', ' ', '\n']);
    }
    rest.starts_with(']').then_some(outputs)
}

/// A string of JSON, and what is behind it.
fn string(json: &str) -> Option<(String, &str)> {
    let mut text = String::new();
    let mut characters = json.char_indices().skip(1);
    while let Some((position, character)) = characters.next() {
        match character {
            '"' => return Some((text, &json[position + 1..])),
            '\\' => match characters.next()?.1 {
                'n' => text.push('\n'),
                't' => text.push('\t'),
                'r' => text.push('\r'),
                'b' => text.push('\u{8}'),
                'f' => text.push('\u{c}'),
                'u' => {
                    let digits: String = characters.by_ref().take(4).map(|(_, it)| it).collect();
                    let code = u32::from_str_radix(&digits, 16).ok()?;
                    text.push(char::from_u32(code)?);
                }
                other => text.push(other),
            },
            other => text.push(other),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::output;

    #[test]
    fn first_list_is_the_output() {
        let json = r#"[{"Plan": {"Node Type": "Seq Scan", "Output": ["(a > 0)", "\"a\\b\"\n"], "Plans": [{"Output": ["x"]}]}}]"#;
        let wanted = ["(a > 0)", "\"a\\b\"\n"].map(str::to_owned);
        assert_eq!(output(json), Some(wanted.to_vec()));
        assert_eq!(output("[{}]"), None);
    }
}
