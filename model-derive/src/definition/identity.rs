//! A table's identity: its schema and name, compared without case.

/// The schema and name as written.
#[derive(Clone, Default)]
pub(crate) struct TableIdentity {
    pub(crate) schema: Option<String>,
    pub(crate) name: String,
}

impl TableIdentity {
    /// Both in lower case, as they are compared.
    pub(crate) fn folded(&self) -> Self {
        Self {
            schema: self.schema.as_deref().map(str::to_lowercase),
            name: self.name.to_lowercase(),
        }
    }

    /// FNV-1a over schema, NUL and name, folded: const evaluation sorts by it, and never hashes.
    pub(crate) fn hash(&self) -> u64 {
        let folded = self.folded();
        let schema = folded.schema.unwrap_or_default();
        // No name holds a NUL, so the pair is not ambiguous.
        fnv(schema.bytes().chain([0]).chain(folded.name.bytes()))
    }
}

/// The hash of a `ddl!` item's name: no table's, for no name begins with a NUL.
pub(super) fn item_hash(name: &str) -> u64 {
    fnv([0, 0].into_iter().chain(name.to_lowercase().bytes()))
}

fn fnv(bytes: impl Iterator<Item = u8>) -> u64 {
    const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
    const PRIME: u64 = 0x0100_0000_01b3;
    bytes.fold(OFFSET, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(PRIME)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hash(schema: Option<&str>, name: &str) -> u64 {
        let (schema, name) = (schema.map(str::to_owned), name.to_owned());
        TableIdentity { schema, name }.hash()
    }

    #[test]
    fn case_is_no_part_of_the_identity() {
        assert_eq!(hash(None, "Profiles"), hash(None, "profiles"));
        assert_eq!(hash(Some("App"), "ÄPFEL"), hash(Some("app"), "äpfel"));
    }

    #[test]
    fn schema_and_name_do_not_run_together() {
        assert_ne!(hash(Some("a"), "b"), hash(None, "a.b"));
        assert_ne!(hash(Some("a"), "bc"), hash(Some("ab"), "c"));
    }
}
