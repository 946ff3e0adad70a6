//! What `#[model_core::test(...)]` is given, and the function below it.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::ext::IdentExt;
use syn::parse::{ParseStream, Parser};
use syn::{
    Attribute, Error, LitStr, Path, Result, ReturnType, Token, Type, Visibility, parenthesized,
    token,
};

use super::entry::{Entry, Number, read_each};
use super::once::Once;
use super::unknown::{Place, suggestion, unknown_attribute};
use crate::diagnostics::Diagnostics;
use crate::symbol;

/// The attribute's words.
#[derive(Default)]
pub(crate) struct TestInput {
    pub(crate) sqlite: Once<()>,
    pub(crate) postgres: Once<()>,
    pub(crate) mariadb: Once<()>,
    pub(crate) metadata: Once<Path>,
    pub(crate) seed: Once<Path>,
    pub(crate) isolation: Once<&'static str>,
    pub(crate) migrations: Once<LitStr>,
    pub(crate) flavor: Once<Flavor>,
    pub(crate) worker_threads: Once<Number<u32>>,
    pub(crate) krate: Once<Path>,
}

/// Which of tokio's runtimes a test runs on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flavor {
    CurrentThread,
    MultiThread,
}

/// A test's function, as far as it matters; the rest is passed on as it is.
pub(crate) struct TestFunction {
    pub(crate) attributes: Vec<Attribute>,
    pub(crate) visibility: Visibility,
    pub(crate) asyncness: Token![async],
    pub(crate) ident: Ident,
    pub(crate) pattern: TokenStream,
    pub(crate) argument: Type,
    pub(crate) output: ReturnType,
    /// The block.
    pub(crate) body: TokenStream,
}

impl TestInput {
    pub(crate) fn parse(diagnostics: &Diagnostics, tokens: TokenStream) -> Self {
        let mut input = Self::default();
        let parser = |stream: ParseStream<'_>| {
            read_each(stream, |stream| input.read(&Entry::parse(stream)?))
        };
        if let Err(error) = parser.parse2(tokens) {
            diagnostics.push(error);
        }
        input
    }

    fn read(&mut self, entry: &Entry<'_>) -> Result<()> {
        match entry.name.to_string().as_str() {
            symbol::SQLITE => entry.flag().and_then(|()| self.sqlite.set(entry, ())),
            symbol::POSTGRES => entry.flag().and_then(|()| self.postgres.set(entry, ())),
            symbol::MARIADB => entry.flag().and_then(|()| self.mariadb.set(entry, ())),
            symbol::METADATA => self.metadata.set(entry, entry.path("APP")?),
            symbol::SEED => self.seed.set(entry, entry.path("seed_users")?),
            symbol::ISOLATION => {
                let word = word(
                    entry,
                    &[("database", "Database"), ("transaction", "Transaction")],
                )?;
                self.isolation.set(entry, word)
            }
            symbol::MIGRATIONS => self.migrations.set(entry, entry.text("migrations")?),
            symbol::FLAVOR => self.flavor.set(entry, flavor(entry)?),
            symbol::WORKER_THREADS => self.worker_threads.set(entry, entry.number("2")?),
            symbol::CRATE => self.krate.set(entry, entry.path("my_facade::model_core")?),
            _ => Err(unknown_attribute(&entry.name, Place::Test)),
        }
    }
}

/// `= transaction`: one of a few words, as the variant that it stands for.
fn word(entry: &Entry<'_>, words: &[(&str, &'static str)]) -> Result<&'static str> {
    entry.equals("a word", words[0].0)?;
    let ident: Ident = entry
        .input
        .call(Ident::parse_any)
        .map_err(|error| entry.expected(error.span(), "a word", words[0].0))?;
    let text = ident.to_string();
    if let Some((_, variant)) = words.iter().find(|(word, _)| *word == text) {
        return Ok(variant);
    }
    let advice = match suggestion(&text, words.iter().map(|(word, _)| *word)) {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => format!("expected `{}` or `{}`", words[0].0, words[1].0),
    };
    let name = &entry.name;
    Err(Error::new(
        ident.span(),
        format!("`{name}` takes no `{text}`, {advice}"),
    ))
}

/// `= "multi_thread"`: tokio's words.
fn flavor(entry: &Entry<'_>) -> Result<Flavor> {
    let text = entry.text("multi_thread")?;
    match text.value().as_str() {
        "current_thread" => Ok(Flavor::CurrentThread),
        "multi_thread" => Ok(Flavor::MultiThread),
        _ => Err(Error::new(
            text.span(),
            "`flavor` takes \"current_thread\" or \"multi_thread\"",
        )),
    }
}

impl TestFunction {
    pub(crate) fn parse(tokens: TokenStream) -> Result<Self> {
        let parser = |input: ParseStream<'_>| {
            let attributes = input.call(Attribute::parse_outer)?;
            let visibility = input.parse()?;
            let asyncness = asyncness(input)?;
            if !input.peek(Token![fn]) {
                return Err(input.error("`#[model_core::test]` stands above an `async fn`"));
            }
            input.parse::<Token![fn]>()?;
            let ident: Ident = input.parse()?;
            if input.peek(Token![<]) {
                return Err(input.error("a test has no type parameters: nobody could fill them in"));
            }
            let (pattern, argument) = argument(input, &ident)?;
            Ok(Self {
                attributes,
                visibility,
                asyncness,
                ident,
                pattern,
                argument,
                output: input.parse()?,
                body: input.parse()?,
            })
        };
        parser.parse2(tokens)
    }
}

fn asyncness(input: ParseStream<'_>) -> Result<Token![async]> {
    if input.peek(Token![fn]) {
        return Err(input.error(
            "a test with a database is async: write `async fn`; a plain `#[test]` takes `TestDatabase::new().wait()`",
        ));
    }
    input.parse().map_err(|error: Error| {
        Error::new(
            error.span(),
            "`#[model_core::test]` stands above an `async fn`",
        )
    })
}

/// `(db: TestDatabase)`.
fn argument(input: ParseStream<'_>, test: &Ident) -> Result<(TokenStream, Type)> {
    let advice = format!(
        "a test takes its database, and nothing else: `async fn {test}(db: TestDatabase)`; or a pool of sqlx, or a connection"
    );
    if !input.peek(token::Paren) {
        return Err(input.error(advice));
    }
    let content;
    let parentheses = parenthesized!(content in input);
    if content.is_empty() {
        return Err(Error::new(parentheses.span.join(), advice));
    }
    let mut pattern = TokenStream::new();
    while !content.is_empty() && !content.peek(Token![:]) {
        pattern.extend([content.parse::<TokenTree>()?]);
    }
    content.parse::<Token![:]>()?;
    let argument = content.parse()?;
    content.parse::<Option<Token![,]>>()?;
    if !content.is_empty() {
        return Err(content.error(advice));
    }
    Ok((pattern, argument))
}
