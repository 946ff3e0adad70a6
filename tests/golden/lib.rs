//! Models whose DDL is written down, dialect by dialect, in the folders beside them.
//!
//! A case is a folder: `mod.rs` with the models, and `<dialect>.sql` for a plain create, `<dialect>.keep.sql`,
//! `<dialect>.extend.sql`, `<dialect>.drop.sql` where the case is about these. A `.txt` in the place of a `.sql` is the
//! error that such a request ends in. `UPDATE_EXPECT=1 cargo test -p golden-tests` writes them all anew.

use model_core::MetaData;

macro_rules! cases {
    ($($case:ident: $($word:ident),+;)*) => {
        $(
            #[allow(
                missing_docs,
                clippy::missing_panics_doc,
                clippy::must_use_candidate,
                // It takes `index(a, b), index(b, a)` for one attribute written twice.
                clippy::duplicated_attributes,
                reason = "a model of a test"
            )]
            pub mod $case;
        )*

        /// Every case.
        pub const CASES: &[Case] = &[
            $(Case { name: stringify!($case), words: &[$(Word::$word),+], metadata: $case::metadata },)*
        ];
    };
}

/// A set of tables and what is asked of it.
#[derive(Clone, Copy, Debug)]
pub struct Case {
    /// The folder.
    pub name: &'static str,
    /// What is asked for.
    pub words: &'static [Word],
    /// The tables.
    pub metadata: fn() -> MetaData,
}

/// What is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Word {
    /// `create_ddl` with `OnExisting::Error`.
    Create,
    /// `create_ddl` with `OnExisting::Keep`.
    Keep,
    /// `create_ddl` with `OnExisting::Extend`.
    Extend,
    /// `drop_ddl`.
    Drop,
}

cases! {
    // Models as a whole.
    mixin: Create;
    extension: Create, Extend;
    invalid: Create, Drop;
    inexpressible: Create;
    locations: Create, Keep, Extend, Drop;
    locations_of_extensions: Create, Extend;

    // Columns and their types.
    types: Create, Drop;
    signed_integers: Create, Extend;
    unsigned_integers: Create, Extend;
    floating_point: Create, Extend;
    texts_and_bytes: Create, Extend;
    truth: Create, Extend;
    dates_and_times: Create, Extend;
    identifiers_and_documents: Create, Extend;
    exact_decimals: Create, Extend;
    every_action: Create, Keep, Extend, Drop;
    many_to_many: Create, Keep, Extend, Drop;
    three_in_a_circle: Create, Keep, Extend, Drop;
    no_primary_key: Create, Keep, Extend;
    renamed_fields: Create, Keep, Extend;
    enumeration_of_two_tables: Create, Keep, Extend, Drop;
    kept_definition: Create, Keep;
    extended_by_name: Create, Keep, Extend;
    expressions_as_defaults: Create, Extend;
    custom_types: Create;
    extension_types: Create, Keep, Extend, Drop;
    postgres_types: Create, Keep, Extend;
    unsigned_bigint: Create, Keep, Extend;
    defaults: Create, Extend;
    enumerations: Create, Keep, Extend, Drop;
    generated_stored: Create, Keep, Extend;
    generated_virtual: Create, Keep, Extend;
    identity_always: Create, Keep, Extend;
    identity_sequence: Create, Keep, Extend;
    identity_of_one_byte: Create;
    column_collation: Create, Keep, Extend;
    sequences: Create, Keep, Extend, Drop;
    sequence_of_no_column: Create, Keep, Drop;
    domains: Create, Keep, Extend, Drop;
    checked_and_written: Create;
    column_storage: Create, Keep, Extend;
    column_of_engines: Create, Keep, Extend;
    column_of_engines_refused: Create;

    // Keys, constraints and indexes.
    keys: Create, Keep, Extend;
    foreign_keys: Create, Keep, Extend, Drop;
    cycle: Create, Keep, Extend, Drop;
    constraints: Create, Keep, Extend;
    indexes: Create, Keep, Extend;
    partial_index: Create, Keep, Extend;
    expression_index: Create, Keep, Extend;
    descending_index: Create, Keep, Extend;
    nulls_in_an_index: Create, Extend;
    collated_index: Create, Extend;
    operator_class: Create, Keep, Extend;
    index_method: Create, Extend;
    gin_index: Create, Keep, Extend;
    including_index: Create, Extend;
    index_nulls_not_distinct: Create, Extend;
    index_storage: Create, Keep, Extend;
    index_comment: Create, Keep, Extend;
    concurrent_index: Create, Keep, Extend;
    prefix_index: Create, Keep, Extend;
    fulltext_index: Create, Keep, Extend;
    fulltext_parser: Create;
    spatial_index: Create, Extend;
    ignored_index: Create, Keep, Extend;
    unique_nulls_not_distinct: Create, Keep, Extend;
    including_key: Create, Keep, Extend;
    deferrable_unique: Create, Keep, Extend;
    device_names: Create;
    deferrable_foreign_key: Create, Keep, Extend, Drop;
    match_full: Create, Keep, Extend;
    set_null_columns: Create, Keep, Extend;
    not_valid: Create, Keep, Extend;
    check_options: Create, Keep, Extend;
    exclude: Create, Keep, Extend;
    exclude_equal: Create, Keep, Extend;
    on_conflict: Create, Keep;
    cyclic_deferred: Create, Keep, Extend, Drop;
    composite_foreign_keys: Create, Keep, Extend, Drop;
    self_reference: Create, Keep, Extend, Drop;
    extended_index: Create, Keep, Extend;

    // Tables and their options.
    comments: Create, Keep, Extend;
    comment_characters: Create, Keep;
    table_options_by_dialect: Create, Keep, Extend, Drop;
    storage_parameters: Create, Extend;
    unlogged_table: Create, Keep, Extend;
    unlogged_reference: Create;
    tablespace: Create, Keep;
    access_method: Create;
    temporary_table: Create, Keep, Extend, Drop;
    temporary_on_commit: Create;
    temporary_reference: Create;
    strict_table: Create, Keep;
    strict_invalid: Create;
    without_rowid: Create, Keep, Drop;
    without_rowid_invalid: Create;
    engine_options: Create, Keep, Extend;
    mysql_engine_options: Create;
    mariadb_storage: Create;
    system_versioning: Create, Extend;
    storage_hostile: Create;
    options_of_an_extension: Create;
    inheritance: Create, Keep, Extend, Drop;
    inheritance_of_several: Create, Extend, Drop;
    inheritance_invalid: Create;
    inheritance_in_a_cycle: Create, Extend, Drop;
    partition_by_hash: Create, Keep, Extend, Drop;
    partition_by_range: Create, Keep, Extend;
    partition_by_list: Create, Extend;
    partition_by_expression: Create, Extend;
    partition_by_dialect: Create, Keep;
    partition_models: Create, Keep, Extend, Drop;
    partition_models_by_hash: Create, Extend;
    sub_partitions: Create, Keep, Extend, Drop;
    partition_indexes: Create, Keep, Extend;
    partition_in_a_schema: Create, Extend, Drop;
    partition_to_schema: Create, Extend;
    partition_portable: Create;
    partition_foreign_keys: Create;
    partition_keys_invalid: Create;
    partition_invalid: Create;
    partition_names_taken: Create;
    storage_of_partitioned: Create;

    // Names and schemas.
    schemas: Create, Keep, Extend, Drop;
    to_schema: Create, Keep, Extend, Drop;
    to_schema_cycle: Create, Extend, Drop;
    translate_schemas: Create, Keep, Extend, Drop;
    to_default_schema: Create, Drop;
    hostile_names: Create, Keep, Extend, Drop;
    long_names: Create, Keep;
    name_limits: Create;
    built_in_names: Create;
    naming_patterns: Create, Keep, Extend, Drop;
    naming_given_names: Create, Extend;
    naming_cut: Create, Extend;
    naming_of_extensions: Create, Extend;
    naming_clash: Create;

    // Objects beside tables.
    view: Create, Keep, Extend, Drop;
    view_of_a_view: Create, Keep, Drop;
    view_column_types: Create;
    view_check_option: Create;
    view_security: Create;
    view_security_invoker: Create;
    view_options_portable: Create;
    view_recursive: Create, Keep;
    view_query_per_dialect: Create, Keep;
    view_query_missing: Create;
    view_in_a_schema: Create, Keep, Drop;
    view_comments: Create, Keep;
    view_hostile_names: Create, Keep, Drop;
    view_of_a_mixin: Create;
    view_invalid: Create;
    materialized_view: Create, Keep, Extend, Drop;
    materialized_view_indexes: Create, Keep;
    materialized_view_portable: Create, Drop;
    materialized_view_without_data: Create, Keep;
    view_over_an_item: Create, Keep, Drop;
    item_trigger: Create, Keep, Extend, Drop;
    item_policy: Create, Keep, Extend, Drop;
    item_grant: Create, Keep, Drop;
    item_procedure: Create, Keep, Drop;
    item_before_the_tables: Create, Keep, Drop;
    item_on_a_view: Create, Keep, Drop;
    item_order: Create, Keep, Drop;
    item_domain: Create, Keep, Extend, Drop;
    item_text_as_it_stands: Create, Keep, Drop;
    item_that_may_be_there: Create, Keep, Extend;
    item_invalid: Create;
}
