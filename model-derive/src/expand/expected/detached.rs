const _: () = {
    use facade::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Scratch {
        const WRITTEN: &'static __model::Written = &__model::Written {
            columns: &[__model::Column::primary(__model::column::<i64>("id"))],
            head: __model::Some(__model::Head {
                detached: true,
                ..__model::Head::new(
                    __model::Kind::Table,
                    __model::None,
                    "scratch",
                    2398593829399602027,
                    __model::Source::new(
                        "crm",
                        "1.2.3",
                        __model::core::module_path!(),
                        "Scratch",
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
    }
    #[automatically_derived]
    impl __model::Model for Scratch {}
    #[automatically_derived]
    impl __model::Base for Scratch {}
    __model::evaluate::<Scratch>()
};
