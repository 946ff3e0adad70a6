//! SQL text: no other module takes it apart by hand, or puts a name or a text between quotes.

mod bare;
mod lexer;
mod quoted;
mod quoting;
mod scan;
pub(crate) mod sqlite;
mod token;

pub(crate) use bare::{bare, text_of, within_parentheses};
pub(crate) use lexer::tokens;
pub(crate) use quoted::unquoted;
pub(crate) use quoting::{
    identifier, literal, name_quote, push_dollar_quoted, push_identifier, push_literal, qualified,
};
pub(crate) use token::{Token, TokenKind, closing_parenthesis};
