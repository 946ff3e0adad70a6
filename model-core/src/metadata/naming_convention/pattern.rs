//! Patterns: read once, then filled in.

use super::effective_name::{ENUMERATION, Named, Parts, Suffix, push_hash};
use super::error::NamingMistake;

/// Text with tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pattern {
    pieces: Vec<Piece>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Piece {
    Text(String),
    Token(Token),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    TableName,
    ReferredTableName,
    ConstraintName,
    Columns(Side, Which, Shown),
}

/// Whose columns.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Side {
    Own,
    Referred,
}

/// Which of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Which {
    First,
    AllJoinedBy(&'static str),
}

/// What of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shown {
    Name,
    Key,
    Label,
}

/// Every token.
const TOKENS: [(&str, Token); 15] = {
    use Shown::{Key, Label, Name};
    use Side::{Own, Referred};
    const FIRST: Which = Which::First;
    const CLOSE: Which = Which::AllJoinedBy("");
    const JOINED: Which = Which::AllJoinedBy("_");
    [
        ("table_name", Token::TableName),
        ("referred_table_name", Token::ReferredTableName),
        ("constraint_name", Token::ConstraintName),
        ("column_0_name", Token::Columns(Own, FIRST, Name)),
        ("column_0N_name", Token::Columns(Own, CLOSE, Name)),
        ("column_0_N_name", Token::Columns(Own, JOINED, Name)),
        ("column_0_label", Token::Columns(Own, FIRST, Label)),
        ("column_0N_label", Token::Columns(Own, CLOSE, Label)),
        ("column_0_N_label", Token::Columns(Own, JOINED, Label)),
        ("column_0_key", Token::Columns(Own, FIRST, Key)),
        ("column_0N_key", Token::Columns(Own, CLOSE, Key)),
        ("column_0_N_key", Token::Columns(Own, JOINED, Key)),
        (
            "referred_column_0_name",
            Token::Columns(Referred, FIRST, Name),
        ),
        (
            "referred_column_0N_name",
            Token::Columns(Referred, CLOSE, Name),
        ),
        (
            "referred_column_0_N_name",
            Token::Columns(Referred, JOINED, Name),
        ),
    ]
};

impl Pattern {
    /// Reads the pattern of a key, and notes what is wrong with it.
    pub(super) fn parse(key: &str, text: &str, mistakes: &mut Vec<NamingMistake>) -> Self {
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((before, behind)) = rest.split_once('%') {
            pieces.push(Piece::Text(before.into()));
            rest = behind;
            if let Some(behind) = rest.strip_prefix('%') {
                pieces.push(Piece::Text("%".into()));
                rest = behind;
            } else if let Some((name, behind)) = rest
                .strip_prefix('(')
                .and_then(|rest| rest.split_once(")s"))
            {
                match token(key, name) {
                    Ok(token) => pieces.push(Piece::Token(token)),
                    Err(mistake) => mistakes.push(mistake),
                }
                rest = behind;
            } else {
                mistakes.push(NamingMistake::LonePercent {
                    key: key.into(),
                    rest: rest.into(),
                });
            }
        }
        pieces.push(Piece::Text(rest.into()));
        pieces.retain(|piece| *piece != Piece::Text(String::new()));
        if text.is_empty() {
            mistakes.push(NamingMistake::Empty { key: key.into() });
        }
        Self { pieces }
    }

    /// Whether a name that was given is a part of the whole.
    pub(super) fn takes_given_names(&self) -> bool {
        self.pieces.contains(&Piece::Token(Token::ConstraintName))
    }

    /// Appends the name, however long it gets.
    pub(super) fn push_to(&self, out: &mut String, named: Named<'_>) {
        for piece in &self.pieces {
            match piece {
                Piece::Text(text) => out.push_str(text),
                Piece::Token(token) => token.push_to(out, named),
            }
        }
        if let Suffix::Enumeration = named.suffix {
            out.push_str(ENUMERATION);
        }
    }
}

/// The tokens that a pattern of this key may have.
pub(super) fn tokens(key: &str) -> impl Iterator<Item = &'static str> + Clone {
    let refers = key == "fk";
    TOKENS
        .iter()
        .filter(move |(_, token)| refers || !token.is_referred())
        .map(|(name, _)| *name)
}

fn token(key: &str, name: &str) -> Result<Token, NamingMistake> {
    match TOKENS.iter().find(|(known, _)| *known == name) {
        None => Err(NamingMistake::UnknownToken {
            key: key.into(),
            token: name.into(),
        }),
        Some((_, token)) if token.is_referred() && key != "fk" => {
            Err(NamingMistake::RefersToNothing {
                key: key.into(),
                token: name.into(),
            })
        }
        Some((_, token)) => Ok(*token),
    }
}

impl Token {
    fn is_referred(self) -> bool {
        matches!(
            self,
            Self::ReferredTableName | Self::Columns(Side::Referred, ..)
        )
    }

    fn push_to(self, out: &mut String, named: Named<'_>) {
        match self {
            Self::TableName => out.push_str(&named.table.name.name),
            Self::ReferredTableName => {
                let key = named.referred.expect("a pattern for foreign keys");
                out.push_str(&key.referred_table.name);
            }
            Self::ConstraintName => match named.name {
                Some(name) => out.push_str(name),
                None => columns(out, named, Side::Own, Which::AllJoinedBy("_"), Shown::Name),
            },
            Self::Columns(side, which, shown) => columns(out, named, side, which, shown),
        }
    }
}

fn columns(out: &mut String, named: Named<'_>, side: Side, which: Which, shown: Shown) {
    if let Suffix::Condition(condition) = named.suffix {
        return push_hash(out, condition);
    }
    let columns = match side {
        Side::Own => named.columns,
        Side::Referred => Parts::Columns(
            &named
                .referred
                .expect("a pattern for foreign keys")
                .referred_columns,
        ),
    };
    let (count, separator) = match which {
        Which::First => (1, ""),
        Which::AllJoinedBy(separator) => (columns.len(), separator),
    };
    for position in 0..columns.len().min(count) {
        if position > 0 {
            out.push_str(separator);
        }
        match shown {
            Shown::Name => columns.push_to(out, position),
            Shown::Key => {
                let column = columns.column(position);
                match column.and_then(|column| named.table.find_column(column)) {
                    Some(found) => out.push_str(found.field_name()),
                    None => columns.push_to(out, position),
                }
            }
            Shown::Label => {
                out.push_str(&named.table.name.name);
                out.push('_');
                columns.push_to(out, position);
            }
        }
    }
}
