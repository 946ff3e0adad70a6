//! What is reported is what was done, and whatever differs is reported.

use model_core::schema::{
    CheckConstraint, Column, ExcludeConstraint, ForeignKey, Index, IndexElement, Sequence,
    ServerDefault, SqlType, UniqueConstraint, View,
};
use model_core::testing::Backend;
use model_core::{MetaData, OnExisting};

use crate::database::Own;
use crate::support::{integer, metadata, table, text};
use crate::tests;

tests! {
    All: every_drift_is_reported;
    Postgres: name_of_another_kind_of_constraint_is_refused, exclude_whose_name_a_check_has_is_refused,
        exclude_that_is_added_is_reported, comments_that_are_added_are_reported;
    MariaDb: missing_comment_is_reported, check_named_like_its_column_is_added_once,
        index_that_is_not_unique_is_not_a_unique_constraint, existing_sequence_is_left_alone;
    Sqlite: expression_in_parentheses_is_the_same;
}

fn unique_emails() -> MetaData {
    metadata([table("users")
        .column(text("email"))
        .unique(UniqueConstraint::new(["email"]).named("uq_users_email"))])
}

async fn name_of_another_kind_of_constraint_is_refused(own: &mut Own) {
    own.run(
        "CREATE TABLE users (id bigint PRIMARY KEY,
            email varchar(40) NOT NULL CONSTRAINT uq_users_email CHECK (email <> ''))",
    )
    .await;
    for _ in 0..2 {
        let refused = own.refused(&unique_emails(), OnExisting::Extend).await;
        let line = "table `users`, unique constraint `uq_users_email`: a constraint has this name";
        assert!(refused.contains(line), "{refused}");
    }
    let kept = own
        .create_all(&unique_emails(), OnExisting::Keep)
        .await
        .unwrap();
    assert!(!kept.matches(), "{kept}");
}

fn excluding() -> MetaData {
    let exclude = ExcludeConstraint::new([(IndexElement::column("email"), "=")])
        .using("btree")
        .named("one_email");
    metadata([table("users").column(text("email")).exclude(exclude)])
}

async fn exclude_whose_name_a_check_has_is_refused(own: &mut Own) {
    own.run(
        "CREATE TABLE users (id bigint PRIMARY KEY,
            email varchar(40) NOT NULL CONSTRAINT one_email CHECK (email <> ''))",
    )
    .await;
    let refused = own.refused(&excluding(), OnExisting::Extend).await;
    assert!(refused.contains("`one_email`"), "{refused}");
    let kept = own
        .create_all(&excluding(), OnExisting::Keep)
        .await
        .unwrap();
    assert!(!kept.matches(), "{kept}");
}

async fn exclude_that_is_added_is_reported(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, email varchar(40) NOT NULL)")
        .await;
    let report = own.extend(&excluding()).await;
    assert!(report.to_string().contains("`one_email`"), "{report}");
    assert_eq!(report.extended.len(), 1);
    let names = "SELECT conname::text FROM pg_constraint WHERE contype = 'x'";
    assert_eq!(own.list(names).await, ["one_email"]);
    assert!(own.extend(&excluding()).await.is_empty());
}

fn commented() -> MetaData {
    metadata([table("users")
        .comment("who they are")
        .column(text("email").comment("where they are"))])
}

async fn comments_that_are_added_are_reported(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, email varchar(40) NOT NULL)")
        .await;
    let report = own.extend(&commented()).await;
    assert_eq!(report.extended[0].added.len(), 2, "{report}");
    let comments = "SELECT description FROM pg_description WHERE objoid = 'users'::regclass
        AND classoid = 'pg_class'::regclass ORDER BY 1";
    assert_eq!(own.list(comments).await, ["where they are", "who they are"]);
    assert!(own.extend(&commented()).await.is_empty());
}

async fn missing_comment_is_reported(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, email varchar(40) NOT NULL)")
        .await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let report = own.create_all(&commented(), on_existing).await.unwrap();
        let text = report.to_string();
        assert_eq!(text.matches("comment").count(), 2, "{text}");
    }
}

async fn check_named_like_its_column_is_added_once(own: &mut Own) {
    own.run("CREATE TABLE users (id bigint PRIMARY KEY, age int NOT NULL)")
        .await;
    let check = CheckConstraint::new("age > 0").named("age");
    let metadata = metadata([table("users").column(integer("age")).check(check)]);
    let report = own.extend(&metadata).await;
    assert_eq!(report.extended.len(), 1, "{report}");
    let again = own.extend(&metadata).await;
    assert!(again.is_empty() && again.matches(), "{again}");
}

async fn index_that_is_not_unique_is_not_a_unique_constraint(own: &mut Own) {
    for index in [
        "KEY uq_users_email (email)",
        "UNIQUE uq_users_email (email(5))",
    ] {
        own.run(&format!(
            "CREATE OR REPLACE TABLE users (id bigint PRIMARY KEY, email varchar(40) NOT NULL, {index})"
        ))
        .await;
        let refused = own.refused(&unique_emails(), OnExisting::Extend).await;
        assert!(refused.contains("`uq_users_email`"), "{refused}");
        let kept = own
            .create_all(&unique_emails(), OnExisting::Keep)
            .await
            .unwrap();
        assert!(!kept.matches(), "{index}: {kept}");
    }
}

async fn existing_sequence_is_left_alone(own: &mut Own) {
    let mut metadata = MetaData::new();
    metadata
        .define(Sequence::new("numbers"), OnExisting::Error)
        .expect("one sequence");
    own.created(&metadata).await;
    own.run("SET SESSION TRANSACTION READ ONLY").await;
    for on_existing in [OnExisting::Keep, OnExisting::Extend] {
        let report = own.create_all(&metadata, on_existing).await.unwrap();
        assert!(report.is_empty(), "{report}");
    }
}

async fn expression_in_parentheses_is_the_same(own: &mut Own) {
    own.run(
        "CREATE TABLE customers (id INTEGER PRIMARY KEY NOT NULL, email TEXT NOT NULL);
         CREATE INDEX lower_emails ON customers (lower(email))",
    )
    .await;
    let index = Index::new([IndexElement::expression("lower(email)")]).named("lower_emails");
    let metadata = metadata([model_core::schema::Table::new("customers")
        .column(Column::new("id", SqlType::BigInt))
        .primary_key(model_core::schema::PrimaryKey::new(["id"]))
        .column(Column::new("email", SqlType::Text))
        .index(index)]);
    let report = own.extend(&metadata).await;
    let index = report.to_string();
    assert!(
        report.is_empty() && !index.contains("lower_emails"),
        "{index}"
    );
}

/// What the drifts are made on.
fn drifting(backend: Backend) -> MetaData {
    let t = table("t")
        .column(integer("a").default(ServerDefault::Integer(7)))
        .column(integer("b"))
        .column(text("name"))
        .column(Column::new("p", SqlType::BigInt).nullable())
        .check(CheckConstraint::new("a > 1").named("ck"))
        .foreign_key(ForeignKey::new(["p"], "t", ["id"]).named("fk"))
        .unique(UniqueConstraint::new(["b"]).named("uq"))
        .index(Index::new(["name"]).named("ix"));
    let mut metadata = metadata([t]);
    let view = View::new("v", "SELECT id FROM t WHERE a > 5")
        .column(Column::new("id", SqlType::BigInt))
        .requires(model_core::schema::Requirement::relation("t"));
    metadata.define(view, OnExisting::Error).expect("one view");
    if backend != Backend::Sqlite {
        metadata
            .define(Sequence::new("s"), OnExisting::Error)
            .expect("one sequence");
    }
    metadata
}

async fn every_drift_is_reported(own: &mut Own) {
    let drifts: &[&str] = match own.backend() {
        Backend::Postgres => &[
            "ALTER TABLE t ALTER a SET DEFAULT 8",
            "ALTER TABLE t ALTER a DROP DEFAULT",
            "ALTER TABLE t ALTER b SET DEFAULT 1",
            "ALTER TABLE t ALTER a SET DEFAULT nextval('s')",
            "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 2)",
            "ALTER TABLE t DROP CONSTRAINT ck; ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 1) NOT VALID",
            "ALTER TABLE t ALTER CONSTRAINT fk DEFERRABLE",
            "ALTER TABLE t DROP CONSTRAINT uq; ALTER TABLE t ADD CONSTRAINT uq UNIQUE NULLS NOT DISTINCT (b)",
            "DROP INDEX ix; CREATE INDEX ix ON t (name DESC)",
            "DROP INDEX ix; CREATE INDEX ix ON t USING hash (name)",
            "DROP INDEX ix; CREATE INDEX ix ON t (name COLLATE \"C\")",
            "DROP INDEX ix; CREATE INDEX ix ON t (name) WHERE a > 3",
            "DROP INDEX ix; CREATE INDEX ix ON t (lower(name))",
            "ALTER TABLE t ALTER name TYPE varchar(40) COLLATE \"C\"",
            "ALTER TABLE t SET UNLOGGED",
            "CREATE OR REPLACE VIEW v AS SELECT id FROM t WHERE a > 6",
            "ALTER SEQUENCE s MAXVALUE 100",
            "ALTER TABLE t DISABLE TRIGGER ALL",
            "CREATE INDEX other ON t (a)",
            "CREATE UNIQUE INDEX other ON t (a)",
            "ALTER TABLE t ADD c int NOT NULL",
            "COMMENT ON TABLE t IS 'x'",
        ],
        Backend::MariaDb => &[
            "ALTER TABLE t ALTER a SET DEFAULT 8",
            "ALTER TABLE t ALTER a DROP DEFAULT",
            "ALTER TABLE t ALTER b SET DEFAULT 1",
            "ALTER TABLE t DROP CONSTRAINT ck, ADD CONSTRAINT ck CHECK (a > 2)",
            "ALTER TABLE t DROP INDEX ix, ADD INDEX ix (name(5))",
            "ALTER TABLE t DROP INDEX uq, ADD INDEX uq (b)",
            "ALTER TABLE t MODIFY name varchar(40) COLLATE utf8mb4_bin NOT NULL",
            "CREATE OR REPLACE VIEW v AS SELECT id FROM t WHERE a > 6",
            "ALTER SEQUENCE s MAXVALUE 100",
            "CREATE INDEX other ON t (a)",
            "CREATE UNIQUE INDEX other ON t (a)",
            "ALTER TABLE t ADD c int NOT NULL",
            "ALTER TABLE t COMMENT 'x'",
            "ALTER TABLE t ENGINE Aria",
        ],
        Backend::Sqlite => &[
            "DROP INDEX ix; CREATE INDEX ix ON t (name DESC)",
            "DROP INDEX ix; CREATE INDEX ix ON t (name COLLATE NOCASE)",
            "DROP INDEX ix; CREATE INDEX ix ON t (name) WHERE a > 3",
            "DROP INDEX ix; CREATE UNIQUE INDEX ix ON t (name)",
            "CREATE INDEX other ON t (a)",
            "CREATE UNIQUE INDEX other ON t (a)",
            "DROP VIEW v; CREATE VIEW v AS SELECT id FROM t WHERE a > 6",
            "ALTER TABLE t ADD c INT",
        ],
    };
    let metadata = drifting(own.backend());
    for drift in drifts {
        own.created(&metadata).await;
        if own.backend() == Backend::MariaDb {
            own.run("SET foreign_key_checks = 0").await;
        }
        if own.backend() == Backend::MariaDb && drift.contains("ENGINE") {
            own.run("ALTER TABLE t DROP FOREIGN KEY fk").await;
        }
        own.run(drift).await;
        let kept = own.create_all(&metadata, OnExisting::Keep).await;
        let kept = kept.unwrap_or_else(|error| panic!("{drift}: {error}"));
        assert!(!kept.matches(), "{drift}: {kept}");
        let differs = |it: &&model_core::execute::Kept| !it.differences.is_empty();
        let differences: Vec<_> = kept
            .kept
            .iter()
            .filter(differs)
            .flat_map(|it| &it.differences)
            .collect();
        for it in differences {
            assert!(it.left != it.right, "{drift}: {kept}");
        }
        own.drop_all(&metadata)
            .await
            .unwrap_or_else(|error| panic!("{drift}: {error}"));
    }
}
