//! Collecting the fields in which two definitions differ.

use super::expression::{Sameness, same_text};
use super::names::{Names, Renamed};
use super::question::{ExpressionKind, Question, QuestionColumn};
use super::{Certainty, Field, FieldChange};
use crate::schema::{Backslashes, Dialect, Name, TableFacts, TableName, Verdict, Verdicts};

/// By which rules two sides are compared.
pub(super) struct Context<'a> {
    /// Whose SQL and options the two sides have; `None`: both are models, whose texts and options count for every dialect
    /// and have to be exactly equal.
    pub(super) dialect: Option<Dialect>,
    /// How the session reads literals.
    pub(super) backslashes: Backslashes,
    /// When two names are one.
    pub(super) names: Names,
    /// What the server said about expressions.
    pub(super) verdicts: Option<&'a Verdicts>,
}

/// Where a definition belongs.
#[derive(Clone, Copy)]
pub(super) struct Scope<'a> {
    pub(super) context: &'a Context<'a>,
    /// The table, view or domain, as the database names it.
    pub(super) on: &'a TableName,
    /// The columns of that table that are not renamed yet.
    pub(super) renamed: &'a [Renamed],
    /// What was observed of that table.
    pub(super) facts: Option<&'a TableFacts>,
}

/// A field in which two definitions differ, in more detail than [`FieldChange`] gives.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) field: Field,
    /// The dialect whose own option it is.
    pub(super) slot: Option<Dialect>,
    /// The option, where several belong to one field.
    pub(super) word: &'static str,
    pub(super) found: Option<String>,
    pub(super) wanted: Option<String>,
    pub(super) certainty: Certainty,
}

/// The comparison of two definitions.
pub(crate) struct Comparison<'a> {
    pub(super) scope: Scope<'a>,
    entries: Vec<Entry>,
    questions: Vec<Question>,
}

impl<'a> Context<'a> {
    /// The rules among models: every text exactly.
    pub(super) const fn models() -> Self {
        Self {
            dialect: None,
            backslashes: Backslashes::Escape,
            names: Names::of_models(),
            verdicts: None,
        }
    }

    pub(super) const fn scope(&'a self, on: &'a TableName) -> Scope<'a> {
        Scope {
            context: self,
            on,
            renamed: &[],
            facts: None,
        }
    }
}

impl Entry {
    /// Whether the texts alone do not say what they are about.
    fn prefix(&self, is_of_models: bool) -> String {
        let mut prefix = String::new();
        if let Some(slot) = self.slot.filter(|_| is_of_models) {
            prefix = format!("{slot} ");
        }
        if self.word != self.field.word() {
            prefix = prefix + self.word + " ";
        }
        prefix
    }

    fn into_change(self, is_of_models: bool) -> FieldChange {
        let prefix = self.prefix(is_of_models);
        let prefixed = |text: String| format!("{prefix}{text}");
        FieldChange {
            field: self.field,
            found: self.found.map(prefixed),
            wanted: self.wanted.map(prefixed),
            certainty: self.certainty,
        }
    }
}

impl<'a> Comparison<'a> {
    pub(super) const fn new(scope: Scope<'a>) -> Self {
        Self {
            scope,
            entries: Vec::new(),
            questions: Vec::new(),
        }
    }

    /// Whether both sides are models, so that every text has to be exactly equal.
    pub(super) const fn is_of_models(&self) -> bool {
        self.scope.context.dialect.is_none()
    }

    pub(super) const fn names(&self) -> &'a Names {
        &self.scope.context.names
    }

    /// The fields that differ, and what to ask the server about them.
    pub(super) fn finish(self) -> (Vec<FieldChange>, Vec<Question>) {
        let is_of_models = self.is_of_models();
        let entries = self.entries.into_iter();
        let changes = entries.map(|entry| entry.into_change(is_of_models));
        (changes.collect(), self.questions)
    }

    /// The entries themselves.
    pub(super) fn into_entries(self) -> Vec<Entry> {
        self.entries
    }

    /// Two values as text: equal values have equal texts, so that a message never shows the same text twice.
    pub(super) fn texts(&mut self, field: Field, found: Option<String>, wanted: Option<String>) {
        self.setting(None, field.word(), field, found, wanted);
    }

    /// An option of one dialect, or one of several that belong to a field.
    pub(super) fn setting(
        &mut self,
        slot: Option<Dialect>,
        word: &'static str,
        field: Field,
        found: Option<String>,
        wanted: Option<String>,
    ) {
        if found != wanted {
            self.entries.push(Entry {
                field,
                slot,
                word,
                found,
                wanted,
                certainty: Certainty::Certain,
            });
        }
    }

    /// Two words of the database's own: a live database reads them in any case.
    pub(super) fn words(
        &mut self,
        slot: Option<Dialect>,
        word: &'static str,
        field: Field,
        found: Option<&Name>,
        wanted: Option<&Name>,
    ) {
        let is_same = match (found, wanted) {
            (Some(found), Some(wanted)) => {
                !self.is_of_models() && found.eq_ignore_ascii_case(wanted)
            }
            _ => false,
        };
        if !is_same {
            self.setting(slot, word, field, text(found), text(wanted));
        }
    }

    /// What is either said or not.
    pub(super) fn flag(&mut self, field: Field, found: bool, wanted: bool) {
        self.texts(field, said(found), said(wanted));
    }

    /// Two lists of columns of the same table.
    pub(super) fn columns(&mut self, field: Field, found: &[Name], wanted: &[Name]) {
        let renamed = self.scope.renamed;
        let is_same = if self.is_of_models() {
            found == wanted
        } else {
            self.names().same_columns(renamed, found, wanted)
        };
        self.judged(field, Sameness::of(is_same), listed(found), listed(wanted));
    }

    /// Two values that were compared already, and their texts for messages.
    pub(super) fn judged(
        &mut self,
        field: Field,
        sameness: Sameness,
        found: Option<String>,
        wanted: Option<String>,
    ) {
        let certainty = match sameness {
            Sameness::Same => return,
            Sameness::Different => Certainty::Certain,
            Sameness::Undecided(reason) => Certainty::Possible { reason },
        };
        // Names with commas or points can make different values look alike.
        let other = if found == wanted {
            " (another definition)"
        } else {
            ""
        };
        self.entries.push(Entry {
            field,
            slot: None,
            word: field.word(),
            found,
            wanted: wanted.map(|text| text + other),
            certainty,
        });
    }

    /// Two expressions, either of which may be missing.
    pub(super) fn expressions(
        &mut self,
        field: Field,
        kind: ExpressionKind,
        found: Option<&Name>,
        wanted: Option<&Name>,
    ) {
        let sameness = match (found, wanted) {
            (Some(found), Some(wanted)) => self.judge(kind, None, found, wanted),
            (None, None) => Sameness::Same,
            _ => Sameness::Different,
        };
        self.judged(field, sameness, text(found), text(wanted));
    }

    /// Whether two expressions mean the same: by their texts, or by what the server said. Without its answer there is a
    /// question.
    pub(super) fn judge(
        &mut self,
        kind: ExpressionKind,
        column: Option<QuestionColumn>,
        found: &str,
        wanted: &str,
    ) -> Sameness {
        let Some(dialect) = self.scope.context.dialect else {
            return Sameness::of(found == wanted);
        };
        if same_text(dialect, self.names(), self.scope.renamed, found, wanted) {
            return Sameness::Same;
        }
        let verdicts = self.scope.context.verdicts;
        match verdicts.and_then(|all| all.of(self.scope.on, found, wanted)) {
            Some(Verdict::Same) => Sameness::Same,
            Some(Verdict::Different) => Sameness::Different,
            Some(Verdict::Undecided(reason)) => Sameness::Undecided(reason.clone()),
            None => {
                self.ask(kind, column, found, wanted);
                Sameness::Undecided("the server was not asked".to_owned())
            }
        }
    }

    fn ask(
        &mut self,
        kind: ExpressionKind,
        column: Option<QuestionColumn>,
        found: &str,
        wanted: &str,
    ) {
        self.questions.push(Question {
            on: self.scope.on.clone(),
            kind,
            found: found.to_owned(),
            wanted: wanted.to_owned(),
            column,
        });
    }
}

pub(super) fn text(name: Option<&Name>) -> Option<String> {
    name.map(ToString::to_string)
}

pub(super) fn said(flag: bool) -> Option<String> {
    flag.then(|| "yes".to_owned())
}

/// A list of names, in parentheses; `None` where it is empty.
pub(super) fn listed(names: &[Name]) -> Option<String> {
    (!names.is_empty()).then(|| in_parentheses(names))
}

pub(super) fn in_parentheses<T: ToString>(items: &[T]) -> String {
    let texts: Vec<String> = items.iter().map(ToString::to_string).collect();
    format!("({})", texts.join(", "))
}
