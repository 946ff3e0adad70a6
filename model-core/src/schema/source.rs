//! Where a definition was written.

use std::fmt;

/// The place of a model: its package, its Rust path, its file and line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Source {
    /// The package, as its `Cargo.toml` names it.
    pub package: &'static str,
    /// The package's version.
    pub version: &'static str,
    /// The module's path, crate first.
    pub module: &'static str,
    /// The struct's name.
    pub item: &'static str,
    /// The file, as the compiler was given it: from the workspace's root.
    pub file: &'static str,
    /// The line of the struct's name, from 1.
    pub line: u32,
}

/// The order of sources: package, module, item, file, line.
pub(crate) type SourceRank = (&'static str, &'static str, &'static str, &'static str, u32);

impl Source {
    /// The place of additions that have none: they were built at run time.
    pub(crate) const BUILT: Self = Self::new("", "", "", "", "", 0);

    /// Whether this stands for no place at all.
    pub(crate) const fn is_built(&self) -> bool {
        self.file.is_empty()
    }

    /// A place; derives write it.
    #[must_use]
    pub const fn new(
        package: &'static str,
        version: &'static str,
        module: &'static str,
        item: &'static str,
        file: &'static str,
        line: u32,
    ) -> Self {
        Self {
            package,
            version,
            module,
            item,
            file,
            line,
        }
    }

    /// The item's path, `crm::profile::Profile`.
    #[must_use]
    pub fn path(&self) -> String {
        format!("{}::{}", self.module, self.item)
    }

    /// The file and line, `crm/src/profile.rs:12`.
    pub(crate) fn place(&self) -> String {
        format!("{}:{}", self.file, self.line)
    }

    /// The order in which definitions are merged: by package and path, so that it survives edits above a struct.
    pub(crate) fn rank(&self) -> SourceRank {
        (self.package, self.module, self.item, self.file, self.line)
    }
}

/// `crm::profile::Profile at crm/src/profile.rs:12`.
impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}::{} at {}:{}",
            self.module, self.item, self.file, self.line
        )
    }
}
