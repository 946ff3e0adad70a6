//! Two guards against a table with two definitions.
//!
//! Within a crate a macro named after the table: rustc reports the second one (E0428) with both literals. Within a
//! program a symbol whose name is the sentence: the linker reports the second one. On Linux it is a label in inline
//! assembly, which survives link-time optimisation and every linker, in a section named after the place; elsewhere a
//! static.
//!
//! In a named registry the two need to know which one it is. A derive sees a path, and what it names only where the path
//! is absolute: elsewhere `metadata!` and `MetaData::registered_in` tell. The linker's symbol then has the registry's
//! number, which the compiler knows.
//!
//! Every token stands at the literal, but resolves at the call site: so errors point at the name, while the lints
//! `unsafe_code` and `non_local_definitions` see code from another crate's macro.

use std::fmt::Write;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::Path;

use super::registry::is_absolute;
use crate::definition::{
    DdlItemDefinition, Location, SequenceDefinition, TableDefinition, TableIdentity, TableKind,
};

/// The guards of a table; nothing for what adds to one, reads one or stays out of the registry.
pub(super) fn guards(table: &TableDefinition<'_>) -> TokenStream {
    match &table.kind {
        TableKind::Table(identity, literal) | TableKind::View(identity, literal, _)
            if !table.detached =>
        {
            let folded = identity.folded();
            match &table.registry {
                None => {
                    let names = (macro_name(&folded), symbol(&folded));
                    both(names, literal.span(), &table.location)
                }
                Some(marker) if is_absolute(marker) => {
                    let span = Span::call_site().located_at(literal.span());
                    let mut tokens = within_crate(&macro_name_in(marker, &folded), span);
                    tokens.extend(within_program_in(table, marker, &folded, span));
                    tokens
                }
                Some(_) => TokenStream::new(),
            }
        }
        _ => TokenStream::new(),
    }
}

/// The guards of a `ddl!` item; in a named registry `metadata!` and `MetaData::registered_in` tell.
pub(super) fn item_guards(item: &DdlItemDefinition) -> TokenStream {
    if item.detached || item.registry.is_some() {
        return TokenStream::new();
    }
    let name = TableIdentity {
        schema: None,
        name: item.name.to_lowercase(),
    };
    let of_an_item = macro_name(&name).replacen("table_", "ddl_item_", 1);
    let names = (of_an_item, item_symbol(&name));
    both(names, item.name_span, &item.location)
}

/// The guards of a sequence; in a named registry `metadata!` and `MetaData::registered_in` tell.
pub(super) fn sequence_guards(sequence: &SequenceDefinition<'_>) -> TokenStream {
    if sequence.detached || sequence.registry.is_some() {
        return TokenStream::new();
    }
    let folded = sequence.identity.folded();
    let of_a_sequence = macro_name(&folded).replacen("table_", "sequence_", 1);
    let symbol = format!(
        "sequence `{}` is defined more than once in this program; keep one, or give one another name",
        shown(&folded)
    );
    both(
        (of_a_sequence, symbol),
        sequence.name_span,
        &sequence.location,
    )
}

/// A macro's name and a symbol's.
fn both((name, symbol): (String, String), at: Span, location: &Location) -> TokenStream {
    let span = Span::call_site().located_at(at);
    let mut tokens = within_crate(&name, span);
    tokens.extend(within_program(&symbol, span, location));
    tokens
}

fn within_crate(name: &str, span: Span) -> TokenStream {
    let name = Ident::new(name, span);
    quote_spanned! {span=>
        #[doc(hidden)]
        #[allow(non_local_definitions)]
        #[macro_export]
        macro_rules! #name { () => {} }
    }
}

fn within_program(symbol: &str, span: Span, location: &Location) -> TokenStream {
    let assembly = assembly(location, symbol);
    // Not under `cfg(test)`: a crate under test can be linked twice, as itself and through its dev-dependencies.
    // The assembly is an item, which within a block only a module holds.
    quote_spanned! {span=>
        #[cfg(all(not(test), not(miri), target_os = "linux"))]
        mod __model_guard {
            ::core::arch::global_asm!(#assembly);
        }
        #[cfg(all(not(test), not(miri), not(target_os = "linux"), not(target_family = "wasm")))]
        #[unsafe(export_name = #symbol)]
        static __MODEL_GUARD: ::core::primitive::u8 = 0;
    }
}

/// The guard of a table of a registry: no static's name has a number in it that only the compiler knows.
fn within_program_in(
    table: &TableDefinition<'_>,
    marker: &Path,
    folded: &TableIdentity,
    span: Span,
) -> TokenStream {
    let krate = match &table.structure.krate {
        None => quote!(::model_core),
        Some(path) if is_absolute(path) => path.to_token_stream(),
        Some(_) => return TokenStream::new(),
    };
    let symbol = format!(
        "table `{}` is defined by more than one model of one registry; registry number {{registry}}",
        shown(folded)
    );
    let assembly = assembly(&table.location, &symbol);
    quote_spanned! {span=>
        #[cfg(all(not(test), not(miri), target_os = "linux"))]
        mod __model_guard {
            ::core::arch::global_asm!(
                #assembly,
                registry = const #krate::__private::registry_number::<#marker>(),
            );
        }
    }
}

/// A label, in a section that is named after the place.
fn assembly(location: &Location, symbol: &str) -> String {
    format!(
        ".pushsection \".rodata.{}\",\"aR\"\n.globl \"{symbol}\"\n\"{symbol}\":\n.byte 0\n.popsection",
        place(location)
    )
}

/// One name for each identity. A schema's length keeps it apart from the table's name; names beyond `[a-z0-9_]` go
/// by another prefix, with every other byte as `_xx`.
fn macro_name(folded: &TableIdentity) -> String {
    const END: &str = "is_already_defined_in_this_crate";
    let plain = folded.schema.as_deref().is_none_or(is_plain) && is_plain(&folded.name);
    let (prefix, escape): (&str, fn(&str) -> String) = if plain {
        ("", str::to_owned)
    } else {
        ("escaped_", escaped)
    };
    let name = escape(&folded.name);
    match folded.schema.as_deref().map(escape) {
        Some(schema) => format!("{prefix}schema{}_{schema}_table_{name}_{END}", schema.len()),
        None => format!("{prefix}table_{name}_{END}"),
    }
}

/// One name for each identity in each registry that an absolute path names.
fn macro_name_in(marker: &Path, folded: &TableIdentity) -> String {
    let path = marker.to_token_stream().to_string().replace(' ', "");
    let path = encoded(&path, '_', |byte| byte.is_ascii_alphanumeric());
    let table = macro_name(folded);
    format!("registry{}_{path}_{table}", path.len())
}

fn is_plain(name: &str) -> bool {
    name.bytes()
        .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_')
}

fn escaped(name: &str) -> String {
    encoded(name, '_', |byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit()
    })
}

/// What the linker says: it prints the symbol's name.
fn symbol(folded: &TableIdentity) -> String {
    let table = shown(folded);
    format!(
        "table `{table}` is defined by more than one model in this program; keep one `#[model(table = ...)]`, \
         make the others `#[model(extend = Type)]`"
    )
}

fn item_symbol(folded: &TableIdentity) -> String {
    let item = shown(folded);
    format!(
        "ddl item `{item}` is defined more than once in this program; keep one, or give one another name"
    )
}

/// `app.profiles`, without what a linker reads.
fn shown(folded: &TableIdentity) -> String {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-';
    let name = encoded(&folded.name, '%', plain);
    match &folded.schema {
        Some(schema) => format!("{}.{name}", encoded(schema, '%', plain)),
        None => name,
    }
}

/// The section's name, which the linker prints beside the symbol's.
fn place(location: &Location) -> String {
    let Location {
        package,
        version,
        file,
        line,
    } = location;
    // Assemblers and linkers read `@`, quotes, backslashes, braces and line ends in names, so none gets there.
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-+./: ".contains(&byte);
    encoded(&format!("{package} {version}"), '%', plain)
        + ", "
        + &encoded(&format!("{file}:{line}"), '%', plain)
}

/// The text with every byte that is not plain as `mark` and two hexadecimal digits.
fn encoded(text: &str, mark: char, is_plain: impl Fn(u8) -> bool) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if is_plain(byte) {
            encoded.push(char::from(byte));
        } else {
            write!(encoded, "{mark}{byte:02x}").expect("writing to a string cannot fail");
        }
    }
    encoded
}

#[cfg(test)]
mod tests {
    use super::*;

    fn identity(schema: Option<&str>, name: &str) -> TableIdentity {
        TableIdentity {
            schema: schema.map(str::to_owned),
            name: name.to_owned(),
        }
        .folded()
    }

    #[test]
    fn plain_names_stay_readable() {
        assert_eq!(
            macro_name(&identity(None, "Profiles")),
            "table_profiles_is_already_defined_in_this_crate"
        );
        assert_eq!(
            macro_name(&identity(Some("app"), "profiles")),
            "schema3_app_table_profiles_is_already_defined_in_this_crate"
        );
    }

    #[test]
    fn no_two_identities_share_a_name() {
        let identities = [
            identity(None, "a_b"),
            identity(None, "a b"),
            identity(None, "a_20b"),
            identity(None, "a.b"),
            identity(Some("a"), "b"),
            identity(Some("a"), "table_b"),
            identity(Some("a_table"), "b"),
            identity(Some("a_"), "table_b"),
            identity(Some("a"), "b c"),
            identity(None, "ä"),
            identity(None, "_c3_a4"),
            identity(None, "a%20b"),
        ];
        let mut names: Vec<String> = identities.iter().map(macro_name).collect();
        let mut symbols: Vec<String> = identities.iter().map(symbol).collect();
        names.sort();
        names.dedup();
        symbols.sort();
        symbols.dedup();
        assert_eq!(
            (names.len(), symbols.len()),
            (identities.len(), identities.len())
        );
    }

    #[test]
    fn nothing_that_a_linker_reads_reaches_a_symbol() {
        let symbol = symbol(&identity(Some("Ä@{}\\"), "say \"hi\"\n"));
        assert!(
            symbol.starts_with(
                "table `%c3%a4%40%7b%7d%5c.say%20%22hi%22%0a` is defined by more than one model"
            ),
            "{symbol}"
        );
    }

    #[test]
    fn the_place_is_the_packages_and_the_files() {
        let location = Location {
            package: "crm".to_owned(),
            version: "1.0.0+build".to_owned(),
            file: "crm/src/a {b}.rs".to_owned(),
            line: 12,
        };
        assert_eq!(place(&location), "crm 1.0.0+build, crm/src/a %7bb%7d.rs:12");
    }
}
