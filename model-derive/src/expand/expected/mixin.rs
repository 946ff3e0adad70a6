const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Timestamps {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[
                __model::column::<String>("created_at"),
                __model::column::<Option<String>>("seen"),
            ],
            head: __model::None,
        };
        const KEYS: __model::Keys = __model::Keys {
            indexes: &[
                __model::Index::fixed(
                    __model::None,
                    &[
                        __model::IndexElement {
                            key: __model::ElementKey::Column(
                                __model::Static("created_at"),
                            ),
                            options: __model::None,
                        },
                    ],
                    false,
                ),
            ],
            ..__model::Keys::NONE
        };
        const REGISTRY: __model::Membership = __model::Membership::Flattened;
    }
    __model::evaluate::<Timestamps>()
};
