//! Building a column, one const call an attribute.

use super::compare::{base, same_text};
use super::report::Report;
use crate::model::{ColumnType, EnumType};
use crate::schema::{
    Column, ColumnOptions, CustomType, Identity, Name, ServerDefault, Shared, SqlType, set,
};

/// The column of a field of type `T`.
#[must_use]
pub const fn column<T: ColumnType>(name: &'static str) -> Column {
    // Written out, for every call costs the compiler, and there are as many as columns.
    Column {
        name: Name::Static(name),
        sql_type: T::SQL_TYPE,
        nullable: T::NULLABLE,
        identity: None,
        default: None,
        options: None,
    }
}

/// The column of a field that is stored as JSON, whatever its type.
#[must_use]
pub const fn json_column(name: &'static str, nullable: bool) -> Column {
    Column::fixed(name, SqlType::Json, nullable)
}

/// The column type of what is stored as JSON, whatever the Rust type.
pub struct AsJson;

impl ColumnType for AsJson {
    const SQL_TYPE: SqlType = SqlType::Json;
}

/// A column type that agrees with every attribute: that of a type whose derive failed.
pub const UNKNOWN: SqlType = SqlType::Custom(Shared::Static(&CustomType::fixed([None; 4], None)));

/// A place in rodata for a type, so that a [`CustomType`] can fall back on it.
struct TypeOf<T>(std::marker::PhantomData<T>);

impl<T: ColumnType> TypeOf<T> {
    const STATIC: &'static SqlType = &T::SQL_TYPE;
}

/// A place in rodata for a text of limited length.
struct Limited<const LENGTH: u32>;

impl<const LENGTH: u32> Limited<LENGTH> {
    const STATIC: &'static SqlType = &SqlType::Varchar(LENGTH);
}

/// The column type of `T`, for dialects for which the user spelt none.
#[must_use]
pub const fn type_of<T: ColumnType>() -> &'static SqlType {
    TypeOf::<T>::STATIC
}

/// The column type of `T`, a text, limited to so many characters.
///
/// # Panics
/// While compiling, if it is no text.
#[must_use]
#[track_caller]
pub const fn limited_type<T: ColumnType, const LENGTH: u32>() -> &'static SqlType {
    match type_of::<T>() {
        SqlType::Text | SqlType::Varchar(_) => Limited::<LENGTH>::STATIC,
        _ => panic!("`max_length` is for text"),
    }
}

/// What the derive calls. Each takes the column and gives it back.
#[doc(hidden)]
impl Column {
    #[must_use]
    #[track_caller]
    pub const fn with_options(mut self, options: &'static ColumnOptions) -> Self {
        if let Some(number) = options.sequence.beyond(base(&self.sql_type)) {
            self.subject()
                .text(", which does not hold the ")
                .text(number)
                .text(" of its identity; write a number that it holds, or take a wider type")
                .panic();
        }
        set(&mut self.options, Some(Shared::Static(options)));
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn primary(self) -> Self {
        if self.nullable {
            Report::new()
                .text("column `")
                .text(self.name.fixed())
                .text("` is in the primary key and its type may be NULL; a key column cannot: take the `Option` away")
                .panic();
        }
        self
    }

    /// What `identity` means.
    ///
    /// # Panics
    /// While compiling, if the column does not count or may be NULL.
    #[must_use]
    #[track_caller]
    pub const fn numbered(mut self) -> Self {
        assert!(
            base(&self.sql_type).whole_numbers().is_some()
                || matches!(base(&self.sql_type), SqlType::Custom(_)),
            "an identity column counts: give the field an integer type such as `i64`"
        );
        assert!(
            !self.nullable,
            "an identity column is never NULL: take the `Option` away from the field's type"
        );
        self.identity = Some(Identity::ByDefault);
        self
    }

    /// What `identity(always)` means, behind `numbered`.
    #[must_use]
    pub const fn always(mut self) -> Self {
        self.identity = Some(Identity::Always);
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn limit(mut self, length: u32) -> Self {
        match self.sql_type {
            SqlType::Text | SqlType::Varchar(_) => {}
            SqlType::Custom(_) => return self,
            _ => self.wrong("`max_length` is for text; take it away"),
        }
        set(&mut self.sql_type, SqlType::Varchar(length));
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn numeric(mut self, precision: u16, scale: Option<i16>) -> Self {
        match self.sql_type {
            SqlType::Numeric { .. } => {}
            SqlType::Custom(_) => return self,
            _ => self.wrong("`precision` and `scale` are for decimal numbers; take them away"),
        }
        set(
            &mut self.sql_type,
            SqlType::Numeric {
                precision: Some(precision),
                scale,
            },
        );
        self
    }

    /// A type that the user spelt.
    #[must_use]
    pub const fn typed(mut self, custom: &'static CustomType) -> Self {
        set(&mut self.sql_type, SqlType::Custom(Shared::Static(custom)));
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn default_bool(mut self, value: bool) -> Self {
        match base(&self.sql_type) {
            SqlType::Boolean | SqlType::Custom(_) => {}
            _ => self.wrong_default(if value { "true" } else { "false" }),
        }
        set(&mut self.default, Some(ServerDefault::Boolean(value)));
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn default_int(mut self, value: i128) -> Self {
        let (lowest, highest) = match (base(&self.sql_type).whole_numbers(), base(&self.sql_type)) {
            (Some(range), _) => range,
            (
                None,
                SqlType::Real | SqlType::Double | SqlType::Numeric { .. } | SqlType::Custom(_),
            ) => (i64::MIN as i128, i64::MAX as i128),
            _ => self.wrong_default("a whole number"),
        };
        if value < lowest || value > highest {
            self.wrong_default("a number out of its range");
        }
        #[expect(clippy::cast_possible_truncation, reason = "no range above is wider")]
        let value = value as i64;
        set(&mut self.default, Some(ServerDefault::Integer(value)));
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn default_float(mut self, value: &'static str) -> Self {
        match base(&self.sql_type) {
            SqlType::Real | SqlType::Double | SqlType::Numeric { .. } | SqlType::Custom(_) => {}
            _ => self.wrong_default("a number with a point"),
        }
        set(
            &mut self.default,
            Some(ServerDefault::Float(Name::Static(value))),
        );
        self
    }

    #[must_use]
    #[track_caller]
    pub const fn default_text(mut self, value: &'static str) -> Self {
        match base(&self.sql_type) {
            SqlType::Enum(definition) => {
                let labels = definition.fixed().labels.fixed();
                let mut at = 0;
                while at < labels.len() && !same_text(labels[at].fixed(), value) {
                    at += 1;
                }
                if at == labels.len() {
                    self.wrong_default("none of its labels");
                }
            }
            SqlType::Varchar(length) => {
                if characters(value) > *length as usize {
                    self.wrong_default("a text longer than that");
                }
            }
            SqlType::Text
            | SqlType::Date
            | SqlType::Time
            | SqlType::Timestamp
            | SqlType::TimestampTz
            | SqlType::Uuid
            | SqlType::Json
            | SqlType::Inet
            | SqlType::Custom(_) => {}
            _ => self.wrong_default("a text"),
        }
        set(
            &mut self.default,
            Some(ServerDefault::Text(Name::Static(value))),
        );
        self
    }

    /// The label of a variant, by the variant's Rust name.
    #[must_use]
    #[track_caller]
    pub const fn default_variant<T: EnumType>(self, variant: &'static str) -> Self {
        let variants = T::VARIANTS;
        let mut at = 0;
        while at < variants.len() {
            if same_text(variants[at].0, variant) {
                return self.default_text(variants[at].1);
            }
            at += 1;
        }
        self
    }

    #[must_use]
    pub const fn default_sql(mut self, expression: &'static str) -> Self {
        set(
            &mut self.default,
            Some(ServerDefault::Sql(Name::Static(expression))),
        );
        self
    }

    /// The next number of a sequence.
    #[must_use]
    #[track_caller]
    pub const fn default_sequence<S: crate::model::Sequence>(mut self) -> Self {
        if base(&self.sql_type).whole_numbers().is_none()
            && !matches!(base(&self.sql_type), SqlType::Custom(_))
        {
            self.wrong("a sequence counts: give the field an integer type such as `i64`");
        }
        let sequence = Shared::Static(S::SEQUENCE);
        set(&mut self.default, Some(ServerDefault::Sequence(sequence)));
        self
    }

    #[track_caller]
    const fn wrong(&self, rule: &str) -> ! {
        self.subject().text(": ").text(rule).panic()
    }

    #[track_caller]
    const fn wrong_default(&self, value: &str) -> ! {
        let help = match base(&self.sql_type) {
            SqlType::Boolean => "; write `default = false` or `default = true`",
            SqlType::TinyInt
            | SqlType::SmallInt
            | SqlType::Integer
            | SqlType::BigInt
            | SqlType::UnsignedTinyInt
            | SqlType::UnsignedSmallInt
            | SqlType::UnsignedInteger => "; write a number that it holds, such as `default = 0`",
            SqlType::Real | SqlType::Double | SqlType::Numeric { .. } => {
                "; write a number, such as `default = 1.5`"
            }
            SqlType::Text | SqlType::Varchar(_) => {
                "; write a text that it holds, such as `default = \"\"`"
            }
            SqlType::Enum(_) => "; write a variant, such as `default = Status::Active`, or a label",
            _ => "; write an SQL expression: `default_sql = \"...\"`",
        };
        self.subject()
            .text(" and its default is ")
            .text(value)
            .text(help)
            .panic()
    }

    const fn subject(&self) -> Report {
        Report::new()
            .text("column `")
            .text(self.name.fixed())
            .text("` is ")
            .sql_type(&self.sql_type)
    }
}

const fn characters(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut at, mut count) = (0, 0);
    while at < bytes.len() {
        // Every byte but the continuations of UTF-8 begins a character.
        if bytes[at] & 0b1100_0000 != 0b1000_0000 {
            count += 1;
        }
        at += 1;
    }
    count
}
