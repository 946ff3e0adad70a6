//! What few indexes say, behind one pointer.

use super::{Index, List, Name, set};

/// What few indexes say; see [`Index::options`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is said by itself")]
pub struct IndexOptions {
    /// The rows that it holds, as an SQL condition: a partial index.
    pub predicate: Option<Name>,
    /// The access method: `btree`, `gin`.
    pub using: Option<Name>,
    /// Columns that are stored with it and not sorted by.
    pub include: List<Name>,
    /// Whether two NULLs are the same to a unique index.
    pub nulls_not_distinct: bool,
    /// What the database is told about it.
    pub comment: Option<Name>,
    /// What it serves.
    pub kind: IndexKind,
    /// For MariaDB: the parser of a full-text index.
    pub mariadb_parser: Option<Name>,
    /// For MySQL: the parser of a full-text index.
    pub mysql_parser: Option<Name>,
    /// For PostgreSQL: storage parameters, each with its value.
    pub parameters: List<(Name, Name)>,
    /// For PostgreSQL: where it is stored.
    pub tablespace: Option<Name>,
    /// For PostgreSQL: whether it is built beside those who write, where its table may be an older one.
    pub concurrently: bool,
    /// For MariaDB: whether queries pass over it.
    pub ignored: bool,
    /// For MySQL: whether queries pass over it.
    pub invisible: bool,
}

/// What an index serves.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum IndexKind {
    /// Comparing values.
    #[default]
    Ordinary,
    /// Finding words.
    Fulltext,
    /// Finding shapes.
    Spatial,
}

impl IndexOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        predicate: None,
        using: None,
        include: List::EMPTY,
        nulls_not_distinct: false,
        comment: None,
        kind: IndexKind::Ordinary,
        mariadb_parser: None,
        mysql_parser: None,
        parameters: List::EMPTY,
        tablespace: None,
        concurrently: false,
        ignored: false,
        invisible: false,
    };
}

/// What an index has that says nothing.
pub(super) static NONE: IndexOptions = IndexOptions::NONE;

impl Index {
    /// The index over the rows that meet a condition.
    #[must_use]
    pub fn filtered(self, predicate: impl Into<Name>) -> Self {
        let predicate = predicate.into();
        self.with(|options| options.predicate = Some(predicate))
    }

    /// The index by an access method.
    #[must_use]
    pub fn using(self, method: impl Into<Name>) -> Self {
        let method = method.into();
        self.with(|options| options.using = Some(method))
    }

    /// The index, with columns that are stored and not sorted by.
    #[must_use]
    pub fn include<N: Into<Name>>(self, columns: impl IntoIterator<Item = N>) -> Self {
        let columns = columns.into_iter().map(Into::into).collect();
        self.with(|options| options.include = columns)
    }

    /// The unique index, to which two NULLs are the same.
    #[must_use]
    pub fn nulls_not_distinct(self) -> Self {
        self.with(|options| options.nulls_not_distinct = true)
    }

    /// The index, built beside those who write where its table may be an older one; PostgreSQL alone.
    #[must_use]
    pub fn concurrently(self) -> Self {
        self.with(|options| options.concurrently = true)
    }

    /// The index with a comment.
    #[must_use]
    pub fn comment(self, comment: impl Into<Name>) -> Self {
        let comment = comment.into();
        self.with(|options| options.comment = Some(comment))
    }

    /// The index, for words or shapes.
    #[must_use]
    pub fn kind(self, kind: IndexKind) -> Self {
        self.with(|options| options.kind = kind)
    }

    fn with(mut self, change: impl FnOnce(&mut IndexOptions)) -> Self {
        let mut options = self.options().clone();
        change(&mut options);
        self.options = Some(options.into());
        self
    }
}

/// What the derive calls. Each takes the options and gives them back.
#[doc(hidden)]
impl IndexOptions {
    #[must_use]
    pub const fn with_predicate(mut self, predicate: &'static str) -> Self {
        set(&mut self.predicate, Some(Name::Static(predicate)));
        self
    }

    #[must_use]
    pub const fn with_using(mut self, method: &'static str) -> Self {
        set(&mut self.using, Some(Name::Static(method)));
        self
    }

    #[must_use]
    pub const fn with_include(mut self, columns: &'static [Name]) -> Self {
        set(&mut self.include, List::Static(columns));
        self
    }

    #[must_use]
    pub const fn with_nulls_not_distinct(mut self) -> Self {
        self.nulls_not_distinct = true;
        self
    }

    #[must_use]
    pub const fn with_comment(mut self, comment: &'static str) -> Self {
        set(&mut self.comment, Some(Name::Static(comment)));
        self
    }

    #[must_use]
    pub const fn with_kind(mut self, kind: IndexKind) -> Self {
        self.kind = kind;
        self
    }

    #[must_use]
    pub const fn with_mariadb_parser(mut self, parser: &'static str) -> Self {
        set(&mut self.mariadb_parser, Some(Name::Static(parser)));
        self
    }

    #[must_use]
    pub const fn with_mysql_parser(mut self, parser: &'static str) -> Self {
        set(&mut self.mysql_parser, Some(Name::Static(parser)));
        self
    }

    #[must_use]
    pub const fn with_parameters(mut self, parameters: &'static [(Name, Name)]) -> Self {
        set(&mut self.parameters, List::Static(parameters));
        self
    }

    #[must_use]
    pub const fn with_tablespace(mut self, tablespace: &'static str) -> Self {
        set(&mut self.tablespace, Some(Name::Static(tablespace)));
        self
    }

    #[must_use]
    pub const fn with_concurrently(mut self) -> Self {
        self.concurrently = true;
        self
    }

    #[must_use]
    pub const fn with_ignored(mut self) -> Self {
        self.ignored = true;
        self
    }

    #[must_use]
    pub const fn with_invisible(mut self) -> Self {
        self.invisible = true;
        self
    }
}
