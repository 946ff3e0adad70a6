//! The paths that a source file names, in `use` declarations and elsewhere.
//!
//! Reads tokens, so that macros' bodies count and comments do not. What is compiled for unit tests only does not count.

use proc_macro2::{Delimiter, TokenStream, TokenTree};

/// A path of this crate that a file names.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Import {
    /// From the crate's root on: `schema`, `Table`.
    pub(crate) path: Vec<String>,
    /// Whether it is a `pub use`.
    pub(crate) is_public: bool,
}

/// Every path of this crate that `source`, the text of the module `module`, names.
pub(crate) fn imports(source: &str, module: &[String]) -> Vec<Import> {
    let tokens: TokenStream = source.parse().expect("the file compiles");
    let mut found = Vec::new();
    read(&mut found, tokens, module);
    found
}

fn read(found: &mut Vec<Import>, tokens: TokenStream, module: &[String]) {
    let tokens: Vec<TokenTree> = tokens.into_iter().collect();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        let rest = &tokens[at..];
        at += match token {
            TokenTree::Punct(punct) if punct.as_char() == '#' => attribute_length(rest),
            TokenTree::Ident(ident) if ident == "mod" => module_length(found, rest, module),
            TokenTree::Ident(ident) if ident == "use" => {
                let is_public = at > 0 && tokens[at - 1].to_string() == "pub";
                use_length(found, rest, module, is_public)
            }
            TokenTree::Ident(_) => path_length(found, rest, module),
            TokenTree::Group(group) => {
                read(found, group.stream(), module);
                1
            }
            _ => 1,
        };
    }
}

/// How long an attribute is: with the item that it belongs to, if that is for unit tests.
fn attribute_length(tokens: &[TokenTree]) -> usize {
    let Some(TokenTree::Group(attribute)) = tokens.get(1) else {
        return 1; // an inner attribute, or a `#` of `quote!`
    };
    let text = attribute.stream().to_string().replace(' ', "");
    if text == "cfg(test)" || text.starts_with("cfg(all(test,") {
        2 + item_length(&tokens[2..])
    } else {
        2
    }
}

/// How long an item is: up to its semicolon or its body.
fn item_length(tokens: &[TokenTree]) -> usize {
    let is_use = tokens
        .iter()
        .take(2)
        .any(|token| token.to_string() == "use");
    let is_end = |token: &TokenTree| match token {
        TokenTree::Punct(punct) => punct.as_char() == ';',
        TokenTree::Group(group) => !is_use && group.delimiter() == Delimiter::Brace,
        _ => false,
    };
    tokens
        .iter()
        .position(is_end)
        .map_or(tokens.len(), |end| end + 1)
}

/// Reads `mod name { ... }`, whose paths begin in that module.
fn module_length(found: &mut Vec<Import>, tokens: &[TokenTree], module: &[String]) -> usize {
    if let [_, TokenTree::Ident(name), TokenTree::Group(body), ..] = tokens {
        let inner: Vec<String> = module.iter().cloned().chain([name.to_string()]).collect();
        read(found, body.stream(), &inner);
        return 3;
    }
    1
}

fn use_length(
    found: &mut Vec<Import>,
    tokens: &[TokenTree],
    module: &[String],
    is_public: bool,
) -> usize {
    let length = item_length(tokens);
    let mut paths = Vec::new();
    use_tree(&mut paths, &[], &tokens[1..length - 1]);
    found.extend(paths.iter().map(|path| {
        let relative = || module.iter().chain(path).cloned().collect(); // a child's, or another crate's
        let path: Vec<String> = absolute(path, module).unwrap_or_else(relative);
        Import { path, is_public }
    }));
    length
}

/// The paths of `a::b`, `a::{b, c::d}` or `a::*`.
fn use_tree(found: &mut Vec<Vec<String>>, prefix: &[String], tokens: &[TokenTree]) {
    let (path, length) = path(tokens);
    let path: Vec<String> = prefix.iter().cloned().chain(path).collect();
    match tokens.get(length) {
        Some(TokenTree::Group(group)) => {
            let inner: Vec<TokenTree> = group.stream().into_iter().collect();
            let is_comma = |token: &TokenTree| token.to_string() == ",";
            inner
                .split(is_comma)
                .filter(|tree| !tree.is_empty())
                .for_each(|tree| use_tree(found, &path, tree));
        }
        _ => found.push(path),
    }
}

/// Reads a path that begins with `crate`, `super` or `self`; any other identifier is passed over.
fn path_length(found: &mut Vec<Import>, tokens: &[TokenTree], module: &[String]) -> usize {
    let (path, length) = path(tokens);
    if let Some(path) = absolute(&path, module) {
        let is_public = false;
        found.push(Import { path, is_public });
        return length;
    }
    1
}

/// The names of `a::b::` and how many tokens they are.
fn path(tokens: &[TokenTree]) -> (Vec<String>, usize) {
    let mut names = Vec::new();
    let mut at = 0;
    while let Some(TokenTree::Ident(name)) = tokens.get(at) {
        names.push(name.to_string());
        at += 1;
        match tokens.get(at..at + 2) {
            Some([colon, other]) if colon.to_string() == ":" && other.to_string() == ":" => at += 2,
            _ => break,
        }
    }
    (names, at)
}

/// From the crate's root on; `None` if the path does not say where it begins. Then it begins in the same file, or in
/// another crate.
fn absolute(path: &[String], module: &[String]) -> Option<Vec<String>> {
    if path.len() < 2 {
        return None; // `self`, or the `crate` of `pub(crate)`
    }
    let (mut base, mut rest) = match path[0].as_str() {
        "crate" => (Vec::new(), &path[1..]),
        "self" => (module.to_vec(), &path[1..]),
        "super" => (module.to_vec(), path),
        _ => return None,
    };
    while rest.first().is_some_and(|name| name == "super") {
        base.pop();
        rest = &rest[1..];
    }
    let named = rest.iter().filter(|name| *name != "self").cloned();
    Some(base.into_iter().chain(named).collect())
}

#[cfg(test)]
mod tests {
    use super::imports;

    fn paths(source: &str) -> Vec<String> {
        let module = ["ddl".to_owned(), "script".to_owned()];
        imports(source, &module)
            .into_iter()
            .map(|import| import.path.join("::"))
            .collect()
    }

    #[test]
    fn every_name_of_a_use_declaration_is_a_path() {
        assert_eq!(
            paths("use crate::a::{self, b::{C, D as E}, *}; pub use child::F;"),
            ["a", "a::b::C", "a::b::D", "a", "ddl::script::child::F"]
        );
        assert_eq!(
            paths("use super::super::a::B; use self::c;"),
            ["a::B", "ddl::script::c"]
        );
    }

    #[test]
    fn paths_in_code_modules_and_macros_count() {
        assert_eq!(
            paths("pub(crate) fn f() { crate::a::b::<T>(self.x) }"),
            ["a::b"]
        );
        assert_eq!(paths("mod inner { use super::G; }"), ["ddl::script::G"]);
        assert_eq!(paths("macro_rules! m { () => { $crate::a::B } }"), ["a::B"]);
    }

    #[test]
    fn what_only_unit_tests_name_does_not_count() {
        assert!(paths("#[cfg(test)] mod tests { use crate::a; }").is_empty());
        assert!(paths("#[cfg(test)] use crate::{a::B, c::D};").is_empty());
        assert_eq!(paths("#[cfg(unix)] use crate::a::B;"), ["a::B"]);
    }
}
