use model_core::MetaData;
use model_core::schema::{
    Column, Deferrable, ForeignKey, PrimaryKey, ReferentialAction, SqlType, Table, UniqueConstraint,
};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE users (id INTEGER PRIMARY KEY, number INTEGER NOT NULL UNIQUE, UNIQUE (id, number));
          CREATE TABLE posts (author INTEGER NOT NULL, editor INTEGER, number INTEGER,
          CONSTRAINT fk_author FOREIGN KEY (author) REFERENCES users (id) ON DELETE CASCADE,
          CONSTRAINT fk_editor FOREIGN KEY (editor) REFERENCES users (number) ON DELETE SET NULL ON UPDATE RESTRICT DEFERRABLE INITIALLY DEFERRED)",
    models: posts,
    attached: &[],
    drifts: &[
        drift("columns", &[("(author)", "(editor)")], &["table posts, foreign key fk_author: columns"]),
        drift("referred column", &[("users (id)", "users (number)")], &["table posts, foreign key fk_author: references"]),
        drift("referred table", &[("users (id)", "posts (id)")], &["table posts, foreign key fk_author: references"]),
        drift("more columns", &[("(author) REFERENCES users (id)", "(author, number) REFERENCES users (id, number)")], &["table posts, foreign key fk_author: columns", "table posts, foreign key fk_author: references"]),
        drift("on delete", &[("CASCADE", "SET DEFAULT")], &["table posts, foreign key fk_author: on_delete"]),
        drift("no action", &[(" ON DELETE CASCADE", "")], &["table posts, foreign key fk_author: on_delete"]),
        drift("restrict is no NO ACTION", &[(" ON UPDATE RESTRICT", "")], &["table posts, foreign key fk_editor: on_update"]),
        drift("on update", &[("RESTRICT", "CASCADE")], &["table posts, foreign key fk_editor: on_update"]),
        drift("immediate", &[("DEFERRABLE INITIALLY DEFERRED", "DEFERRABLE INITIALLY IMMEDIATE")], &["table posts, foreign key fk_editor: deferrable"]),
        drift("not deferrable", &[("DEFERRABLE INITIALLY DEFERRED", "NOT DEFERRABLE INITIALLY DEFERRED")], &["table posts, foreign key fk_editor: deferrable"]),
        drift("deferred", &[("CASCADE", "CASCADE DEFERRABLE INITIALLY DEFERRED")], &["table posts, foreign key fk_author: deferrable"]),
        drift("missing", &[("CONSTRAINT fk_author FOREIGN KEY (author) REFERENCES users (id) ON DELETE CASCADE,", "")], &["table posts, foreign key fk_author: missing"]),
        drift("extra", &[("editor INTEGER, number INTEGER", "editor INTEGER, number INTEGER REFERENCES users")], &["table posts, foreign key without a name: extra"]),
        drift("name", &[("fk_author", "fk_writer")], &["table posts, foreign key fk_author: name"]),
    ],
    twins: &[
        twin("of a column", &[("author INTEGER NOT NULL", "author INTEGER NOT NULL REFERENCES users (id) ON DELETE CASCADE"), ("CONSTRAINT fk_author FOREIGN KEY (author) REFERENCES users (id) ON DELETE CASCADE,", "")]),
        twin("the primary key unsaid", &[("users (id)", "users")]),
        twin("without a name", &[("CONSTRAINT fk_author ", "")]),
        twin("order of actions", &[("ON DELETE SET NULL ON UPDATE RESTRICT", "on update restrict on delete set null")]),
        twin("no action said", &[("CASCADE,", "CASCADE ON UPDATE NO ACTION,")]),
        twin("match is ignored", &[("CASCADE,", "CASCADE MATCH FULL,")]),
        twin("deferrable alone means nothing", &[("CASCADE,", "CASCADE DEFERRABLE,")]),
        twin("quotes and case", &[("users (id)", "'USERS' (`ID`)"), ("(author)", "([author])")]),
    ],
};

fn posts() -> MetaData {
    let users = Table::new("users")
        .column(Column::new("id", SqlType::BigInt))
        .column(Column::new("number", SqlType::Integer))
        .primary_key(PrimaryKey::new(["id"]))
        .unique(UniqueConstraint::new(["number"]))
        .unique(UniqueConstraint::new(["id", "number"]));
    let author = ForeignKey::new(["author"], "users", ["id"])
        .named("fk_author")
        .on_delete(ReferentialAction::Cascade);
    let editor = ForeignKey::new(["editor"], "users", ["number"])
        .named("fk_editor")
        .on_delete(ReferentialAction::SetNull)
        .on_update(ReferentialAction::Restrict)
        .deferrable(Deferrable::InitiallyDeferred);
    let posts = Table::new("posts")
        .column(Column::new("author", SqlType::BigInt))
        .column(Column::new("editor", SqlType::Integer).nullable())
        .column(Column::new("number", SqlType::Integer).nullable())
        .foreign_key(author)
        .foreign_key(editor);
    models([users, posts])
}
