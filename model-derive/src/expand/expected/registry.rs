const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Event {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[__model::Column::primary(__model::column::<i64>("id"))],
            head: __model::Some(__model::Head {
                registry: <Event as __model::Columns>::REGISTRY.registry(),
                ..__model::Head::new(
                    __model::Kind::Table,
                    __model::None,
                    "events",
                    5340255801097345642,
                    __model::Source::new(
                        "crm",
                        "1.2.3",
                        __model::core::module_path!(),
                        "Event",
                        "crm/src/profile.rs",
                        12,
                    ),
                )
            }),
        };
        const KEYS: __model::Keys = __model::Keys {
            primary_key: &[__model::Static("id")],
            ..__model::Keys::NONE
        };
        const REGISTRY: __model::Membership = __model::Membership::Named(
            <crate::AnalyticsDb as __model::Registry>::SOURCE,
        );
    }
    #[automatically_derived]
    impl __model::Model for Event {}
    #[automatically_derived]
    impl __model::Base for Event {}
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < Event >)
    }
    #[doc(hidden)]
    #[allow(non_local_definitions)]
    #[macro_export]
    macro_rules! registry22_crate_3a_3aAnalyticsDb_table_events_is_already_defined_in_this_crate {
        () => {};
    }
    #[cfg(all(not(test), not(miri), target_os = "linux"))]
    mod __model_guard {
        ::core::arch::global_asm!(
            ".pushsection \".rodata.crm 1.2.3, crm/src/profile.rs:12\",\"aR\"\n.globl \"table `events` is defined by more than one model of one registry; registry number {registry}\"\n\"table `events` is defined by more than one model of one registry; registry number {registry}\":\n.byte 0\n.popsection",
            registry = const ::model_core::__private::registry_number:: < crate
            ::AnalyticsDb > (),
        );
    }
    __model::evaluate::<Event>()
};
