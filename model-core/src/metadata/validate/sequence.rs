//! Sequences: what they are called, and how their numbers stand to each other.

use super::problem::ValidationProblem;
use crate::metadata::MetaData;
use crate::schema::{Sequence, Source};

/// Everything that is wrong with the sequences, those that were defined first.
pub(super) fn sequence_problems(metadata: &MetaData, found: &mut Vec<ValidationProblem>) {
    let mut seen: Vec<(&Sequence, Option<&'static Source>)> = Vec::new();
    for (sequence, source) in all(metadata) {
        let same_name = |(other, _): &&(&Sequence, _)| other.name.matches(&sequence.name);
        let Some((other, elsewhere)) = seen.iter().find(same_name) else {
            alone(metadata, sequence, source, found);
            seen.push((sequence, source));
            continue;
        };
        if *other != sequence {
            let there = elsewhere.map_or(String::new(), |source| format!(" ({source})"));
            let message = format!(
                "it counts{} here and{}{there} elsewhere",
                counting(sequence),
                counting(other)
            );
            let help = "use one sequence in both, or give one another name";
            found.push(problem(sequence, source, message, help));
        }
    }
}

/// Those that were defined, then those of columns, each with its place: its own, or its table's.
fn all(metadata: &MetaData) -> impl Iterator<Item = (&Sequence, Option<&'static Source>)> {
    let own = metadata.own_sequences().map(|it| (it, it.source));
    let columns = metadata.tables().flat_map(|table| {
        let sequences = table.sequences();
        sequences.map(|sequence| (sequence, sequence.source.or(table.source)))
    });
    own.chain(columns)
}

fn counting(sequence: &Sequence) -> String {
    let words = sequence.options.to_string();
    if words.is_empty() {
        " up by one".to_owned()
    } else {
        words
    }
}

/// What is wrong whatever the other sequences are.
fn alone(
    metadata: &MetaData,
    sequence: &Sequence,
    source: Option<&'static Source>,
    found: &mut Vec<ValidationProblem>,
) {
    let mut report = |message: String, help: &str| {
        found.push(problem(sequence, source, message, help));
    };
    if sequence.name.name.is_empty() {
        report("the sequence's name is empty".to_owned(), "give it one");
    }
    if metadata.table(&sequence.name).is_some() || metadata.view(&sequence.name).is_some() {
        let message = "a table or view has its name".to_owned();
        let help = "rename one: tables, views and sequences of a schema share their names";
        report(message, help);
    }
    if let Some((message, help)) = sequence.options.contradiction() {
        report(message, help);
    }
}

fn problem(
    sequence: &Sequence,
    source: Option<&'static Source>,
    message: String,
    help: &str,
) -> ValidationProblem {
    ValidationProblem {
        table: sequence.name.clone(),
        what: "sequence",
        part: None,
        source,
        message,
        help: Some(help.to_owned()),
    }
}
