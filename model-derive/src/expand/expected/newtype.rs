const _: () = {
    use ::model_core::__private as __model;
    #[automatically_derived]
    impl<T> __model::ColumnType for Id<T>
    where
        T: __model::ColumnType,
    {
        const SQL_TYPE: __model::SqlType = <T as __model::ColumnType>::SQL_TYPE;
        const NULLABLE: __model::core::primitive::bool = <T as __model::ColumnType>::NULLABLE;
    }
    #[automatically_derived]
    impl<T> __model::ArrayElement for Id<T>
    where
        T: __model::ColumnType,
    {}
};
