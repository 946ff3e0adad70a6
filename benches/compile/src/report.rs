//! The figures as one table.

use std::fmt::Write as _;

use crate::generate::Flavour;
use crate::measure::Cost;

/// Costs in the order of [`Flavour::ALL`], and each as a multiple of `FromRow`'s.
pub(crate) fn table(costs: &[Cost]) -> String {
    let rows: Vec<(Flavour, Cost)> = Flavour::ALL
        .into_iter()
        .zip(costs.iter().copied())
        .collect();
    let measure = rows
        .iter()
        .find(|(flavour, _)| *flavour == Flavour::FromRow)
        .map_or_else(Cost::default, |(_, cost)| *cost);
    let mut text = String::from(
        "| | full check, CPU s | x FromRow | one edit, CPU s | x FromRow | peak MB | x FromRow |\n|---|--:|--:|--:|--:|--:|--:|\n",
    );
    for (flavour, cost) in rows {
        writeln!(
            text,
            "| {} | {:.2} | {:.2} | {:.2} | {:.2} | {:.0} | {:.2} |",
            flavour.title(),
            cost.whole,
            cost.whole / measure.whole,
            cost.edit,
            cost.edit / measure.edit,
            cost.peak,
            cost.peak / measure.peak,
        )
        .expect("text takes text");
    }
    text
}
