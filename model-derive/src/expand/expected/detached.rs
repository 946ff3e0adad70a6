const _: () = {
    use facade::model_core::__private as __model;
    #[automatically_derived]
    impl __model::Columns for Scratch {
        const COLUMNS: &'static [__model::Shared<__model::Column>] = &[
            __model::Static(&__model::Column::primary(__model::column::<i64>("id"))),
        ];
        const PRIMARY_KEY: &'static [__model::Name] = &[__model::Static("id")];
    }
    #[automatically_derived]
    impl __model::Model for Scratch {
        const NAME: __model::TableName = __model::TableName::fixed(
            __model::None,
            "scratch",
        );
        const DEFINITION: &'static __model::Definition = &__model::definition::<
            Scratch,
        >(__model::Parts {
            detached: true,
            ..__model::Parts::new(
                __model::Kind::Table,
                __model::None,
                "scratch",
                2398593829399602027,
                &__model::Source::new(
                    "crm",
                    "1.2.3",
                    __model::core::module_path!(),
                    "Scratch",
                    "crm/src/profile.rs",
                    12,
                ),
            )
        });
    }
    #[automatically_derived]
    impl __model::Base for Scratch {}
    const _: () = __model::evaluate::<Scratch>();
};
