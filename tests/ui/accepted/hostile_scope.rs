//! No prelude, the prelude's names taken, every lint denied.
#![no_implicit_prelude]
#![forbid(unsafe_code)]
#![deny(warnings, missing_docs, unreachable_pub, unused_qualifications)]
#![allow(dead_code)]

use ::model_core::{ColumnType, Columns, EnumType, Model, Sequence};

struct Option;
struct Result;
struct String;
struct Vec;
struct Some;
struct None;
struct Column;
struct Static;

#[derive(EnumType)]
enum Status {
    Active,
    Gone,
}

#[derive(ColumnType)]
struct Email(::std::string::String);

#[derive(ColumnType)]
#[model(domain = "code", schema = "app", max_length = 8, check("VALUE <> ''", name = "said"), check = "VALUE <> '-'")]
struct Code(::std::string::String);

#[derive(ColumnType)]
#[repr(i16)]
#[model(domain = "grade")]
enum Grade {
    Pass,
    Fail,
}

#[derive(Sequence)]
#[model(start = 7, cycle)]
struct Numbers;

#[derive(ColumnType)]
struct Id<T>(T);

#[derive(ColumnType)]
#[repr(u8)]
enum Level {
    Low,
    High,
}

#[derive(Columns)]
struct Stamps {
    #[model(default_sql = "CURRENT_TIMESTAMP", index)]
    created_at: ::std::string::String,
}

#[derive(Model)]
#[model(table = "profiles", unique(email, status, name = "uq"), index(created_at), check("visits > 0"))]
struct Profile {
    #[model(primary_key)]
    id: Id<i64>,
    email: Email,
    #[model(default = Status::Gone)]
    status: Status,
    level: Level,
    #[model(default = 1, check = "visits < 10")]
    visits: i64,
    #[model(default_sequence = Numbers)]
    number: i64,
    #[model(postgres(storage = "main", compression = "lz4"), mariadb(charset = "ascii", invisible))]
    code: ::std::option::Option<Code>,
    #[model(index(postgres(concurrently)))]
    grade: Grade,
    #[model(references(Self::id), on_delete = set_null)]
    parent: ::std::option::Option<Id<i64>>,
    #[model(flatten)]
    stamps: Stamps,
}

#[derive(Model)]
#[model(extend = Profile, unique(email, vat))]
struct Billed {
    vat: ::std::option::Option<::std::string::String>,
}

#[derive(Model)]
#[model(projection = Profile)]
struct ProfileEmail {
    id: Id<i64>,
    email: Email,
}

fn main() {}
