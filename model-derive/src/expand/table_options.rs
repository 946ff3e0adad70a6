//! What a model says of its table's storage: a constant of its own, for few tables say any.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::list::Lists;
use super::optional;
use crate::definition::{
    EngineDefinition, MariaDbTableDefinition, MySqlTableDefinition, PartitionBoundDefinition,
    PartitionByDefinition, PartitionKeyDefinition, PartitionValueDefinition,
    PostgresTableDefinition, StructDefinition, TableOptionsDefinition,
};

/// `&TableOptions`.
pub(super) fn options(
    structure: &StructDefinition<'_>,
    options: &TableOptionsDefinition,
) -> TokenStream {
    let lists = Lists::new(structure);
    let temporary = options.temporary.map_or_else(none, |action| {
        let action = word(action);
        quote!(__model::Some(__model::OnCommit::#action))
    });
    let inherits = options
        .inherits
        .iter()
        .map(|base| quote_spanned!(base.span()=> __model::table_name::<#base>()));
    let partition_by = partition_by(&lists, options.partition_by.as_ref());
    let partition_of = options.partition_of.as_ref().map_or_else(none, |(_, bound)| {
        let bound = self::bound(bound);
        quote!(__model::Some(__model::PartitionOf::fixed(__model::name_of(__MODEL_BASE), #bound)))
    });
    let postgres = postgres(&lists, &options.postgres);
    let (strict, without_rowid) = (options.sqlite.strict, options.sqlite.without_rowid);
    let strict = strict.then(|| quote!(.strict()));
    let without_rowid = without_rowid.then(|| quote!(.without_rowid()));
    let mariadb = mariadb(&lists, &options.mariadb);
    let mysql = mysql(&lists, &options.mysql);
    quote! {
        const {
            &__model::TableOptions::fixed(
                #temporary,
                const { &[#(#inherits),*] },
                #partition_by,
                #partition_of,
                #postgres,
                __model::SqliteTable::new() #strict #without_rowid,
                #mariadb,
                #mysql,
            )
        }
    }
}

/// That the columns of the tables which it inherits from are columns of the struct.
pub(super) fn checks(
    structure: &StructDefinition<'_>,
    options: &TableOptionsDefinition,
) -> TokenStream {
    let own = structure.ident;
    (options.inherits.iter())
        .map(
            |base| quote_spanned!(base.span()=> const _: () = __model::inherited::<#own, #base>();),
        )
        .collect()
}

fn postgres(lists: &Lists<'_>, options: &PostgresTableDefinition) -> TokenStream {
    let PostgresTableDefinition {
        unlogged,
        using,
        with,
        tablespace,
        partition_by,
    } = options;
    let using = optional(using.as_deref());
    let with = with
        .iter()
        .map(|(name, value)| quote!(__model::StorageParameter::fixed(#name, #value)));
    let tablespace = optional(tablespace.as_deref());
    let partition_by = self::partition_by(lists, partition_by.as_ref());
    quote! {
        __model::PostgresTable::fixed(
            #unlogged, #using, const { &[#(#with),*] }, #tablespace, #partition_by
        )
    }
}

fn mariadb(lists: &Lists<'_>, options: &MariaDbTableDefinition) -> TokenStream {
    let MariaDbTableDefinition {
        engine,
        page_compressed,
        encrypted,
        system_versioning,
        partition_by,
    } = options;
    let engine = self::engine(engine);
    let encrypted = some(*encrypted);
    let partition_by = self::partition_by(lists, partition_by.as_ref());
    quote! {
        __model::MariaDbTable::fixed(
            #engine, #page_compressed, #encrypted, #system_versioning, #partition_by
        )
    }
}

fn mysql(lists: &Lists<'_>, options: &MySqlTableDefinition) -> TokenStream {
    let MySqlTableDefinition {
        engine,
        compression,
        encryption,
        tablespace,
        partition_by,
    } = options;
    let engine = self::engine(engine);
    let (compression, tablespace) = (
        optional(compression.as_deref()),
        optional(tablespace.as_deref()),
    );
    let encryption = some(*encryption);
    let partition_by = self::partition_by(lists, partition_by.as_ref());
    quote! {
        __model::MySqlTable::fixed(
            #engine, #compression, #encryption, #tablespace, #partition_by
        )
    }
}

fn engine(options: &EngineDefinition) -> TokenStream {
    let words = [
        &options.engine,
        &options.charset,
        &options.collate,
        &options.row_format,
    ]
    .map(|word| optional(word.as_deref()));
    let auto_increment = some(options.auto_increment.map(Literal::u64_unsuffixed));
    let key_block_size = some(options.key_block_size.map(Literal::u32_unsuffixed));
    quote!(__model::EngineOptions::fixed(#(#words,)* #auto_increment, #key_block_size))
}

fn partition_by(lists: &Lists<'_>, by: Option<&PartitionByDefinition>) -> TokenStream {
    let Some(by) = by else {
        return none();
    };
    let method = word(by.method);
    let keys = by.key.iter().map(|key| match key {
        PartitionKeyDefinition::Column(column) => {
            let column = lists.column(column);
            quote!(__model::PartitionKey::Column(__model::Static(#column)))
        }
        PartitionKeyDefinition::Expression(text) => {
            quote!(__model::PartitionKey::Expression(__model::Static(#text)))
        }
    });
    let count = some(by.count.map(Literal::u32_unsuffixed));
    let partitions = by.partitions.iter().map(|(name, bound)| {
        let bound = self::bound(bound);
        quote!(__model::Partition::fixed(#name, #bound))
    });
    quote! {
        __model::Some(__model::PartitionBy::fixed(
            __model::PartitionMethod::#method,
            const { &[#(#keys),*] },
            #count,
            const { &[#(#partitions),*] },
        ))
    }
}

fn bound(bound: &PartitionBoundDefinition) -> TokenStream {
    match bound {
        PartitionBoundDefinition::LessThan(upper) => {
            let upper = values(upper);
            quote!(__model::PartitionBound::LessThan(#upper))
        }
        PartitionBoundDefinition::Between(from, to) => {
            let (from, to) = (values(from), values(to));
            quote!(__model::PartitionBound::Between(#from, #to))
        }
        PartitionBoundDefinition::In(list) => {
            let list = values(list);
            quote!(__model::PartitionBound::In(#list))
        }
        PartitionBoundDefinition::Remainder(modulus, remainder) => {
            quote!(__model::PartitionBound::Remainder(#modulus, #remainder))
        }
        PartitionBoundDefinition::Default => quote!(__model::PartitionBound::Default),
    }
}

fn values(values: &[PartitionValueDefinition]) -> TokenStream {
    let values = values.iter().map(|value| match value {
        PartitionValueDefinition::Minimum => quote!(__model::PartitionValue::Minimum),
        PartitionValueDefinition::Maximum => quote!(__model::PartitionValue::Maximum),
        PartitionValueDefinition::Integer(number) => {
            quote!(__model::PartitionValue::Integer(#number))
        }
        PartitionValueDefinition::Text(text) => {
            quote!(__model::PartitionValue::Text(__model::Static(#text)))
        }
        PartitionValueDefinition::Sql(text) => {
            quote!(__model::PartitionValue::Sql(__model::Static(#text)))
        }
    });
    quote!(__model::Static(const { &[#(#values),*] }))
}

fn none() -> TokenStream {
    quote!(__model::None)
}

fn some(value: Option<impl quote::ToTokens>) -> TokenStream {
    value.map_or_else(none, |value| quote!(__model::Some(#value)))
}

fn word(text: &str) -> Ident {
    Ident::new(text, Span::call_site())
}
