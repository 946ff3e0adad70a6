use model_core::schema::{Column, GeneratedStorage, PrimaryKey, ServerDefault, SqlType, Table};
use model_core::{Dialect, MetaData};

use super::{Kind, drift, twin};
use crate::support::models;

pub(super) const KIND: Kind = Kind {
    sql: "CREATE TABLE people (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        email VARCHAR(320) COLLATE NOCASE NOT NULL,
        name TEXT NOT NULL DEFAULT 'nobody',
        age INTEGER DEFAULT 18,
        score REAL NOT NULL DEFAULT 0.5,
        active BOOLEAN NOT NULL DEFAULT 1,
        created TIMESTAMP NOT NULL DEFAULT CURRENT_TIMESTAMP,
        token TEXT NOT NULL DEFAULT (lower(hex(8))),
        price NUMERIC(10,2) NOT NULL,
        code CHAR(2),
        initial TEXT GENERATED ALWAYS AS (substr(name, 1, 1)) STORED,
        loud TEXT GENERATED ALWAYS AS (upper(name)) VIRTUAL
    )",
    models: people,
    attached: &[],
    drifts: &[
        drift(
            "type",
            &[("name TEXT", "name BLOB")],
            &["table people, column name: type"],
        ),
        drift(
            "length",
            &[("(320)", "(255)")],
            &["table people, column email: type"],
        ),
        drift(
            "scale",
            &[("(10,2)", "(10,3)")],
            &["table people, column price: type"],
        ),
        drift(
            "no type",
            &[("name TEXT", "name")],
            &["table people, column name: type"],
        ),
        drift(
            "another word",
            &[("CHAR(2)", "CHAR(3)")],
            &["table people, column code: type"],
        ),
        drift(
            "nullable",
            &[("COLLATE NOCASE NOT NULL", "COLLATE NOCASE")],
            &["table people, column email: nullable"],
        ),
        drift(
            "not null",
            &[("DEFAULT 18", "NOT NULL DEFAULT 18")],
            &["table people, column age: nullable"],
        ),
        drift(
            "text default",
            &[("'nobody'", "'Nobody'")],
            &["table people, column name: default"],
        ),
        drift(
            "empty default",
            &[("'nobody'", "''")],
            &["table people, column name: default"],
        ),
        drift(
            "integer default",
            &[("18", "21")],
            &["table people, column age: default"],
        ),
        drift(
            "float default",
            &[("0.5", "0.25")],
            &["table people, column score: default"],
        ),
        drift(
            "boolean default",
            &[("DEFAULT 1,", "DEFAULT 0,")],
            &["table people, column active: default"],
        ),
        drift(
            "default missing",
            &[(" DEFAULT 18", "")],
            &["table people, column age: default"],
        ),
        drift(
            "default added",
            &[("price NUMERIC(10,2)", "price NUMERIC(10,2) DEFAULT 0")],
            &["table people, column price: default"],
        ),
        drift(
            "expression as default",
            &[("hex(8)", "hex(9)")],
            &["table people, column token: default"],
        ),
        drift(
            "keyword as default",
            &[("CURRENT_TIMESTAMP", "CURRENT_DATE")],
            &["table people, column created: default"],
        ),
        drift(
            "literal for an expression",
            &[("(lower(hex(8)))", "'38'")],
            &["table people, column token: default"],
        ),
        drift(
            "text that looks like the expression",
            &[("CURRENT_TIMESTAMP", "'CURRENT_TIMESTAMP'")],
            &["table people, column created: default"],
        ),
        drift(
            "identity",
            &[(" AUTOINCREMENT", "")],
            &["table people, column id: identity"],
        ),
        drift(
            "generated expression",
            &[("substr(name, 1, 1)", "substr(name, 1, 2)")],
            &["table people, column initial: generated"],
        ),
        drift(
            "stored",
            &[("VIRTUAL", "STORED")],
            &["table people, column loud: generated"],
        ),
        drift(
            "virtual",
            &[("STORED", "VIRTUAL")],
            &["table people, column initial: generated"],
        ),
        drift(
            "not generated",
            &[(" GENERATED ALWAYS AS (upper(name)) VIRTUAL", "")],
            &["table people, column loud: generated"],
        ),
        drift(
            "generated instead of a default",
            &[("DEFAULT 18", "AS (1 + 1)")],
            &[
                "table people, column age: default",
                "table people, column age: generated",
            ],
        ),
        drift(
            "collation",
            &[("NOCASE", "RTRIM")],
            &["table people, column email: collation"],
        ),
        drift(
            "collation missing",
            &[(" COLLATE NOCASE", "")],
            &["table people, column email: collation"],
        ),
        drift(
            "collation added",
            &[("name TEXT", "name TEXT COLLATE NOCASE")],
            &["table people, column name: collation"],
        ),
        drift(
            "extra column",
            &[("code CHAR(2),", "code CHAR(2), note TEXT,")],
            &["table people, column note: extra"],
        ),
        drift(
            "missing column",
            &[("        code CHAR(2),\n", "")],
            &["table people, column code: missing"],
        ),
        drift(
            "two fields of one column",
            &[("VARCHAR(320) COLLATE NOCASE", "TEXT")],
            &[
                "table people, column email: collation",
                "table people, column email: type",
            ],
        ),
    ],
    twins: &[
        twin(
            "quotes",
            &[
                ("name TEXT", "[name] TEXT"),
                ("people", "`people`"),
                ("email", "\"email\""),
                ("age", "'age'"),
            ],
        ),
        twin(
            "case",
            &[
                ("name TEXT", "NAME text"),
                ("people", "People"),
                ("NOCASE", "nocase"),
            ],
        ),
        twin(
            "synonyms",
            &[
                ("age INTEGER", "age bigint"),
                ("REAL", "DOUBLE PRECISION"),
                ("VARCHAR(320)", "character varying (320)"),
                ("NUMERIC(10,2)", "DECIMAL( 10 , 2 )"),
                ("BOOLEAN", "bool"),
            ],
        ),
        twin(
            "order of columns",
            &[
                ("        code CHAR(2),\n", ""),
                (
                    "id INTEGER PRIMARY KEY AUTOINCREMENT,",
                    "code CHAR(2), id INTEGER PRIMARY KEY AUTOINCREMENT,",
                ),
            ],
        ),
        twin(
            "order of clauses",
            &[
                ("COLLATE NOCASE NOT NULL", "NOT NULL COLLATE NOCASE"),
                ("NOT NULL DEFAULT 'nobody'", "DEFAULT 'nobody' NOT NULL"),
            ],
        ),
        twin(
            "comments",
            &[
                ("age INTEGER", "age /* in years, */ INTEGER -- whole\n"),
                ("'nobody'", "/* ' */ 'nobody'"),
            ],
        ),
        twin(
            "parentheses around a literal",
            &[("DEFAULT 18", "DEFAULT ((18))"), ("'nobody'", "('nobody')")],
        ),
        twin("sign", &[("DEFAULT 18", "DEFAULT +18")]),
        twin("number as text", &[("DEFAULT 18", "DEFAULT '18'")]),
        twin("hexadecimal", &[("DEFAULT 18", "DEFAULT 0x12")]),
        twin("digits that add nothing", &[("0.5", "0.500")]),
        twin("exponent", &[("0.5", "5e-1")]),
        twin("truth", &[("DEFAULT 1,", "DEFAULT TRUE,")]),
        twin("text as a name", &[("'nobody'", "nobody")]),
        twin("text in double quotes", &[("'nobody'", "\"nobody\"")]),
        twin(
            "NULL as default",
            &[
                (
                    "price NUMERIC(10,2) NOT NULL",
                    "price NUMERIC(10,2) NOT NULL DEFAULT NULL",
                ),
                ("code CHAR(2)", "code CHAR(2) NULL DEFAULT (NULL)"),
            ],
        ),
        twin(
            "parentheses around a keyword",
            &[("CURRENT_TIMESTAMP", "(current_timestamp)")],
        ),
        twin(
            "spaces in an expression",
            &[("lower(hex(8))", "  LOWER ( hex( 8 ) ) -- eight\n")],
        ),
        twin("compiled alike", &[("lower(hex(8))", "lower((hex(8)))")]),
        twin(
            "short form of generated",
            &[(
                "GENERATED ALWAYS AS (upper(name)) VIRTUAL",
                "AS (upper(name))",
            )],
        ),
        twin(
            "generated from quoted names",
            &[("substr(name, 1, 1)", "( SUBSTR( [NAME],1,1 ) )")],
        ),
        twin(
            "key elsewhere",
            &[(
                "id INTEGER PRIMARY KEY AUTOINCREMENT",
                "id integer constraint pk_people not null primary key asc on conflict abort autoincrement",
            )],
        ),
        twin(
            "binary is no collation",
            &[("name TEXT", "name TEXT COLLATE binary")],
        ),
    ],
};

fn people() -> MetaData {
    let people = Table::new("people")
        .column(Column::new("id", SqlType::BigInt).identity())
        .column(Column::new("email", SqlType::Varchar(320)).collation(Dialect::Sqlite, "NOCASE"))
        .column(Column::new("name", SqlType::Text).default(ServerDefault::Text("nobody".into())))
        .column(
            Column::new("age", SqlType::Integer)
                .nullable()
                .default(ServerDefault::Integer(18)),
        )
        .column(Column::new("score", SqlType::Double).default(ServerDefault::Float("0.5".into())))
        .column(Column::new("active", SqlType::Boolean).default(ServerDefault::Boolean(true)))
        .column(
            Column::new("created", SqlType::TimestampTz)
                .default(ServerDefault::Sql("CURRENT_TIMESTAMP".into())),
        )
        .column(
            Column::new("token", SqlType::Text).default(ServerDefault::Sql("lower(hex(8))".into())),
        )
        .column(Column::new(
            "price",
            SqlType::Custom(model_core::schema::CustomType::new("NUMERIC(10, 2)").into()),
        ))
        .column(Column::new("code", SqlType::custom("CHAR(2)")).nullable())
        .column(
            Column::new("initial", SqlType::Text)
                .nullable()
                .generated("substr(name, 1, 1)", GeneratedStorage::Stored),
        )
        .column(
            Column::new("loud", SqlType::Text)
                .nullable()
                .generated("upper(name)", GeneratedStorage::Virtual),
        )
        .primary_key(PrimaryKey::new(["id"]));
    models([people])
}
