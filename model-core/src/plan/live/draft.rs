//! Steps while they are collected, and how they become a plan.

use super::graph::{Node, ordered};
use super::inexpressible;
use crate::ddl::{Inexpressible, Statement};
use crate::dialect::{Locations, Portability, TextOptions, compile};
use crate::diff::Changes;
use crate::metadata::NamingConvention;
use crate::plan::{CreateReport, DdlError, Hazard, Phase, Plan, Policy, Refusal, Step};
use crate::schema::{Dialect, Found, Name, Server};

/// What a plan consists of, before it is ordered and written.
pub(super) struct Drafts<'a> {
    pub(super) changes: &'a Changes<'a>,
    pub(super) policy: Policy,
    pub(super) list: Vec<Draft<'a>>,
    pub(super) refusals: Vec<Refusal>,
    pub(super) report: CreateReport,
}

/// A statement, and what is said about it.
#[derive(Clone, Debug)]
pub(super) struct Draft<'a> {
    pub(super) statement: Statement<'a>,
    pub(super) phase: Phase,
    pub(super) reason: String,
    pub(super) hazards: Vec<Hazard>,
    /// What has to exist before.
    pub(super) needs: Vec<Node>,
    /// What exists afterwards.
    pub(super) gives: Vec<Node>,
}

impl<'a> Draft<'a> {
    pub(super) fn new(statement: Statement<'a>, reason: impl Into<String>) -> Self {
        Self {
            statement,
            phase: Phase::Transaction,
            reason: reason.into(),
            hazards: Vec::new(),
            needs: Vec::new(),
            gives: Vec::new(),
        }
    }

    pub(super) fn in_phase(self, phase: Phase) -> Self {
        Self { phase, ..self }
    }

    pub(super) fn with_hazards(self, hazards: &[Hazard]) -> Self {
        Self {
            hazards: hazards.to_vec(),
            ..self
        }
    }

    pub(super) fn needs(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        self.needs.extend(nodes);
        self
    }

    pub(super) fn gives(mut self, nodes: impl IntoIterator<Item = Node>) -> Self {
        self.gives.extend(nodes);
        self
    }
}

impl<'a> Drafts<'a> {
    pub(super) fn new(changes: &'a Changes<'a>, policy: Policy) -> Self {
        Self {
            changes,
            policy,
            list: Vec::new(),
            refusals: Vec::new(),
            report: CreateReport::default(),
        }
    }

    pub(super) fn push(&mut self, draft: Draft<'a>) {
        self.list.push(draft);
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.changes.wanted.dialect
    }
}

/// Text as a plan for this server has it: the names are explicit, and what a portable schema leaves out is a warning.
pub(super) fn plan_text(server: &Server) -> TextOptions<'static> {
    TextOptions {
        portability: Portability::Degrading,
        locations: Locations::Hidden,
        naming: NamingConvention::DEFAULT,
        backslashes: server.backslashes,
    }
}

/// The ordered plan, with its statements written.
pub(super) fn finish(drafts: Drafts<'_>) -> Result<Plan, DdlError> {
    let Drafts {
        changes,
        policy: _,
        list,
        refusals,
        mut report,
    } = drafts;
    let list = ordered(list);
    let (steps, warnings) = written(&changes.found.server, changes.wanted.dialect, &list)?;
    report.kept_items = kept_items(changes);
    report.warnings.clone_from(&warnings);
    let mut plan = Plan {
        dialect: changes.wanted.dialect,
        steps,
        refusals,
        warnings,
        report,
        fingerprint: fingerprint(changes.found).map(|(_, value)| value),
        fingerprint_query: fingerprint(changes.found).map(|(query, _)| query),
    };
    plan.refuse_large(&changes.found.server);
    Ok(plan)
}

fn fingerprint(found: &Found) -> Option<(String, String)> {
    let fingerprint = found.fingerprint.as_ref()?;
    Some((fingerprint.query.clone(), fingerprint.value.clone()))
}

fn kept_items(changes: &Changes<'_>) -> Vec<Name> {
    let is_wanted = |name: &&Name| changes.wanted.items.iter().any(|item| item.name == **name);
    changes
        .found
        .existing_items
        .iter()
        .filter(is_wanted)
        .cloned()
        .collect()
}

/// Each draft as a step, and what a portable schema leaves out.
pub(super) fn written(
    server: &Server,
    dialect: Dialect,
    drafts: &[Draft<'_>],
) -> Result<(Vec<Step>, Vec<Inexpressible>), DdlError> {
    let statements = drafts.iter().map(|draft| draft.statement);
    let script = compile(dialect, statements, plan_text(server))
        .map_err(|problems| inexpressible(dialect, problems))?;
    let steps = script.iter().zip(drafts).map(|(written, draft)| Step {
        sql: written.sql().to_owned(),
        kind: written.kind(),
        object: written.object(),
        source: written.location(),
        reason: draft.reason.clone(),
        hazards: draft.hazards.clone(),
        lock: super::parts::lock(dialect, &draft.statement),
        phase: draft.phase,
    });
    Ok((steps.collect(), script.warnings().to_vec()))
}
