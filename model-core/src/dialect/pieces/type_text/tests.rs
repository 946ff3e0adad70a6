use proptest::prelude::*;

use super::*;
use crate::dialect::type_text;

fn read(dialect: Dialect, text: &str) -> SqlType {
    read_type_text(dialect, text).sql_type
}

#[test]
fn synonyms_are_one_type() {
    for (printed, spelt) in [
        ("tinyint(1)", "BOOLEAN"),
        ("tinyint(4)", "TINYINT"),
        ("tinyint", "INT1"),
        ("int(10) unsigned", "INTEGER UNSIGNED"),
        ("int unsigned", "INT4 UNSIGNED"),
        ("bigint(20)", "BIGINT"),
        ("bigint(20) unsigned", "SERIAL"),
        ("mediumint(9)", "MIDDLEINT"),
        ("int(10) unsigned zerofill", "INT ZEROFILL"),
        ("decimal(10,0)", "DECIMAL"),
        ("decimal(5,0)", "NUMERIC(5)"),
        ("decimal(10,2)", "DEC(10, 2)"),
        ("double", "DOUBLE PRECISION"),
        ("double", "FLOAT(53)"),
        ("float", "FLOAT(7)"),
        ("char(1)", "CHARACTER"),
        ("varchar(20)", "CHARACTER VARYING(20)"),
        ("year(4)", "YEAR"),
        ("bit(1)", "BIT"),
        ("datetime", "DATETIME(0)"),
        ("mediumtext", "LONG VARCHAR"),
        ("tinytext", "TEXT(10)"),
        ("text", "TEXT(100)"),
        ("blob", "BLOB(300)"),
        (
            "enum('a','b''c','d\\\\e')",
            "ENUM('a', 'b\\'c', 'd\\\\e  ')",
        ),
        ("set('x','y''z')", "SET('x', 'y\\'z')"),
    ] {
        for dialect in [Dialect::MariaDb, Dialect::MySql] {
            assert_eq!(
                read(dialect, printed),
                read(dialect, spelt),
                "{printed} {spelt}"
            );
        }
    }
}

#[test]
fn types_that_hold_other_values_differ() {
    for (left, right) in [
        ("tinyint(4)", "BOOLEAN"),
        ("int(11)", "INTEGER UNSIGNED"),
        ("int(10) unsigned", "int(10) unsigned zerofill"),
        ("varchar(20)", "VARCHAR(21)"),
        ("datetime", "DATETIME(6)"),
        ("enum('a','b')", "ENUM('a')"),
        ("enum('a')", "ENUM('A')"),
        ("longtext", "LONGBLOB"),
        ("timestamp(6)", "DATETIME(6)"),
        ("point", "point srid 4326"),
        ("float(7,3)", "float"),
    ] {
        assert_ne!(
            read(Dialect::MySql, left),
            read(Dialect::MySql, right),
            "{left} {right}"
        );
    }
}

#[test]
fn character_set_collation_and_compression_belong_to_the_column() {
    let text = "VARCHAR(20) CHARACTER SET Latin1 COLLATE `latin1_bin`";
    let read = read_type_text(Dialect::MariaDb, text);
    assert_eq!(read.sql_type, SqlType::Varchar(20));
    assert_eq!(read.charset.as_deref(), Some("latin1"));
    assert_eq!(read.collation.as_deref(), Some("latin1_bin"));
    let read = read_type_text(Dialect::MariaDb, "varchar(10) /*M!100301 COMPRESSED*/");
    assert_eq!(
        (read.sql_type, read.compressed),
        (SqlType::Varchar(10), true)
    );
}

#[test]
fn unknown_types_keep_their_text_in_small_letters() {
    for (spelt, canonical) in [
        ("INET6", "inet6"),
        ("Vector(3)", "vector(3)"),
        ("POINT SRID 4326", "point srid 4326"),
        ("VARCHAR(20000)", "varchar(20000)"),
        ("DECIMAL(5,1) UNSIGNED", "decimal(5,1) unsigned"),
        ("GeometryCollection", "geomcollection"),
    ] {
        assert_eq!(
            read(Dialect::MySql, spelt),
            SqlType::custom(canonical.to_owned())
        );
    }
}

/// The types that the writer knows, with any arguments.
fn types() -> impl Strategy<Value = SqlType> {
    let plain = prop::sample::select(vec![
        SqlType::Boolean,
        SqlType::TinyInt,
        SqlType::SmallInt,
        SqlType::Integer,
        SqlType::BigInt,
        SqlType::UnsignedTinyInt,
        SqlType::UnsignedSmallInt,
        SqlType::UnsignedInteger,
        SqlType::Real,
        SqlType::Double,
        SqlType::Text,
        SqlType::Binary,
        SqlType::Date,
        SqlType::Time,
        SqlType::Timestamp,
        SqlType::TimestampTz,
        SqlType::Uuid,
        SqlType::Json,
        SqlType::Inet,
    ]);
    let numeric = (1..=65_u16, 0..=30_i16).prop_map(|(precision, scale)| SqlType::Numeric {
        precision: Some(precision.max(scale.unsigned_abs())),
        scale: Some(scale),
    });
    let labels = prop::collection::btree_set("[a-z'\\\\ é,()`\n]{0,6}[a-z]", 1..5);
    let labels = labels.prop_map(|labels| SqlType::Enum(EnumDefinition::new("e", labels).into()));
    let custom = prop::sample::select(vec![
        "MEDIUMINT",
        "BIGINT UNSIGNED",
        "INT(7) ZEROFILL",
        "FLOAT(7,3)",
        "DOUBLE UNSIGNED",
        "DEC(5)",
        "CHAR(3)",
        "NCHAR(3)",
        "VARBINARY(9)",
        "BINARY(16)",
        "BINARY(3)",
        "TINYTEXT",
        "TEXT(9)",
        "BLOB",
        "YEAR",
        "BIT(3)",
        "TIME",
        "DATETIME(3)",
        "SET('a', 'b''c')",
        "POINT SRID 4326",
        "GEOMETRY",
        "INET6",
        "UUID",
        "VECTOR(3)",
        "VARCHAR(20000)",
        "BOOL",
        "SERIAL",
    ])
    .prop_map(|text: &str| SqlType::custom(text.to_owned()));
    prop_oneof![
        plain,
        numeric,
        (0..=16_383_u32).prop_map(SqlType::Varchar),
        labels,
        custom
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read_as_a_type_that_is_written_alike(sql_type in types()) {
        for dialect in [Dialect::MariaDb, Dialect::MySql] {
            let written = type_text(dialect, &sql_type).expect("both have it");
            let once = read(dialect, &written);
            let twice = read(dialect, &type_text(dialect, &once).expect("both have it"));
            prop_assert_eq!(&once, &twice, "{} {}", dialect, written);
            if let (SqlType::Enum(before), SqlType::Enum(after)) = (&sql_type, &once) {
                prop_assert_eq!(&before.labels, &after.labels);
            }
        }
    }

    #[test]
    fn any_text_is_read(text in ".{0,40}") {
        for dialect in [Dialect::MariaDb, Dialect::MySql] {
            read_type_text(dialect, &text);
        }
    }
}
