//! The figures as one table.

use std::fmt::Write as _;

use crate::measure::{Contender, Cost};

/// Costs, and each as a multiple of ours on the same kind of database.
pub(crate) fn table(title: &str, contenders: &[Contender], costs: &[Option<Cost>]) -> String {
    let mut text = format!(
        "| {title} | wall ms a test | x ours | CPU ms a test (client) |\n|---|--:|--:|--:|\n"
    );
    let of = |wanted: Contender| {
        let place = contenders.iter().position(|it| *it == wanted)?;
        costs[place]
    };
    for (contender, cost) in contenders.iter().zip(costs) {
        let Some(cost) = cost else {
            writeln!(text, "| {} | not measured | | |", contender.title())
                .expect("text takes text");
            continue;
        };
        let ours = of(contender.ours()).map_or(f64::NAN, |cost| cost.wall);
        writeln!(
            text,
            "| {} | {:.1} | {:.1} | {:.1} |",
            contender.title(),
            cost.wall,
            cost.wall / ours,
            cost.cpu
        )
        .expect("text takes text");
    }
    text
}
