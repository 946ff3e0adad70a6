//! How a sequence counts, without what PostgreSQL would do anyway (15, CREATE SEQUENCE).

use crate::schema::{SequenceOptions, SqlType};

/// The options without those that are the default of a sequence of this type.
pub(crate) fn canonical(options: &SequenceOptions, sql_type: &SqlType) -> SequenceOptions {
    let is_descending = options.increment.is_some_and(|increment| increment < 0);
    let (lowest, highest) = bounds(sql_type);
    let (smallest, greatest) = if is_descending {
        (lowest, -1)
    } else {
        (1, highest)
    };
    let first = if is_descending {
        options.max.unwrap_or(greatest)
    } else {
        options.min.unwrap_or(smallest)
    };
    let unless = |value: Option<i64>, default: i64| value.filter(|value| *value != default);
    let mut canonical = *options;
    canonical.start = unless(options.start, first);
    canonical.increment = unless(options.increment, 1);
    canonical.min = unless(options.min, smallest);
    canonical.max = unless(options.max, greatest);
    canonical.cache = unless(options.cache, 1);
    canonical
}

/// The numbers that a sequence of this type can give; a sequence without a type is a BIGINT.
fn bounds(sql_type: &SqlType) -> (i64, i64) {
    match sql_type.base() {
        SqlType::SmallInt | SqlType::UnsignedTinyInt => (i16::MIN.into(), i16::MAX.into()),
        SqlType::Integer | SqlType::UnsignedSmallInt => (i32::MIN.into(), i32::MAX.into()),
        _ => (i64::MIN, i64::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn defaults_of_both_directions_are_left_out() {
        let up =
            SequenceOptions::fixed([Some(1), Some(1), Some(1), Some(i64::MAX), Some(1)], false);
        assert_eq!(canonical(&up, &SqlType::BigInt), SequenceOptions::NONE);
        let up = SequenceOptions::fixed([None, None, None, Some(i32::MAX.into()), None], false);
        assert_eq!(canonical(&up, &SqlType::Integer), SequenceOptions::NONE);
        assert_eq!(canonical(&up, &SqlType::BigInt), up);
        let down = [Some(-1), Some(-2), Some(i64::MIN), Some(-1), Some(1)];
        let down = SequenceOptions::fixed(down, false);
        let only = SequenceOptions::fixed([None, Some(-2), None, None, None], false);
        assert_eq!(canonical(&down, &SqlType::BigInt), only);
    }

    #[test]
    fn first_number_is_left_out_where_it_is_the_bound() {
        let options = SequenceOptions::fixed([Some(5), None, Some(5), None, None], false);
        let canonical = canonical(&options, &SqlType::BigInt);
        assert_eq!((canonical.start, canonical.min), (None, Some(5)));
    }
}
