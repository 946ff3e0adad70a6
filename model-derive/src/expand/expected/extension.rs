const _: () = {
    use ::model_core::__private as __model;
    const __MODEL_LIST_0: &'static [__model::Name] = &[
        __model::Static(__model::column_name::<crm::Profile>("email")),
        __model::Static("vat"),
    ];
    #[automatically_derived]
    impl __model::Columns for Billed {
        const COLUMNS: &'static [__model::Shared<__model::Column>] = &[
            __model::Static(&__model::column::<String>("vat")),
            __model::Static(
                &__model::Column::overriding(
                    __model::Column::limit(__model::column::<String>("name"), 100),
                ),
            ),
        ];
        const UNIQUES: &'static [__model::Shared<__model::UniqueConstraint>] = &[
            __model::Static(
                &__model::UniqueConstraint::fixed(__model::None, __MODEL_LIST_0),
            ),
        ];
    }
    #[automatically_derived]
    impl __model::Model for Billed {
        const NAME: __model::TableName = __model::table_name(__MODEL_BASE);
        const DEFINITION: &'static __model::Definition = &__model::definition::<
            Billed,
        >(
            __model::over(
                __model::Kind::Extension(__MODEL_BASE),
                __MODEL_BASE,
                &__model::Source::new(
                    "crm",
                    "1.2.3",
                    __model::core::module_path!(),
                    "Billed",
                    "crm/src/profile.rs",
                    12,
                ),
            ),
        );
    }
    const __MODEL_BASE: &'static __model::Definition = __model::extended::<
        Billed,
        crm::Profile,
    >();
    __model::inventory::submit! {
        __model::Registered(< Billed as __model::Model > ::DEFINITION)
    }
};
