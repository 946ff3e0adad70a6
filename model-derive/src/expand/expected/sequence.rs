const _: () = {
    use ::model_core::__private as __model;
    static __MODEL_SOURCE: __model::Source = __model::Source::new(
        "crm",
        "1.2.3",
        __model::core::module_path!(),
        "InvoiceNumbers",
        "crm/src/profile.rs",
        12,
    );
    #[automatically_derived]
    impl __model::Sequence for InvoiceNumbers {
        const SEQUENCE: &'static __model::SequenceObject = &__model::SequenceObject::fixed(
            __model::Some("billing"),
            "invoice_numbers",
            __model::SequenceOptions::fixed(
                [
                    __model::Some(1000i64),
                    __model::None,
                    __model::None,
                    __model::None,
                    __model::None,
                ],
                true,
            ),
            &__MODEL_SOURCE,
        );
        const DEFINITION: &'static __model::Definition = &__model::Definition::sequence(
                <Self as __model::Sequence>::SEQUENCE,
                10598586121083591238,
                false,
            )
            .of_registry(<AnalyticsDb as __model::Registry>::SOURCE);
    }
    #[automatically_derived]
    impl __model::Listed for InvoiceNumbers {
        const LISTED: &'static __model::Definition = <Self as __model::Sequence>::DEFINITION;
        const REFERENCE: __model::Requirement = __model::Requirement::Relation(
            __model::TableName::fixed(__model::Some("billing"), "invoice_numbers"),
        );
    }
    const _: &__model::Definition = <InvoiceNumbers as __model::Listed>::LISTED;
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < InvoiceNumbers >)
    }
};
