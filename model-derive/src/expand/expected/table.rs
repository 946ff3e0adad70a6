const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Profile {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[
                __model::Column::numbered(
                    __model::Column::primary(__model::column::<i64>("id")),
                ),
                __model::Column::with_options(
                    __model::Column::limit(__model::column::<String>("e-mail"), 320),
                    const { &__model::ColumnOptions::NONE.field("email") },
                ),
                __model::column::<i64>("user_id"),
                __model::Column::default_sql(
                    __model::column::<DateTime<Utc>>("created_at"),
                    "CURRENT_TIMESTAMP",
                ),
                __model::column::<Option<String>>("bio"),
            ],
            head: __model::Some(
                __model::Head::new(
                    __model::Kind::Table,
                    __model::Some("app"),
                    "profiles",
                    16993330193128578150,
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
            primary_key: &[__model::Static("id")],
            uniques: &[
                __model::UniqueConstraint::fixed(
                    __model::None,
                    &[__model::Static("e-mail")],
                ),
                __model::UniqueConstraint::fixed(
                    __model::Some("uq_once"),
                    &[__model::Static("e-mail"), __model::Static("user_id")],
                ),
            ],
            foreign_keys: &[
                __model::foreign_key_to::<
                    Profile,
                    User,
                >(__model::None, &[__model::Static("user_id")], __model::Some(2), "id")
                    .on_delete(__model::ReferentialAction::Cascade),
            ],
            indexes: &[
                __model::Index::fixed(
                    __model::None,
                    &[
                        __model::IndexElement {
                            key: __model::ElementKey::Column(__model::Static("user_id")),
                            options: __model::None,
                        },
                    ],
                    false,
                ),
            ],
            ..__model::Keys::NONE
        };
    }
    #[automatically_derived]
    impl __model::Model for Profile {}
    #[automatically_derived]
    impl __model::Base for Profile {}
    __model::inventory::submit! {
        __model::Registered(__model::definition_of:: < Profile >)
    }
    #[doc(hidden)]
    #[allow(non_local_definitions)]
    #[macro_export]
    macro_rules! schema3_app_table_profiles_is_already_defined_in_this_crate {
        () => {};
    }
    #[cfg(all(not(test), not(miri), target_os = "linux"))]
    mod __model_guard {
        ::core::arch::global_asm!(
            ".pushsection \".rodata.crm 1.2.3, crm/src/profile.rs:12\",\"aR\"\n.globl \"table `app.profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\"\n\"table `app.profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`\":\n.byte 0\n.popsection"
        );
    }
    #[cfg(
        all(not(test), not(miri), not(target_os = "linux"), not(target_family = "wasm"))
    )]
    #[unsafe(
        export_name = "table `app.profiles` is defined by more than one model in this program; keep one `#[model(table = ...)]`, make the others `#[model(extend = Type)]`"
    )]
    static __MODEL_GUARD: ::core::primitive::u8 = 0;
    __model::evaluate::<Profile>()
};
