//! Tables that refer to each other, to themselves and to what comes later.
use model_core::Model;

#[derive(Model)]
#[model(table = "teams")]
struct Team {
    #[model(primary_key, identity)]
    id: i64,
    #[model(references(Member::id), on_delete = set_null)]
    lead: Option<i64>,
}

#[derive(Model)]
#[model(table = "members")]
struct Member {
    #[model(primary_key, identity)]
    id: i64,
    #[model(references(Team::id), on_delete = cascade)]
    team: i64,
    #[model(references(Self::id), on_delete = "SET NULL")]
    mentor: Option<i64>,
}

fn main() {
    let [key] = Team::DEFINITION.table.foreign_keys.iter().collect::<Vec<_>>()[..] else {
        panic!("one foreign key");
    };
    assert_eq!(key.referred_table, Member::NAME);
}
