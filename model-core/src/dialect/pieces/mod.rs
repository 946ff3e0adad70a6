//! What several dialects spell alike. Each dialect still says for itself which pieces it is made of.

mod addition;
mod constraint;
mod default;
mod engine;
mod engine_column;
mod index;
mod innodb;
mod innodb_view;
mod item;
mod partition;
mod sequence;
mod table;
pub(crate) mod type_text;
mod view;

pub(super) use addition::{
    Added, add_parts, drop_from_table, drop_part, no_such_statement, rename_column, rename_table,
};
pub(super) use constraint::{
    add, check, exclude, foreign_key, foreign_key_body, include, key_options, primary_key,
    references, unique,
};
pub(super) use default::{Booleans, is_current_timestamp, is_literal, literal_default};
pub(super) use engine::{engine_options, plain_word};
pub(super) use engine_column::{behind_default, behind_type};
pub(super) use index::{Build, create_index, index_element};
pub(super) use innodb::{
    actions_are_kept, checked_columns_are_the_rows_own, comment_option, decimal, enum_labels,
    identity_is_numbered, keys_are_bounded, keys_are_short, table_comment, temporary_keys,
    time_default, varchar,
};
pub(super) use innodb_view::create_view;
pub(super) use item::{create_item, drop_item, statement};
pub(super) use partition::{partition, partition_by, unique_keys_cover, values};
pub(super) use sequence::{create_sequence, drop_sequence, no_sequences};
pub(super) use table::{
    columns, create_table, drop_in_session, drop_table, element, existing, generated,
    identity_conflicts, identity_is_by_default, is_no_part,
};
pub(super) use view::{
    check_option, column_names, drop_view, no_materialized_views, no_view_comments, verbatim, view,
};
