//! `metadata!`: the models and `ddl!` items of an application, listed and checked while compiling.

/// Lists an application's models and [`ddl!`](crate::ddl!) items, links their crates in and checks them against each other while compiling.
///
/// Two definitions of one table, a foreign key to a table that is not listed, to a column that is not there or to one
/// of another type, two extensions that clash and something required that is not listed are errors of `cargo check`.
///
/// ```
/// use model_core::{MetaData, Model};
///
/// #[derive(Model)]
/// #[model(table = "tags")]
/// pub struct Tag {
///     #[model(primary_key, identity)]
///     pub id: i64,
///     pub label: String,
/// }
///
/// model_core::metadata!(pub APP: Tag);
///
/// let metadata = MetaData::of(APP)?;
/// assert!(metadata.table("tags").is_some());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[macro_export]
macro_rules! metadata {
    ($(#[$attribute:meta])* $visibility:vis $name:ident: $($model:path),+ $(,)?) => {
        $(#[$attribute])*
        $visibility static $name: &[&$crate::Definition] = {
            const MODELS: &[&$crate::Definition] = &[$(<$model as $crate::__private::Listed>::LISTED),+];
            #[allow(long_running_const_eval)]
            const _: () = $crate::__private::check_list::<{ $crate::__private::list_length(MODELS) }>(
                MODELS,
                false $(|| <$model as $crate::__private::Listed>::FAILED)+,
            );
            MODELS
        };
    };
    ($(#[$attribute:meta])* $visibility:vis $name:ident: $(,)?) => {
        ::core::compile_error!("the list of models is empty; name at least one model, or write `MetaData::new()` for none");
    };
}
