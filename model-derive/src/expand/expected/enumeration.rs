const _: () = {
    use ::model_core::__private as __model;
    static __MODEL_SOURCE: __model::Source = __model::Source::new(
        "crm",
        "1.2.3",
        __model::core::module_path!(),
        "Status",
        "crm/src/profile.rs",
        12,
    );
    const __MODEL_LABELS: &[__model::Name] = &[
        __model::Static("active"),
        __model::Static("on_hold"),
        __model::Static("x"),
    ];
    static __MODEL_ENUM: __model::EnumDefinition = __model::EnumDefinition::fixed(
        __model::None,
        "status",
        __MODEL_LABELS,
        __model::None,
        &__MODEL_SOURCE,
    );
    #[automatically_derived]
    impl __model::ColumnType for Status {
        const SQL_TYPE: __model::SqlType = __model::SqlType::Enum(
            __model::Static(&__MODEL_ENUM),
        );
    }
    #[automatically_derived]
    impl __model::ArrayElement for Status {}
    #[automatically_derived]
    impl __model::EnumType for Status {
        const ENUM: &'static __model::EnumDefinition = &__MODEL_ENUM;
        const VARIANTS: __model::Variants = &[
            ("Active", "active"),
            ("OnHold", "on_hold"),
            ("Gone", "x"),
        ];
    }
};
