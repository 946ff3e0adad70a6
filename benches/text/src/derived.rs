//! Tables as derives register them: all of it static, which here means leaked.

use model_core::__private::{Head, Source, Static, TableName};
use model_core::schema::{ForeignKey, Index, IndexElement, ReferentialAction};
use model_core::{Definition, Keys, Kind};

use crate::built::columns;
use crate::{Graph, table_name, targets};

/// `count` tables, in the order of their names.
#[must_use]
pub fn definitions(count: usize, graph: Graph) -> Vec<&'static Definition> {
    (0..count)
        .map(|position| definition(position, graph))
        .collect()
}

fn definition(position: usize, graph: Graph) -> &'static Definition {
    let name = text(table_name(position));
    let keys = Keys {
        primary_key: &const { [Static("id")] },
        foreign_keys: foreign_keys(name, targets(position, graph)),
        indexes: indexes(name),
        ..Keys::NONE
    };
    leaked(Definition::new(
        head(name, position),
        leaked(columns()),
        keys,
    ))
}

fn head(name: &'static str, position: usize) -> &'static Head {
    let line = u32::try_from(position).expect("a small schema");
    let source = Source::new(
        "bench",
        "0.0.0",
        "bench::models",
        name,
        "src/models.rs",
        line,
    );
    // FNV-1a of the schema, a NUL and the name.
    let hash = [0]
        .iter()
        .chain(name.as_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
    leaked(Head::new(Kind::Table, None, name, hash, source))
}

fn foreign_keys(name: &str, targets: Option<(usize, usize)>) -> &'static [ForeignKey] {
    let Some((parent, other)) = targets else {
        return &[];
    };
    let key = |word, columns, target| {
        ForeignKey::fixed(
            Some(text(format!("fk_{name}_{word}"))),
            columns,
            TableName::fixed(None, text(table_name(target))),
            &const { [Static("id")] },
        )
    };
    leaked([
        key("parent", &const { [Static("parent_id")] }, parent),
        key("other", &const { [Static("other_id")] }, other).on_delete(ReferentialAction::Cascade),
    ])
}

fn indexes(name: &str) -> &'static [Index] {
    leaked([
        Index::fixed(
            Some(text(format!("ix_{name}_name_created"))),
            const {
                &[
                    IndexElement::fixed_column("name"),
                    IndexElement::fixed_column("created_at"),
                ]
            },
            false,
        ),
        Index::fixed(
            Some(text(format!("ux_{name}_code"))),
            const { &[IndexElement::fixed_column("code")] },
            true,
        ),
    ])
}

fn text(text: String) -> &'static str {
    Box::leak(text.into_boxed_str())
}

fn leaked<T>(value: T) -> &'static T {
    Box::leak(Box::new(value))
}
