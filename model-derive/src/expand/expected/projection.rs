const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for ProfileName {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[__model::column::<i64>("id")],
            head: __model::None,
        };
        const REGISTRY: __model::Membership = __model::Membership::of(__MODEL_BASE);
    }
    #[automatically_derived]
    impl __model::Model for ProfileName {
        const HEAD: &'static __model::Head = &__model::Head {
            registry: <ProfileName as __model::Columns>::REGISTRY.registry(),
            ..__model::over(
                __model::Kind::Projection(__MODEL_BASE),
                __MODEL_BASE,
                __model::Source::new(
                    "crm",
                    "1.2.3",
                    __model::core::module_path!(),
                    "ProfileName",
                    "crm/src/profile.rs",
                    12,
                ),
            )
        };
    }
    const __MODEL_BASE: &'static __model::Definition = __model::projected::<
        ProfileName,
        crm::Profile,
    >();
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < ProfileName >)
    }
    __model::evaluate::<ProfileName>()
};
