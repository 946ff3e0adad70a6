//! MariaDB's sequences.

use crate::schema::{Sequence, SequenceOptions};

/// MariaDB 10.11, CREATE SEQUENCE: so many numbers are taken at a time.
const CACHE: i64 = 1000;

/// The sequence without options that have the server's default value.
pub(crate) fn canonical_sequence(sequence: Sequence) -> Sequence {
    let SequenceOptions {
        start,
        increment,
        min,
        max,
        cache,
        cycle,
    } = sequence.options;
    let rises = increment.is_none_or(|increment| increment >= 0);
    // MariaDB 10.11, CREATE SEQUENCE: both ends of BIGINT are reserved.
    let (lowest, highest) = if rises {
        (1, i64::MAX - 1)
    } else {
        (-i64::MAX, -1)
    };
    let first = if rises {
        min.unwrap_or(lowest)
    } else {
        max.unwrap_or(highest)
    };
    let mut options = SequenceOptions::NONE;
    options.start = start.filter(|number| *number != first);
    options.increment = increment.filter(|number| *number != 1);
    options.min = min.filter(|number| *number != lowest);
    options.max = max.filter(|number| *number != highest);
    options.cache = cache.filter(|number| *number != CACHE);
    options.cycle = cycle;
    Sequence {
        options,
        ..sequence
    }
}
