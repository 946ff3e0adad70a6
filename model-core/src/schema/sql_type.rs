//! Column types, neutral between dialects.

use std::fmt;

use super::{Dialect, Domain, EnumDefinition, Name, Shared, fixed_name, set};

/// What a column holds. How it is spelt is the dialect's business.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum SqlType {
    /// True or false.
    Boolean,
    /// A signed integer of 8 bits.
    TinyInt,
    /// A signed integer of 16 bits.
    SmallInt,
    /// A signed integer of 32 bits.
    Integer,
    /// A signed integer of 64 bits.
    BigInt,
    /// An unsigned integer of 8 bits; a wider signed one where the dialect knows no unsigned.
    UnsignedTinyInt,
    /// An unsigned integer of 16 bits; a wider signed one where the dialect knows no unsigned.
    UnsignedSmallInt,
    /// An unsigned integer of 32 bits; a wider signed one where the dialect knows no unsigned.
    UnsignedInteger,
    /// A floating-point number of 32 bits.
    Real,
    /// A floating-point number of 64 bits.
    Double,
    /// An exact decimal number.
    Numeric {
        /// Digits in all; `None` leaves it to the dialect.
        precision: Option<u16>,
        /// Digits behind the point.
        scale: Option<i16>,
    },
    /// Text of any length.
    Text,
    /// Text of at most so many characters.
    Varchar(u32),
    /// Bytes of any length.
    Binary,
    /// A day.
    Date,
    /// A time of day.
    Time,
    /// A day and a time, in no zone.
    Timestamp,
    /// An instant.
    TimestampTz,
    /// A UUID of 128 bits.
    Uuid,
    /// A JSON document.
    Json,
    /// An IP address, or a network.
    Inet,
    /// One of a list of labels.
    Enum(Shared<EnumDefinition>),
    /// Another type, under a name and with conditions.
    Domain(Shared<Domain>),
    /// An array of elements of one type.
    Array(Shared<SqlType>),
    /// What the user wrote, dialect by dialect.
    Custom(Shared<CustomType>),
}

/// A type spelt by hand: `sql_type = "..."`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct CustomType {
    /// The text for PostgreSQL.
    pub postgres: Option<Name>,
    /// The text for SQLite.
    pub sqlite: Option<Name>,
    /// The text for MariaDB.
    pub mariadb: Option<Name>,
    /// The text for MySQL.
    pub mysql: Option<Name>,
    /// The type where no text is given: what the Rust type stands for.
    pub otherwise: Option<Shared<SqlType>>,
    /// The extension that brings the type to PostgreSQL: created before everything that needs it.
    pub extension: Option<Name>,
}

impl SqlType {
    /// What is spelt `text` on every dialect.
    #[must_use]
    pub fn custom(text: impl Into<Name>) -> Self {
        Self::Custom(CustomType::new(text).into())
    }
}

impl CustomType {
    /// A type in rodata: for PostgreSQL, SQLite, MariaDB and MySQL, and for those that are left out.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(
        texts: [Option<&'static str>; 4],
        otherwise: Option<&'static SqlType>,
    ) -> Self {
        let [postgres, sqlite, mariadb, mysql] = texts;
        Self {
            postgres: fixed_name(postgres),
            sqlite: fixed_name(sqlite),
            mariadb: fixed_name(mariadb),
            mysql: fixed_name(mysql),
            otherwise: match otherwise {
                Some(sql_type) => Some(Shared::Static(sql_type)),
                None => None,
            },
            extension: None,
        }
    }

    /// The text for a dialect.
    pub(crate) fn of(&self, dialect: Dialect) -> Option<&str> {
        match dialect {
            Dialect::Postgres => &self.postgres,
            Dialect::Sqlite => &self.sqlite,
            Dialect::MariaDb => &self.mariadb,
            Dialect::MySql => &self.mysql,
        }
        .as_deref()
    }

    /// What PostgreSQL alone has, in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn of_postgres(text: &'static str) -> Self {
        Self::fixed([Some(text), None, None, None], None)
    }

    /// With the extension that brings it to PostgreSQL, in rodata.
    #[doc(hidden)]
    #[must_use]
    pub const fn brought_by(mut self, extension: &'static str) -> Self {
        set(&mut self.extension, Some(Name::Static(extension)));
        self
    }

    /// With the extension that brings it to PostgreSQL.
    ///
    /// ```
    /// use model_core::schema::{Column, CustomType, PrimaryKey, SqlType, Table};
    /// use model_core::{Dialect, MetaData, OnExisting};
    ///
    /// let vector = CustomType::new("vector(3)").from_extension("vector");
    /// let table = Table::new("points")
    ///     .column(Column::new("id", SqlType::BigInt))
    ///     .column(Column::new("place", SqlType::Custom(vector.into())))
    ///     .primary_key(PrimaryKey::new(["id"]));
    /// let mut metadata = MetaData::new();
    /// metadata.define(table, OnExisting::Error)?;
    /// let script = metadata.create_ddl(Dialect::Postgres, OnExisting::Error)?;
    /// assert!(script.to_string().starts_with("CREATE EXTENSION IF NOT EXISTS \"vector\";\n"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn from_extension(mut self, extension: impl Into<Name>) -> Self {
        self.extension = Some(extension.into());
        self
    }

    /// The same text on every dialect.
    #[must_use]
    pub fn new(text: impl Into<Name>) -> Self {
        let text = text.into();
        Self {
            postgres: Some(text.clone()),
            sqlite: Some(text.clone()),
            mariadb: Some(text.clone()),
            mysql: Some(text),
            otherwise: None,
            extension: None,
        }
    }
}

/// The type as messages name it: `BIGINT`, `VARCHAR(320)`, `NUMERIC(10, 2)`.
impl fmt::Display for SqlType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Numeric {
                precision: Some(precision),
                scale: Some(scale),
            } => write!(f, "NUMERIC({precision}, {scale})"),
            Self::Numeric {
                precision: Some(precision),
                scale: None,
            } => write!(f, "NUMERIC({precision})"),
            Self::Varchar(length) => write!(f, "VARCHAR({length})"),
            Self::Enum(definition) => write!(f, "ENUM {}", definition.name),
            Self::Domain(domain) => write!(f, "DOMAIN {}", domain.name),
            Self::Array(element) => write!(f, "{element}[]"),
            Self::Custom(custom) => custom.fmt(f),
            plain => f.write_str(plain.word()),
        }
    }
}

impl fmt::Display for CustomType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let texts = [&self.postgres, &self.sqlite, &self.mariadb, &self.mysql];
        match texts.into_iter().flatten().next() {
            Some(text) => f.write_str(text),
            None => f.write_str("CUSTOM"),
        }
    }
}

impl SqlType {
    /// What a domain's values are; any other type itself.
    pub(crate) fn base(&self) -> &Self {
        match self {
            Self::Domain(domain) => domain.base.base(),
            other => other,
        }
    }

    /// The smallest and the greatest number that it holds, if it holds whole numbers alone; a domain is to be asked for
    /// its base first.
    pub(crate) const fn whole_numbers(&self) -> Option<(i128, i128)> {
        Some(match self {
            Self::TinyInt => (i8::MIN as i128, i8::MAX as i128),
            Self::SmallInt => (i16::MIN as i128, i16::MAX as i128),
            Self::Integer => (i32::MIN as i128, i32::MAX as i128),
            Self::BigInt => (i64::MIN as i128, i64::MAX as i128),
            Self::UnsignedTinyInt => (0, u8::MAX as i128),
            Self::UnsignedSmallInt => (0, u16::MAX as i128),
            Self::UnsignedInteger => (0, u32::MAX as i128),
            _ => return None,
        })
    }

    /// The standard's word for the type, without its arguments.
    pub(crate) const fn word(&self) -> &'static str {
        match self {
            Self::Boolean => "BOOLEAN",
            Self::TinyInt => "TINYINT",
            Self::SmallInt => "SMALLINT",
            Self::Integer => "INTEGER",
            Self::BigInt => "BIGINT",
            Self::UnsignedTinyInt => "TINYINT UNSIGNED",
            Self::UnsignedSmallInt => "SMALLINT UNSIGNED",
            Self::UnsignedInteger => "INTEGER UNSIGNED",
            Self::Real => "REAL",
            Self::Double => "DOUBLE PRECISION",
            Self::Numeric { .. } => "NUMERIC",
            Self::Text => "TEXT",
            Self::Varchar(_) => "VARCHAR",
            Self::Binary => "BINARY",
            Self::Date => "DATE",
            Self::Time => "TIME",
            Self::Timestamp => "TIMESTAMP",
            Self::TimestampTz => "TIMESTAMP WITH TIME ZONE",
            Self::Uuid => "UUID",
            Self::Json => "JSON",
            Self::Inet => "INET",
            Self::Enum(_) => "ENUM",
            Self::Domain(_) => "DOMAIN",
            Self::Array(_) => "ARRAY",
            Self::Custom(_) => "CUSTOM",
        }
    }
}
