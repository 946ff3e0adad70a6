//! Schemas, extensions, and objects that models cannot express.

use model_core::schema::{Column, CustomType, SqlType, Table};

use super::{Drift, models, t, with};

pub(crate) const ALL: &[Drift] = &[
    Drift {
        name: "schema",
        models: || models([Table::new("app.x").column(Column::new("id", SqlType::BigInt))]),
        equal: "ALTER SCHEMA app RENAME TO y; ALTER SCHEMA y RENAME TO app",
        change: "DROP SCHEMA app CASCADE",
        reported: &["schema app: missing", "table app.x: missing"],
    },
    Drift {
        name: "extension",
        models: || {
            let citext = CustomType::new("citext").from_extension("citext");
            with(Column::new("a", SqlType::Custom(citext.into())))
        },
        equal: "ALTER TABLE t ALTER a TYPE public.citext",
        change: "DROP EXTENSION citext CASCADE",
        reported: &["extension citext: missing", "table t, column a: missing"],
    },
    Drift {
        name: "function",
        models: || models([t()]),
        equal: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1; DROP FUNCTION f",
        change: "CREATE FUNCTION f() RETURNS integer LANGUAGE sql RETURN 1",
        reported: &["unmanaged public.f(): a function"],
    },
    Drift {
        name: "trigger",
        models: || models([t()]),
        equal: "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(); DROP TRIGGER g ON t",
        change: "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
        reported: &["unmanaged public.g: a trigger"],
    },
    Drift {
        name: "disabled_trigger",
        models: || models([t()]),
        equal: "SELECT 1",
        change: "CREATE TRIGGER g BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger(); ALTER TABLE t DISABLE TRIGGER g",
        reported: &["unmanaged public.g: a trigger"],
    },
    Drift {
        name: "policy",
        models: || models([t()]),
        equal: "CREATE POLICY p ON t USING (true); DROP POLICY p ON t",
        change: "CREATE POLICY p ON t USING (id > 0)",
        reported: &["unmanaged public.p: a policy"],
    },
    Drift {
        name: "rule",
        models: || models([t()]),
        equal: "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; DROP RULE r ON t",
        change: "CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING",
        reported: &["unmanaged public.r: a rule"],
    },
    Drift {
        name: "grant",
        models: || models([t()]),
        equal: "GRANT SELECT ON t TO PUBLIC; REVOKE SELECT ON t FROM PUBLIC",
        change: "GRANT SELECT ON t TO PUBLIC",
        reported: &["unmanaged public.t: a privilege"],
    },
    Drift {
        name: "grant_on_a_column",
        models: || models([t()]),
        equal: "GRANT SELECT (id) ON t TO PUBLIC; REVOKE SELECT (id) ON t FROM PUBLIC",
        change: "GRANT SELECT (id) ON t TO PUBLIC",
        reported: &["unmanaged public.t.id: a privilege"],
    },
    Drift {
        name: "extended_statistics",
        models: || with(Column::new("a", SqlType::Integer)),
        equal: "CREATE STATISTICS st ON id, a FROM t; DROP STATISTICS st",
        change: "CREATE STATISTICS st ON id, a FROM t",
        reported: &["unmanaged public.st: another object"],
    },
    Drift {
        name: "publication",
        models: || models([t()]),
        equal: "CREATE PUBLICATION pu FOR TABLE t; DROP PUBLICATION pu",
        change: "SET client_min_messages = error; CREATE PUBLICATION pu FOR TABLE t",
        reported: &["unmanaged pu: another object"],
    },
    Drift {
        name: "comment_of_a_schema",
        models: || models([t()]),
        equal: "COMMENT ON SCHEMA public IS 'standard public schema'",
        change: "COMMENT ON SCHEMA public IS 'ours'",
        reported: &["unmanaged public: another object"],
    },
];
