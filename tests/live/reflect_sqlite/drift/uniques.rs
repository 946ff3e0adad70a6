use model_core::MetaData;
use model_core::schema::{Column, Index, OnConflict, SqlType, Table, UniqueConstraint};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE users (email TEXT NOT NULL, login TEXT COLLATE NOCASE NOT NULL, tenant INTEGER NOT NULL, phone TEXT NOT NULL,
          CONSTRAINT uq_users_email UNIQUE (email),
          CONSTRAINT uq_login UNIQUE (tenant, login) ON CONFLICT IGNORE);
          CREATE UNIQUE INDEX ux_phone ON users (phone)",
    models: users,
    attached: &[],
    drifts: &[
        drift("columns", &[("UNIQUE (email)", "UNIQUE (phone)")], &["table users, unique uq_users_email: columns"]),
        drift("more columns", &[("UNIQUE (email)", "UNIQUE (email, phone)")], &["table users, unique uq_users_email: columns"]),
        drift("order", &[("(tenant, login)", "(login, tenant)")], &["table users, unique uq_login: columns"]),
        drift("conflict", &[("IGNORE", "FAIL")], &["table users, unique uq_login: on conflict"]),
        drift("no conflict", &[(" ON CONFLICT IGNORE", "")], &["table users, unique uq_login: on conflict"]),
        drift("conflict added", &[("UNIQUE (email)", "UNIQUE (email) ON CONFLICT ROLLBACK")], &["table users, unique uq_users_email: on conflict"]),
        drift("name", &[("uq_users_email", "uq_mail")], &["table users, unique uq_users_email: name"]),
        drift("missing", &[("CONSTRAINT uq_users_email UNIQUE (email),", "")], &["table users, unique uq_users_email: missing"]),
        drift("extra", &[("phone TEXT NOT NULL", "phone TEXT NOT NULL UNIQUE")], &["table users, unique without a name: extra"]),
        drift("another collation", &[("UNIQUE (email)", "UNIQUE (email COLLATE NOCASE)")], &["table users, unique uq_users_email: missing"]),
        drift("index of another column", &[("CONSTRAINT uq_users_email UNIQUE (email),", ""), ("(phone)", "(phone); CREATE UNIQUE INDEX uq_users_email ON users (phone)")], &["table users, index uq_users_email: extra", "table users, unique uq_users_email: missing"]),
        drift("index that is partial", &[("CONSTRAINT uq_users_email UNIQUE (email),", ""), ("(phone)", "(phone); CREATE UNIQUE INDEX uq_users_email ON users (email) WHERE email <> ''")], &["table users, index uq_users_email: extra", "table users, unique uq_users_email: missing"]),
        drift("index that is not unique", &[("CONSTRAINT uq_users_email UNIQUE (email),", ""), ("(phone)", "(phone); CREATE INDEX uq_users_email ON users (email)")], &["table users, index uq_users_email: extra", "table users, unique uq_users_email: missing"]),
        drift("index for a conflict", &[("CONSTRAINT uq_users_email", "CONSTRAINT uq_users_email UNIQUE (email)) --"), ("CONSTRAINT uq_login UNIQUE (tenant, login) ON CONFLICT IGNORE)", "; CREATE UNIQUE INDEX uq_login ON users (tenant, login)")], &["table users, index uq_login: extra", "table users, unique uq_login: missing"]),
        drift("index of another name", &[("CONSTRAINT uq_users_email UNIQUE (email),", ""), ("(phone)", "(phone); CREATE UNIQUE INDEX mails ON users (email)")], &["table users, index mails: extra", "table users, unique uq_users_email: missing"]),
    ],
    twins: &[
        twin("of a column", &[("email TEXT NOT NULL", "email TEXT UNIQUE NOT NULL"), ("CONSTRAINT uq_users_email UNIQUE (email),", "")]),
        twin("without a name", &[("CONSTRAINT uq_users_email ", ""), ("CONSTRAINT uq_login ", "")]),
        twin("no commas", &[("(email),", "(email)")]),
        twin("quotes and case", &[("(tenant, login)", "( [Tenant] , 'login' )")]),
        twin("its own collation", &[("(tenant, login)", "(tenant, login COLLATE nocase)")]),
        twin("order of rows", &[("(tenant, login)", "(tenant DESC, login ASC)")]),
        twin("abort is what happens anyway", &[("UNIQUE (email)", "UNIQUE (email) ON CONFLICT ABORT")]),
        twin("an index of its name", &[("CONSTRAINT uq_users_email UNIQUE (email),", ""), ("(phone)", "(phone); CREATE UNIQUE INDEX UQ_users_email ON users (\"email\")")]),
        twin("a constraint of the index's name", &[("CONSTRAINT uq_users_email", "CONSTRAINT ux_phone UNIQUE (phone), CONSTRAINT uq_users_email"), ("CREATE UNIQUE INDEX ux_phone ON users (phone)", "")]),
    ],
};

fn users() -> MetaData {
    let users = Table::new("users")
        .column(Column::new("email", SqlType::Text))
        .column(
            Column::new("login", SqlType::Text).collation(model_core::Dialect::Sqlite, "NOCASE"),
        )
        .column(Column::new("tenant", SqlType::Integer))
        .column(Column::new("phone", SqlType::Text))
        .unique(UniqueConstraint::new(["email"]))
        .unique(
            UniqueConstraint::new(["tenant", "login"])
                .named("uq_login")
                .on_conflict(OnConflict::Ignore),
        )
        .index(Index::new(["phone"]).unique().named("ux_phone"));
    models([users])
}
