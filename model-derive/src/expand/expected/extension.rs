const _: () = {
    use ::model_core::__private as __model;
    const __MODEL_LIST_0: &'static [__model::Name] = &[
        __model::Static(__model::column_name::<crm::Profile>("email")),
        __model::Static("vat"),
    ];
    #[automatically_derived]
    impl __model::Columns for Billed {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[
                __model::column::<String>("vat"),
                __model::Column::with_options(
                    __model::Column::limit(__model::column::<String>("name"), 100),
                    const { &__model::ColumnOptions::NONE.overriding() },
                ),
            ],
            head: __model::None,
        };
        const KEYS: __model::Keys = __model::Keys {
            uniques: &[__model::UniqueConstraint::fixed(__model::None, __MODEL_LIST_0)],
            ..__model::Keys::NONE
        };
        const REGISTRY: __model::Membership = __model::Membership::of(__MODEL_BASE);
    }
    #[automatically_derived]
    impl __model::Model for Billed {
        const HEAD: &'static __model::Head = &__model::Head {
            registry: <Billed as __model::Columns>::REGISTRY.registry(),
            ..__model::over(
                __model::Kind::Extension(__MODEL_BASE),
                __MODEL_BASE,
                __model::Source::new(
                    "crm",
                    "1.2.3",
                    __model::core::module_path!(),
                    "Billed",
                    "crm/src/profile.rs",
                    12,
                ),
            )
        };
    }
    const __MODEL_BASE: &'static __model::Definition = __model::extended::<
        Billed,
        crm::Profile,
    >();
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < Billed >)
    }
    __model::evaluate::<Billed>()
};
