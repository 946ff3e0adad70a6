const _: () = {
    use ::model_core::__private as __model;
    const __MODEL_LIST_0: &'static [__model::Name] = &[
        __model::Static(__model::column_name::<Profile>("created_at")),
    ];
    #[automatically_derived]
    impl __model::Columns for Profile {
        const COLUMNS: &'static [__model::Shared<__model::Column>] = {
            const PARTS: &[&[__model::Shared<__model::Column>]] = &[
                <Identified as __model::Columns>::COLUMNS,
                &[__model::Static(&__model::column::<String>("email"))],
                <Timestamps as __model::Columns>::COLUMNS,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const PRIMARY_KEY: &'static [__model::Name] = {
            const PARTS: &[&[__model::Name]] = &[
                <Identified as __model::Columns>::PRIMARY_KEY,
                <Timestamps as __model::Columns>::PRIMARY_KEY,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const UNIQUES: &'static [__model::Shared<__model::UniqueConstraint>] = {
            const PARTS: &[&[__model::Shared<__model::UniqueConstraint>]] = &[
                <Identified as __model::Columns>::UNIQUES,
                <Timestamps as __model::Columns>::UNIQUES,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const CHECKS: &'static [__model::Shared<__model::CheckConstraint>] = {
            const PARTS: &[&[__model::Shared<__model::CheckConstraint>]] = &[
                <Identified as __model::Columns>::CHECKS,
                <Timestamps as __model::Columns>::CHECKS,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const FOREIGN_KEYS: &'static [__model::Shared<__model::ForeignKey>] = {
            const PARTS: &[&[__model::Shared<__model::ForeignKey>]] = &[
                <Identified as __model::Columns>::FOREIGN_KEYS,
                <Timestamps as __model::Columns>::FOREIGN_KEYS,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const INDEXES: &'static [__model::Shared<__model::Index>] = {
            const PARTS: &[&[__model::Shared<__model::Index>]] = &[
                &[
                    __model::Static(
                        &__model::Index::fixed(__model::None, __MODEL_LIST_0, false),
                    ),
                ],
                <Identified as __model::Columns>::INDEXES,
                <Timestamps as __model::Columns>::INDEXES,
            ];
            &__model::concat::<_, { __model::total(PARTS) }>(PARTS)
        };
        const INVALID: __model::core::primitive::bool = <Identified as __model::Columns>::INVALID
            || <Timestamps as __model::Columns>::INVALID;
    }
    const _: () = __model::unique_columns::<Profile>();
    #[automatically_derived]
    impl __model::Model for Profile {
        const NAME: __model::TableName = __model::TableName::fixed(
            __model::None,
            "profiles",
        );
        const DEFINITION: &'static __model::Definition = &__model::definition::<
            Profile,
        >(
            __model::Parts::new(
                __model::Kind::Table,
                __model::None,
                "profiles",
                1760129583479420729,
                &__model::Source::new(
                    "crm",
                    "1.2.3",
                    __model::core::module_path!(),
                    "Profile",
                    "crm/src/profile.rs",
                    12,
                ),
            ),
        );
    }
    #[automatically_derived]
    impl __model::Base for Profile {}
    const _: () = __model::has_primary_key::<Profile>();
    __model::inventory::submit! {
        __model::Registered(< Profile as __model::Model > ::DEFINITION)
    }
    #[doc(hidden)]
    #[allow(non_local_definitions)]
    #[macro_export]
    macro_rules! table_profiles_is_already_defined_in_this_crate {
        () => {};
    }
    #[cfg(all(not(test), not(miri), target_os = "linux"))]
    mod __model_guard {
        ::core::arch::global_asm!(
            ".pushsection \".rodata.crm 1.2.3, crm/src/profile.rs:12\",\"aR\"\n.globl \"table `profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\"\n\"table `profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\":\n.byte 0\n.popsection"
        );
    }
    #[cfg(
        all(not(test), not(miri), not(target_os = "linux"), not(target_family = "wasm"))
    )]
    #[unsafe(
        export_name = "table `profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`"
    )]
    static __MODEL_GUARD: ::core::primitive::u8 = 0;
};
