//! What a field's type tells by its spelling alone.
//!
//! Only for mistakes that are certain: an alias can hide anything, so what is not known here is left to the const
//! functions, which see the type itself.

use syn::{GenericArgument, PathArguments, Type};

/// What is known of a type without resolving it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Spelling {
    /// `Option<...>`.
    Optional,
    /// A standard type that is never NULL, and whether it is an integer.
    Plain { integer: bool },
    /// Anything else.
    Unknown,
}

const INTEGERS: &[&str] = &[
    "i8", "i16", "i32", "i64", "u8", "u16", "u32", "u64", "i128", "u128", "isize", "usize",
];
const OTHERS: &[&str] = &["bool", "f32", "f64", "char", "String"];

pub(super) fn spelling(ty: &Type) -> Spelling {
    let Type::Path(ty) = ungrouped(ty) else {
        return Spelling::Unknown;
    };
    let Some(last) = ty.path.segments.last() else {
        return Spelling::Unknown;
    };
    if last.ident == "Option" && has_one_type(&last.arguments) {
        return Spelling::Optional;
    }
    match (ty.path.get_ident(), &last.arguments) {
        (Some(word), PathArguments::None) if INTEGERS.iter().any(|name| word == name) => {
            Spelling::Plain { integer: true }
        }
        (Some(word), PathArguments::None) if OTHERS.iter().any(|name| word == name) => {
            Spelling::Plain { integer: false }
        }
        _ => Spelling::Unknown,
    }
}

/// A type that a macro passed on is wrapped in invisible groups.
fn ungrouped(mut ty: &Type) -> &Type {
    loop {
        ty = match ty {
            Type::Group(group) => &group.elem,
            Type::Paren(paren) => &paren.elem,
            _ => return ty,
        };
    }
}

fn has_one_type(arguments: &PathArguments) -> bool {
    match arguments {
        PathArguments::AngleBracketed(arguments) => {
            matches!(arguments.args.first(), Some(GenericArgument::Type(_)))
                && arguments.args.len() == 1
        }
        _ => false,
    }
}
