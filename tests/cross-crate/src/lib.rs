//! Little workspaces that are built in a subprocess.
//!
//! Owns the way from a test's text to what cargo, rustc and the linker say about it. A workspace is written into the
//! test's scratch folder, takes model-core and the fixtures from this repository by path, pins every other crate to
//! this repository's lock file and never asks the network. All workspaces share one target folder, so that
//! dependencies are built once. Messages are compared by substrings: their frames belong to rustc and to linkers.

mod outcome;
mod package;
mod text;
mod workspace;

pub use outcome::Outcome;
pub use package::Package;
pub use text::everything;
pub use workspace::Workspace;
