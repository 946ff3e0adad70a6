//! How long the pieces at the beginning of a text are.

/// PostgreSQL 15, 4.1.3: the characters of operators.
const POSTGRES_OPERATOR: &str = "+-*/<>=~!@#%^&|`?";
/// Any of them lets an operator of PostgreSQL end in `+` or `-`.
const POSTGRES_SPECIAL: &str = "~!@#%^&|`?";
/// How many bytes at the beginning consist of such characters.
pub(super) fn prefix(text: &str, is_it: impl Fn(char) -> bool) -> usize {
    text.find(|character| !is_it(character))
        .unwrap_or(text.len())
}

pub(super) fn is_word_character(character: char) -> bool {
    character.is_ascii_alphanumeric() || matches!(character, '_' | '$') || !character.is_ascii()
}

/// Behind the quote that closes the one at the beginning.
pub(super) fn quote_end(body: &str, quote: u8, is_escaped: bool) -> Option<usize> {
    let bytes = body.as_bytes();
    let mut position = 1;
    while let Some(&byte) = bytes.get(position) {
        let is_doubled = byte == quote && bytes.get(position + 1) == Some(&quote);
        if is_doubled || (is_escaped && byte == b'\\') {
            position += 2;
        } else if byte == quote {
            return Some(position + 1);
        } else {
            position += 1;
        }
    }
    None
}

/// `0x1F`, `0o17`, `0b01`.
pub(super) fn is_based(run: &str) -> bool {
    let digits = |radix: u32| {
        let digits = &run[2..];
        !digits.is_empty() && digits.chars().all(|it| it.is_digit(radix) || it == '_')
    };
    match run.as_bytes() {
        [b'0', b'x' | b'X', ..] => digits(16),
        [b'0', b'o' | b'O', ..] => digits(8),
        [b'0', b'b' | b'B', ..] => digits(2),
        _ => false,
    }
}

/// How long `e-10` is at the beginning.
pub(super) fn exponent(text: &str) -> usize {
    let Some(rest) = text.strip_prefix(['e', 'E']) else {
        return 0;
    };
    let sign = usize::from(rest.starts_with(['+', '-']));
    match prefix(&rest[sign..], |it| it.is_ascii_digit()) {
        0 => 0,
        digits => 1 + sign + digits,
    }
}

/// PostgreSQL 15, 4.1.3 Operators: the longest run of operator characters that begins no comment; one of several
/// characters ends in `+` or `-` only if it also has a special character.
pub(super) fn postgres_operator(rest: &str) -> usize {
    let run = prefix(rest, |it| POSTGRES_OPERATOR.contains(it));
    let comment = ["--", "/*"]
        .into_iter()
        .filter_map(|it| rest[..run].find(it))
        .min();
    let operator = &rest[..comment.unwrap_or(run)];
    if operator.contains(|it| POSTGRES_SPECIAL.contains(it)) {
        return operator.len();
    }
    operator
        .trim_end_matches(['+', '-'])
        .len()
        .max(usize::from(!operator.is_empty()))
}
