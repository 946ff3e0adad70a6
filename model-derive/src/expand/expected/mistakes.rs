::core::compile_error! {
    "unknown attribute `uniqe`, did you mean `unique`?"
}
::core::compile_error! {
    "`max_length` is 0: nothing could be stored; write at least 1"
}
const _: () = {
    use ::model_core::__private as __model;
    const __MODEL_NAME: &'static __model::core::primitive::str = __model::core::concat!(
        __model::core::module_path!(), "::", "Profile"
    );
    #[automatically_derived]
    impl __model::Columns for Profile {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[],
            head: __model::None,
        };
        const INVALID: __model::core::primitive::bool = true;
    }
    #[automatically_derived]
    impl __model::Model for Profile {
        const HEAD: &'static __model::Head = &__model::Head::new(
            __model::Kind::KeepExisting,
            __model::None,
            __MODEL_NAME,
            0,
            __model::Source::new("", "", __model::core::module_path!(), "Profile", "", 0),
        );
    }
    #[automatically_derived]
    impl __model::Base for Profile {}
};
