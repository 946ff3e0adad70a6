const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Timestamps {
        const COLUMNS: &'static [__model::Shared<__model::Column>] = &[
            __model::Static(&__model::column::<String>("created_at")),
            __model::Static(&__model::column::<Option<String>>("seen")),
        ];
        const INDEXES: &'static [__model::Shared<__model::Index>] = &[
            __model::Static(
                &__model::Index::fixed(
                    __model::None,
                    &[__model::Static("created_at")],
                    false,
                ),
            ),
        ];
    }
    const _: () = __model::evaluate::<Timestamps>();
};
