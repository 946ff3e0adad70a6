//! Reading SQL text: no other module takes it apart by hand.

mod quoted;

pub(crate) use quoted::unquoted;
