use model_core::{ColumnType, Columns, EnumType, Model};

// The one mistake is here: whatever names `User`, `Stamps` or `Status` stays silent.
#[derive(Model)]
#[model(table = "users")]
struct User {
    #[model(primary_key, identiy)]
    id: i64,
}

#[derive(Columns)]
struct Stamps {
    #[model(indx)]
    created_at: String,
}

#[derive(EnumType)]
enum Status {
    #[model(renme = "on")]
    Active,
}

#[derive(ColumnType)]
#[model(name = "x")]
struct Email(String);

#[derive(Model)]
#[model(table = "profiles", index(created_at))]
struct Profile {
    #[model(primary_key, references(User::id), on_delete = cascade)]
    id: i64,
    #[model(default = Status::Active)]
    status: Status,
    #[model(max_length = 320, default = "x")]
    email: Email,
    #[model(flatten)]
    stamps: Stamps,
}

#[derive(Model)]
#[model(extend = User, unique(name))]
struct Billed {
    vat: String,
}

#[derive(Model)]
#[model(projection = User)]
struct UserId {
    id: i64,
}

const _: model_core::schema::TableName = <User as Model>::NAME;

fn main() {}
