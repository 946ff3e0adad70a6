//! Reading SQLite: what is created reads back as `lower` says, and whatever else is there is reported.

mod connections;
mod contradictions;
mod drift;
mod pragmas;
mod real;
#[path = "../postgres/reports.rs"]
mod reports;
mod round_trip;
mod support;
mod texts;
mod unmanaged;
mod written;
