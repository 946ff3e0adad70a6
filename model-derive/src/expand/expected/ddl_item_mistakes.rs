::core::compile_error! {
    "`create` takes a string: `create = \"CREATE FUNCTION ...\"`"
}
#[allow(non_camel_case_types, dead_code, missing_docs)]
enum count {}
const _: () = {
    use ::model_core::__private as __model;
    impl count {
        #[allow(dead_code)]
        const DEFINITION: &'static __model::Definition = <Self as __model::Listed>::LISTED;
    }
    #[automatically_derived]
    impl __model::Listed for count {
        const LISTED: &'static __model::Definition = &__model::Definition::item(
            const {
                &__model::DdlItem::fixed(
                    "count",
                    __model::SqlText::NONE,
                    __model::SqlText::NONE,
                    __model::SqlText::NONE,
                    __model::SqlText::NONE,
                    &[],
                    const {
                        &__model::Source::new(
                            "",
                            "",
                            __model::core::module_path!(),
                            "count",
                            "",
                            0,
                        )
                    },
                )
            },
            0,
            true,
        );
        const REFERENCE: __model::Requirement = __model::Requirement::fixed_item(
            "count",
        );
        const FAILED: __model::core::primitive::bool = true;
    }
};
