const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Profile {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: {
                const PARTS: &[&[__model::Column]] = &[
                    <Identified as __model::Columns>::COLUMNS,
                    &[__model::column::<String>("email")],
                    <Timestamps as __model::Columns>::COLUMNS,
                ];
                &__model::concat_columns::<{ __model::total(PARTS) }>(PARTS)
            },
            head: __model::Some(
                __model::Head::new(
                    __model::Kind::Table,
                    __model::None,
                    "profiles",
                    1760129583479420729,
                    __model::Source::new(
                        "crm",
                        "1.2.3",
                        __model::core::module_path!(),
                        "Profile",
                        "crm/src/profile.rs",
                        12,
                    ),
                ),
            ),
        };
        const KEYS: __model::Keys = __model::Keys {
            primary_key: {
                const PARTS: &[&[__model::Name]] = &[
                    <Identified as __model::Columns>::KEYS.primary_key,
                    <Timestamps as __model::Columns>::KEYS.primary_key,
                ];
                &__model::concat_names::<{ __model::total(PARTS) }>(PARTS)
            },
            uniques: {
                const PARTS: &[&[__model::UniqueConstraint]] = &[
                    <Identified as __model::Columns>::KEYS.uniques,
                    <Timestamps as __model::Columns>::KEYS.uniques,
                ];
                &__model::concat_uniques::<{ __model::total(PARTS) }>(PARTS)
            },
            checks: {
                const PARTS: &[&[__model::CheckConstraint]] = &[
                    <Identified as __model::Columns>::KEYS.checks,
                    <Timestamps as __model::Columns>::KEYS.checks,
                ];
                &__model::concat_checks::<{ __model::total(PARTS) }>(PARTS)
            },
            excludes: {
                const PARTS: &[&[__model::ExcludeConstraint]] = &[
                    <Identified as __model::Columns>::KEYS.excludes,
                    <Timestamps as __model::Columns>::KEYS.excludes,
                ];
                &__model::concat_excludes::<{ __model::total(PARTS) }>(PARTS)
            },
            foreign_keys: {
                const PARTS: &[&[__model::ForeignKey]] = &[
                    <Identified as __model::Columns>::KEYS.foreign_keys,
                    <Timestamps as __model::Columns>::KEYS.foreign_keys,
                ];
                &__model::concat_foreign_keys::<{ __model::total(PARTS) }>(PARTS)
            },
            indexes: {
                const PARTS: &[&[__model::Index]] = &[
                    &[
                        __model::Index::fixed(
                            __model::None,
                            const {
                                &[
                                    __model::IndexElement {
                                        key: __model::ElementKey::Column(
                                            __model::Static(
                                                __model::column_name::<Profile>("created_at"),
                                            ),
                                        ),
                                        options: __model::None,
                                    },
                                ]
                            },
                            false,
                        ),
                    ],
                    <Identified as __model::Columns>::KEYS.indexes,
                    <Timestamps as __model::Columns>::KEYS.indexes,
                ];
                &__model::concat_indexes::<{ __model::total(PARTS) }>(PARTS)
            },
            ..__model::Keys::NONE
        };
        const INVALID: __model::core::primitive::bool = <Identified as __model::Columns>::INVALID
            || <Timestamps as __model::Columns>::INVALID;
    }
    const _: () = __model::unique_columns::<Profile>();
    #[automatically_derived]
    impl __model::Model for Profile {}
    #[automatically_derived]
    impl __model::Base for Profile {}
    const _: () = __model::has_primary_key::<Profile>();
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < Profile >)
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
    __model::evaluate::<Profile>()
};
