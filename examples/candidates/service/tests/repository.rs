//! The repository's tests: each in a database of its own, all at once, in one process.

use candidates::{APP, NewCandidate, Repository};
use candidates_domain::Availability;
use sqlx::SqliteConnection;

fn candidate<'a>(email: &'a str, skills: &'a [(&'a str, i16)]) -> NewCandidate<'a> {
    NewCandidate {
        email,
        name: "A candidate",
        headline: "Looks for work",
        skills,
    }
}

#[model_core::test(metadata = APP)]
async fn candidate_is_listed_with_skills(mut connection: SqliteConnection) {
    let mut repository = Repository::new(&mut connection);
    let id = repository
        .add(&candidate(
            "one@example.org",
            &[("weaving", 2), ("dyeing", 4)],
        ))
        .await
        .unwrap();

    let listed = repository.list(Availability::Open).await.unwrap();

    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].profile.record.id, id);
    assert_eq!(listed[0].user.email, "one@example.org");
    assert_eq!(listed[0].skills, ["dyeing", "weaving"]);
}

#[model_core::test(metadata = APP)]
async fn same_address_in_another_test_is_no_clash(mut connection: SqliteConnection) {
    let mut repository = Repository::new(&mut connection);
    repository
        .add(&candidate("one@example.org", &[]))
        .await
        .unwrap();
    assert_eq!(repository.list(Availability::Open).await.unwrap().len(), 1);
}

#[model_core::test(metadata = APP)]
async fn address_is_taken_once(mut connection: SqliteConnection) {
    let mut repository = Repository::new(&mut connection);
    repository
        .add(&candidate("one@example.org", &[]))
        .await
        .unwrap();

    let error = repository
        .add(&candidate("one@example.org", &[]))
        .await
        .unwrap_err();

    assert!(
        error
            .as_database_error()
            .is_some_and(sqlx::error::DatabaseError::is_unique_violation),
        "{error}"
    );
    assert_eq!(repository.list(Availability::Open).await.unwrap().len(), 1);
}

#[model_core::test(metadata = APP)]
async fn level_out_of_range_enters_nothing(mut connection: SqliteConnection) {
    let mut repository = Repository::new(&mut connection);

    let error = repository
        .add(&candidate("one@example.org", &[("weaving", 6)]))
        .await
        .unwrap_err();

    assert!(
        error
            .as_database_error()
            .is_some_and(sqlx::error::DatabaseError::is_check_violation),
        "{error}"
    );
    assert_eq!(repository.list(Availability::Open).await.unwrap(), []);
}

#[model_core::test(metadata = APP)]
async fn candidate_who_found_work_is_not_listed(mut connection: SqliteConnection) {
    let mut repository = Repository::new(&mut connection);
    let id = repository
        .add(&candidate("one@example.org", &[]))
        .await
        .unwrap();

    assert!(
        repository
            .set_availability(id, Availability::NotLooking)
            .await
            .unwrap()
    );

    assert_eq!(repository.list(Availability::Open).await.unwrap(), []);
    assert_eq!(
        repository
            .list(Availability::NotLooking)
            .await
            .unwrap()
            .len(),
        1
    );
    assert!(
        !repository
            .set_availability(id + 1, Availability::Open)
            .await
            .unwrap()
    );
}

#[model_core::test(metadata = APP)]
async fn billing_extends_the_profile_once(mut connection: SqliteConnection) {
    let indexes: Vec<String> = sqlx::query_scalar(
        "SELECT name FROM pragma_index_list('profiles') WHERE origin = 'c' ORDER BY name",
    )
    .fetch_all(&mut connection)
    .await
    .unwrap();
    assert_eq!(indexes, ["ix_profiles_availability", "ix_profiles_vat_id"]);
}
