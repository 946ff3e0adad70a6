const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for ActiveUser {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[__model::column::<i64>("id")],
            head: __model::Some(
                __model::Head::new(
                    __model::Kind::View(const {
                        &__model::ViewQuery::fixed(
                                __model::SqlText::fixed([
                                    __model::Some("SELECT id FROM users"),
                                    __model::Some("SELECT id FROM users"),
                                    __model::Some("SELECT id FROM users"),
                                    __model::Some("SELECT id FROM users"),
                                ]),
                                __model::ViewKind::Plain,
                            )
                            .check_option(__model::CheckOption::Local)
                            .security_barrier()
                    }),
                    __model::None,
                    "active_users",
                    17977148549778909610,
                    __model::Source::new(
                        "crm",
                        "1.2.3",
                        __model::core::module_path!(),
                        "ActiveUser",
                        "crm/src/profile.rs",
                        12,
                    ),
                ),
            ),
        };
    }
    #[automatically_derived]
    impl __model::Model for ActiveUser {
        const DEFINITION: &'static __model::Definition = &__model::requiring::<
            ActiveUser,
        >(const { &[__model::requirement::<crm::User>()] });
    }
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < ActiveUser >)
    }
    #[doc(hidden)]
    #[allow(non_local_definitions)]
    #[macro_export]
    macro_rules! table_active_users_is_already_defined_in_this_crate {
        () => {};
    }
    #[cfg(all(not(test), not(miri), target_os = "linux"))]
    mod __model_guard {
        ::core::arch::global_asm!(
            ".pushsection \".rodata.crm 1.2.3, crm/src/profile.rs:12\",\"aR\"\n.globl \"table `active_users` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\"\n\"table `active_users` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\":\n.byte 0\n.popsection"
        );
    }
    #[cfg(
        all(not(test), not(miri), not(target_os = "linux"), not(target_family = "wasm"))
    )]
    #[unsafe(
        export_name = "table `active_users` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`"
    )]
    static __MODEL_GUARD: ::core::primitive::u8 = 0;
    __model::evaluate::<ActiveUser>()
};
