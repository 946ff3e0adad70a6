//! The text under construction, and what went wrong on the way.
//!
//! Everything is appended to one string: a name costs no allocation. The writer knows which part it is at, so that a
//! problem is reported with its place without anybody passing it along.

use std::marker::PhantomData;
use std::ops::Range;

use super::compiler::Compiler;
use super::quoting;
use super::text_options::{Locations, Portability, TextOptions};
use crate::ddl::{Inexpressible, Limitation, Script, StatementKind, Subject, Written};
use crate::metadata::{EffectiveName, NamingConvention};
use crate::schema::{
    CheckConstraint, Column, DdlItem, Domain, EnumDefinition, ExcludeConstraint, ForeignKey, Index,
    IndexElement, Name, Part, PartKind, PrimaryKey, Sequence, Source, Table, TableName,
    UniqueConstraint, View,
};
use crate::sql;

/// A script under construction.
pub(super) struct Writer<'a, D> {
    out: String,
    at: At<'a>,
    /// Where the statement at hand begins, with what stands above it.
    start: usize,
    /// Where its SQL begins.
    sql: usize,
    source: Option<&'static Source>,
    object: Range<usize>,
    statements: Vec<Written>,
    items: Vec<Name>,
    problems: Vec<Inexpressible>,
    warnings: Vec<Inexpressible>,
    options: TextOptions<'a>,
    dialect: PhantomData<D>,
}

/// The part that is being written.
#[derive(Clone, Copy)]
pub(super) enum At<'a> {
    Schema(&'a str),
    Extension(&'a str),
    Enum(&'a EnumDefinition),
    Domain(&'a Domain),
    Table(&'a Table),
    View(&'a View),
    Item(&'a DdlItem),
    Sequence(&'a Sequence),
    Column(&'a Table, &'a Column),
    PrimaryKey(&'a Table, &'a PrimaryKey),
    Unique(&'a Table, &'a UniqueConstraint),
    Check(&'a Table, &'a CheckConstraint),
    Exclude(&'a Table, &'a ExcludeConstraint),
    ForeignKey(&'a Table, &'a ForeignKey),
    Index(&'a Table, &'a Index),
}

impl<'a, D: Compiler> Writer<'a, D> {
    pub(super) fn new(statements: usize, options: TextOptions<'a>) -> Self {
        Self {
            // A table of ten columns, with two indexes, takes some 750 bytes in up to three statements.
            out: String::with_capacity(statements * 800),
            at: At::Schema(""),
            start: 0,
            sql: 0,
            source: None,
            object: 0..0,
            statements: Vec::with_capacity(statements * 3),
            items: Vec::new(),
            problems: Vec::new(),
            warnings: Vec::new(),
            options,
            dialect: PhantomData,
        }
    }

    /// Begins a statement, which comes from `source`.
    pub(super) fn begin(&mut self, source: Option<&'static Source>) {
        if !self.out.is_empty() {
            self.out.push_str("\n\n");
        }
        self.start = self.out.len();
        self.source = source;
        if let (Locations::Shown, Some(source)) = (self.options.locations, source) {
            quoting::push_line_comment(&mut self.out, &source.place());
        }
        self.sql = self.out.len();
        self.object = self.sql..self.sql;
    }

    /// Ends the statement that was begun.
    pub(super) fn end(&mut self, kind: StatementKind) {
        self.statements.push(Written {
            start: self.start,
            sql: self.sql..self.out.len(),
            source: self.source,
            object: self.object.clone(),
            kind,
        });
        self.out.push(';');
    }

    pub(super) fn finish(mut self) -> Result<Script, Vec<Inexpressible>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        Ok(Script::new(
            D::DIALECT,
            self.out,
            self.statements,
            self.items,
            self.warnings,
        ))
    }

    /// How parts are named that have no name.
    #[inline]
    pub(super) fn naming(&self) -> &'a NamingConvention {
        self.options.naming
    }

    /// Says which part is written next.
    pub(super) fn at(&mut self, at: At<'a>) {
        self.at = at;
    }

    /// Appends SQL.
    #[inline]
    pub(super) fn push(&mut self, sql: &str) {
        self.out.push_str(sql);
    }

    /// Appends a whole number.
    pub(super) fn number(&mut self, number: u32) {
        if number >= 10 {
            self.number(number / 10);
        }
        self.out
            .push(char::from_digit(number % 10, 10).expect("a remainder below 10"));
    }

    /// Appends what displays as plain SQL: a number, a keyword.
    pub(super) fn display(&mut self, value: impl std::fmt::Display) {
        use std::fmt::Write as _;
        write!(self.out, "{value}").expect("writing to a string cannot fail");
    }

    /// Appends a text as a literal.
    pub(super) fn literal(&mut self, text: &str) {
        if text.contains('\0') {
            self.problem(Limitation::NulInText);
        }
        self.push_literal(text);
    }

    /// Appends a name, quoted.
    #[inline]
    pub(super) fn identifier(&mut self, name: &str) {
        if D::NAMES.is_plain(name) {
            quoting::push_plain(&mut self.out, D::NAMES.quote, name);
        } else {
            self.unusual_identifier(name);
        }
    }

    /// Appends names in parentheses.
    pub(super) fn identifiers(&mut self, names: &[Name]) {
        let mut separator = "(";
        for name in names {
            self.push(separator);
            self.identifier(name);
            separator = ", ";
        }
        self.push(")");
    }

    /// Appends a constraint's or index's name, quoted.
    pub(super) fn effective_name(&mut self, name: EffectiveName<'_>) {
        let write = |out: &mut String| name.push_to(out);
        if let Some(name) = quoting::push_if_plain(&mut self.out, &D::NAMES, write) {
            self.unusual_identifier(&name);
        }
    }

    /// Appends a table's schema and name, quoted.
    #[inline]
    pub(super) fn table_name(&mut self, name: &TableName) {
        self.qualified(name.schema.as_deref(), &name.name);
    }

    /// Appends a name with its schema, quoted.
    #[inline]
    pub(super) fn qualified(&mut self, schema: Option<&str>, name: &str) {
        if let Some(schema) = schema {
            self.identifier(schema);
            self.out.push('.');
        }
        self.identifier(name);
    }

    /// Appends what `write` writes: the name of the object that the statement is about.
    pub(super) fn object(&mut self, write: impl FnOnce(&mut Self)) {
        let start = self.out.len();
        write(self);
        self.object = start..self.out.len();
    }

    /// Names the item that the statement is about, whose name need not be in its text.
    pub(super) fn named(&mut self, item: &Name) {
        self.object = self.items.len()..self.items.len();
        self.items.push(item.clone());
    }

    /// Appends what `write` writes as a literal.
    pub(super) fn as_literal(&mut self, write: impl FnOnce(&mut Self)) {
        let text = self.aside(write);
        self.push_literal(&text);
    }

    /// Appends what `write` writes between dollar quotes; the object it names keeps its place.
    pub(super) fn dollar_quoted(&mut self, write: impl FnOnce(&mut Self)) {
        let base = self.out.len();
        let before = self.object.clone();
        let body = self.aside(write);
        let inside = self.object.clone();
        sql::push_dollar_quoted(&mut self.out, &body);
        if inside != before {
            let shift = (self.out.len() - base - body.len()) / 2;
            self.object = inside.start + shift..inside.end + shift;
        }
    }

    /// Reports that the part at hand cannot be written.
    #[cold]
    pub(super) fn problem(&mut self, limitation: Limitation) {
        let problem = self.inexpressible(limitation);
        // The same name stands in several statements.
        if !self.problems.contains(&problem) {
            self.problems.push(problem);
        }
    }

    /// Reports that something is left out, which only those may see who asked for portability.
    #[cold]
    pub(super) fn left_out(&mut self, limitation: Limitation) {
        match self.options.portability {
            Portability::Exact => self.problem(limitation),
            Portability::Degrading => self.warn(limitation),
        }
    }

    /// Reports that something written means less than it says.
    #[cold]
    pub(super) fn warn(&mut self, limitation: Limitation) {
        let warning = self.inexpressible(limitation);
        if !self.warnings.contains(&warning) {
            self.warnings.push(warning);
        }
    }

    #[cold]
    fn unusual_identifier(&mut self, name: &str) {
        if let Some(refusal) = D::NAMES.refusal(name) {
            self.problem(Limitation::Name {
                name: name.to_owned(),
                refusal,
            });
        }
        sql::push_identifier(&mut self.out, D::DIALECT, name);
    }

    fn push_literal(&mut self, text: &str) {
        sql::push_literal(&mut self.out, D::DIALECT, self.options.backslashes, text);
    }

    fn inexpressible(&self, limitation: Limitation) -> Inexpressible {
        let (subject, source) = self.at.describe(self.options.naming);
        Inexpressible {
            dialect: D::DIALECT,
            subject,
            limitation,
            source,
        }
    }

    fn aside(&mut self, write: impl FnOnce(&mut Self)) -> String {
        let start = self.out.len();
        write(self);
        self.out.split_off(start)
    }
}

impl<'a> At<'a> {
    /// The columns of a key, or of an index as far as it is over columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'a Name> + Clone + use<'a> {
        let (names, elements): (&'a [Name], &'a [IndexElement]) = match self {
            Self::PrimaryKey(_, key) => (&key.columns, &[]),
            Self::Unique(_, constraint) => (&constraint.columns, &[]),
            Self::ForeignKey(_, key) => (&key.columns, &[]),
            Self::Index(_, index) => (&[], &index.elements),
            _ => (&[], &[]),
        };
        let elements = elements.iter().filter_map(IndexElement::column_name);
        names.iter().chain(elements)
    }

    /// What is written, and where it was defined.
    fn describe(self, naming: &NamingConvention) -> (Subject, Option<&'static Source>) {
        let part = |table: &Table, kind, name: String, source: Option<&'static Source>| {
            let subject = Subject::Part {
                table: table.name.clone(),
                part: Part::new(kind, name),
            };
            (subject, source.or(table.source))
        };
        match self {
            Self::Schema(name) => (Subject::Schema(name.to_owned()), None),
            Self::Extension(name) => (Subject::Extension(name.to_owned()), None),
            Self::Enum(definition) => (
                Subject::Enum(definition.name.to_string()),
                definition.source,
            ),
            Self::Domain(domain) => (Subject::Domain(domain.name.to_string()), domain.source),
            Self::Table(table) => (Subject::Table(table.name.clone()), table.source),
            Self::Item(item) => (Subject::Item(item.name.to_string()), item.source),
            Self::Sequence(sequence) => (Subject::Sequence(sequence.name.clone()), sequence.source),
            Self::View(view) => (Subject::View(view.name().clone()), view.source()),
            Self::Column(table, column) => part(
                table,
                PartKind::Column,
                column.name.to_string(),
                column.options().source,
            ),
            Self::PrimaryKey(table, key) => part(
                table,
                PartKind::PrimaryKey,
                naming.primary_key(table, key).to_string(),
                None,
            ),
            Self::Unique(table, constraint) => part(
                table,
                PartKind::Unique,
                naming.unique(table, constraint).to_string(),
                constraint.source,
            ),
            Self::Check(table, constraint) => part(
                table,
                PartKind::Check,
                naming.check(table, constraint).to_string(),
                constraint.source,
            ),
            Self::Exclude(table, constraint) => part(
                table,
                PartKind::Exclude,
                naming.exclude(table, constraint).to_string(),
                constraint.source,
            ),
            Self::ForeignKey(table, key) => part(
                table,
                PartKind::ForeignKey,
                naming.foreign_key(table, key).to_string(),
                key.source,
            ),
            Self::Index(table, index) => part(
                table,
                PartKind::Index,
                naming.index(table, index).to_string(),
                index.source,
            ),
        }
    }
}
