/// Counts.
#[allow(non_camel_case_types, dead_code)]
pub enum count {}
const _: () = {
    use ::model_core::__private as __model;
    impl count {
        /// What is registered of the item.
        #[allow(dead_code)]
        pub const DEFINITION: &'static __model::Definition = <Self as __model::Listed>::LISTED;
    }
    #[automatically_derived]
    impl __model::Listed for count {
        const LISTED: &'static __model::Definition = &__model::Definition::item(
            const {
                &__model::DdlItem::fixed(
                    "count",
                    __model::SqlText::fixed([
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                    ]),
                    __model::SqlText::fixed([
                        __model::Some("DROP FUNCTION count"),
                        __model::Some("SELECT 1"),
                        __model::Some("DROP FUNCTION count"),
                        __model::Some("DROP FUNCTION count"),
                    ]),
                    __model::SqlText::fixed([
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                        __model::Some("CREATE FUNCTION count"),
                    ]),
                    __model::SqlText::NONE,
                    const { &[__model::requirement::<User>()] },
                    const {
                        &__model::Source::new(
                            "crm",
                            "1.2.3",
                            __model::core::module_path!(),
                            "count",
                            "crm/src/profile.rs",
                            12,
                        )
                    },
                )
            },
            15544025794618503916,
            false,
        );
        const REFERENCE: __model::Requirement = __model::Requirement::fixed_item(
            "count",
        );
    }
    const _: &__model::Definition = <count as __model::Listed>::LISTED;
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < count >)
    }
    #[doc(hidden)]
    #[allow(non_local_definitions)]
    #[macro_export]
    macro_rules! ddl_item_count_is_already_defined_in_this_crate {
        () => {};
    }
    #[cfg(all(not(test), not(miri), target_os = "linux"))]
    mod __model_guard {
        ::core::arch::global_asm!(
            ".pushsection \".rodata.crm 1.2.3, crm/src/profile.rs:12\",\"aR\"\n.globl \"ddl item `count` is defined more than once in this program; keep one, or give one another name\"\n\"ddl item `count` is defined more than once in this program; keep one, or give one another name\":\n.byte 0\n.popsection"
        );
    }
    #[cfg(
        all(not(test), not(miri), not(target_os = "linux"), not(target_family = "wasm"))
    )]
    #[unsafe(
        export_name = "ddl item `count` is defined more than once in this program; keep one, or give one another name"
    )]
    static __MODEL_GUARD: ::core::primitive::u8 = 0;
};
