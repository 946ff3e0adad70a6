const _: () = {
    use ::model_core::__private as __model;
    static __MODEL_SOURCE: __model::Source = __model::Source::new(
        "crm",
        "1.2.3",
        __model::core::module_path!(),
        "Email",
        "crm/src/profile.rs",
        12,
    );
    static __MODEL_DOMAIN: __model::Domain = __model::Domain::fixed(
        __model::None,
        "email",
        __model::limited_type::<String, 320>(),
        const {
            &[
                __model::CheckConstraint::fixed(
                    __model::Some("has_an_at"),
                    "VALUE LIKE '%@%'",
                    __model::None,
                ),
            ]
        },
        &__MODEL_SOURCE,
    );
    #[automatically_derived]
    impl __model::ColumnType for Email {
        const SQL_TYPE: __model::SqlType = __model::SqlType::Domain(
            __model::Static(&__MODEL_DOMAIN),
        );
        const NULLABLE: __model::core::primitive::bool = <String as __model::ColumnType>::NULLABLE;
    }
    #[automatically_derived]
    impl __model::ArrayElement for Email {}
};
