//! Which schemas are drawn, and how a failure is drawn again.
//!
//! | variable | says |
//! |---|---|
//! | `MODEL_NIGHTLY=1` | draw 1,000, other ones every time; 50, always the same, otherwise |
//! | `MODEL_SEED=...` | draw the one of this seed |

use std::ops::Range;
use std::time::{SystemTime, UNIX_EPOCH};

use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

use model_core::MetaData;

/// Tries what every seed gives; the error is the first failure, as small as it could be made.
pub(crate) fn each(
    drawn: &impl Strategy<Value = MetaData>,
    mut law: impl FnMut(&MetaData) -> Result<(), String>,
) -> Result<(), String> {
    seeds()?.try_for_each(|seed| one(seed, drawn, &mut law))
}

fn seeds() -> Result<Range<u64>, String> {
    if let Ok(seed) = std::env::var("MODEL_SEED") {
        let seed: u64 = seed
            .parse()
            .map_err(|_| format!("MODEL_SEED is a whole number, not `{seed}`"))?;
        return Ok(seed..seed.saturating_add(1));
    }
    if std::env::var("MODEL_NIGHTLY").is_ok_and(|value| value == "1") {
        let now = SystemTime::now().duration_since(UNIX_EPOCH);
        // Nights are far more than 1,000 seconds apart.
        let first = now.map_or(0, |now| now.as_secs());
        return Ok(first..first + 1000);
    }
    Ok(0..50)
}

fn one(
    seed: u64,
    drawn: &impl Strategy<Value = MetaData>,
    law: &mut impl FnMut(&MetaData) -> Result<(), String>,
) -> Result<(), String> {
    let config = Config {
        cases: 1,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&seed.to_le_bytes());
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    // The runner wants a function that may run in several places at a time; this one never does.
    let law = std::cell::RefCell::new(law);
    let outcome = TestRunner::new_with_rng(config, rng).run(drawn, |metadata| {
        (law.borrow_mut())(&metadata).map_err(TestCaseError::fail)
    });
    outcome.map_err(|error| match error {
        // The reason is that of the smallest.
        TestError::Fail(reason, _) => format!("{reason}\n\nMODEL_SEED={seed} draws it again"),
        TestError::Abort(reason) => format!("seed {seed}: {reason}"),
    })
}
