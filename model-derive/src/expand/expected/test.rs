#[should_panic]
#[::core::prelude::v1::test]
fn saves() -> sqlx::Result<()> {
    async fn saves(db: SqlitePool) -> sqlx::Result<()> {
        Ok(())
    }
    const _: () = ::model_core::testing::check::<
        SqlitePool,
    >(::model_core::testing::Backend::Sqlite);
    ::model_core::testing::run(
        &::model_core::testing::Test {
            package: ::core::env!("CARGO_PKG_NAME"),
            folder: ::core::env!("CARGO_MANIFEST_DIR"),
            path: ::core::concat!(::core::module_path!(), "::", "saves"),
            backend: ::model_core::testing::Backend::Sqlite,
            tables: ::core::option::Option::None,
            migrations: ::core::option::Option::Some("migrations"),
            isolation: ::model_core::testing::Isolation::Transaction,
            worker_threads: ::core::option::Option::Some(2),
        },
        async |database: &::model_core::testing::TestDatabase| {
            ::model_core::testing::seeded(two_users(database).await)
        },
        saves,
    )
}
