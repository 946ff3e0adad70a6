//! A view: columns that a query fills.

use super::{Column, Index, List, Name, Requirement, Shared, Source, SqlText, Table, TableName};

/// A view or a materialised view, from a derive or built by hand.
///
/// Its columns are what the program reads; they are written out in `CREATE VIEW name (columns)`, so that the database
/// compares them with what the query gives.
///
/// ```
/// use model_core::schema::{Column, Requirement, SqlType, View};
///
/// let active = View::new("active_users", "SELECT id FROM users WHERE active")
///     .column(Column::new("id", SqlType::BigInt))
///     .requires(Requirement::relation("users"));
/// assert_eq!(active.columns().len(), 1);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct View {
    /// Its name, columns, indexes and comment, as a table has them; it has no keys and no constraints.
    pub relation: Shared<Table>,
    /// What fills the columns.
    pub query: Shared<ViewQuery>,
    /// What the query reads.
    pub requires: List<Requirement>,
}

/// The query of a view, and how the database treats it.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ViewQuery {
    /// The query.
    pub text: SqlText,
    /// Whether its rows are stored.
    pub kind: ViewKind,
    /// Which rows may be written through the view.
    pub check_option: Option<CheckOption>,
    /// Whether no condition of a reader sees a row that the view hides.
    pub security_barrier: bool,
    /// Whether the reader's privileges count, and not the owner's.
    pub security_invoker: bool,
    /// Whether the query reads the view itself.
    pub recursive: bool,
}

/// Whether a view's rows are stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ViewKind {
    /// No: the query runs whenever the view is read.
    Plain,
    /// Yes: by a query that runs when the view is refreshed, and, unless it is created without data, at first.
    Materialized {
        /// Whether the query runs when the view is created.
        with_data: bool,
    },
}

/// Which rows may be written through a view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum CheckOption {
    /// Those that the view shows, and the views below it.
    Cascaded,
    /// Those that the view itself shows.
    Local,
}

impl View {
    /// A view without columns. `"schema.name"` names one in a schema.
    pub fn new(name: impl Into<TableName>, query: impl Into<SqlText>) -> Self {
        Self::of(
            Table::new(name),
            ViewQuery::fixed(query.into(), ViewKind::Plain),
        )
    }

    /// A materialised view without columns, filled when it is created.
    pub fn materialized(name: impl Into<TableName>, query: impl Into<SqlText>) -> Self {
        let kind = ViewKind::Materialized { with_data: true };
        Self::of(Table::new(name), ViewQuery::fixed(query.into(), kind))
    }

    fn of(relation: Table, query: ViewQuery) -> Self {
        Self {
            relation: relation.into(),
            query: query.into(),
            requires: List::EMPTY,
        }
    }

    /// The schema and name.
    #[must_use]
    pub fn name(&self) -> &TableName {
        &self.relation.name
    }

    /// The columns, in order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.relation.columns
    }

    /// Where it was written; `None` when built at run time.
    #[must_use]
    pub fn source(&self) -> Option<&'static Source> {
        self.relation.source
    }

    /// Whether its rows are stored.
    #[must_use]
    pub fn is_materialized(&self) -> bool {
        matches!(self.query.kind, ViewKind::Materialized { .. })
    }

    /// The view with one more column.
    #[must_use]
    pub fn column(self, column: Column) -> Self {
        self.with_relation(|relation| relation.column(column))
    }

    /// The materialised view with one more index.
    #[must_use]
    pub fn index(self, index: Index) -> Self {
        self.with_relation(|relation| relation.index(index))
    }

    /// The view with a comment.
    #[must_use]
    pub fn comment(self, comment: impl Into<Name>) -> Self {
        self.with_relation(|relation| relation.comment(comment))
    }

    /// The view with one more thing that its query reads.
    #[must_use]
    pub fn requires(self, requirement: Requirement) -> Self {
        Self {
            requires: self.requires.with(requirement),
            ..self
        }
    }

    /// The view that takes only rows which it shows.
    #[must_use]
    pub fn check_option(self, option: CheckOption) -> Self {
        self.with_query(|query| query.check_option(option))
    }

    /// The view whose hidden rows no reader's condition sees.
    #[must_use]
    pub fn security_barrier(self) -> Self {
        self.with_query(ViewQuery::security_barrier)
    }

    /// The view that reads with its reader's privileges.
    #[must_use]
    pub fn security_invoker(self) -> Self {
        self.with_query(ViewQuery::security_invoker)
    }

    /// The view whose query reads the view itself.
    #[must_use]
    pub fn recursive(self) -> Self {
        self.with_query(ViewQuery::recursive)
    }

    fn with_relation(self, change: impl FnOnce(Table) -> Table) -> Self {
        Self {
            relation: change(Table::clone(&self.relation)).into(),
            ..self
        }
    }

    fn with_query(self, change: impl FnOnce(ViewQuery) -> ViewQuery) -> Self {
        Self {
            query: change(ViewQuery::clone(&self.query)).into(),
            ..self
        }
    }
}

impl ViewQuery {
    /// A query of no further options.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(text: SqlText, kind: ViewKind) -> Self {
        Self {
            text,
            kind,
            check_option: None,
            security_barrier: false,
            security_invoker: false,
            recursive: false,
        }
    }

    /// With `WITH ... CHECK OPTION`.
    #[must_use]
    pub const fn check_option(mut self, option: CheckOption) -> Self {
        self.check_option = Some(option);
        self
    }

    /// With a barrier before the conditions of readers.
    #[must_use]
    pub const fn security_barrier(mut self) -> Self {
        self.security_barrier = true;
        self
    }

    /// With the reader's privileges.
    #[must_use]
    pub const fn security_invoker(mut self) -> Self {
        self.security_invoker = true;
        self
    }

    /// Reading the view itself.
    #[must_use]
    pub const fn recursive(mut self) -> Self {
        self.recursive = true;
        self
    }
}

/// The same definition, wherever it was written.
impl PartialEq for View {
    fn eq(&self, other: &Self) -> bool {
        self.relation == other.relation
            && self.query == other.query
            && self.requires == other.requires
    }
}

impl Eq for View {}
