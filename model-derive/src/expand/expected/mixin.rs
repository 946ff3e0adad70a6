const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Timestamps {
        const COLUMNS: &'static [__model::Column] = &[
            __model::column::<String>("created_at"),
            __model::column::<Option<String>>("seen"),
        ];
        const KEYS: __model::Keys = __model::Keys {
            primary_key: &[],
            uniques: &[],
            checks: &[],
            foreign_keys: &[],
            indexes: &[
                __model::Index::fixed(
                    __model::None,
                    &[__model::Static("created_at")],
                    false,
                ),
            ],
        };
    }
    const _: () = __model::evaluate::<Timestamps>();
};
