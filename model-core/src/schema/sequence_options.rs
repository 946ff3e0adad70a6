//! How a sequence counts.

use super::SqlType;

/// How a sequence counts; what is not said, the database decides: by one, from one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SequenceOptions {
    /// The first number.
    pub start: Option<i64>,
    /// The distance to the next one; below zero it counts down.
    pub increment: Option<i64>,
    /// The smallest number.
    pub min: Option<i64>,
    /// The greatest number.
    pub max: Option<i64>,
    /// How many numbers a session takes at a time.
    pub cache: Option<i64>,
    /// Whether it begins anew at its end.
    pub cycle: bool,
}

impl SequenceOptions {
    /// Nothing said.
    pub const NONE: Self = Self {
        start: None,
        increment: None,
        min: None,
        max: None,
        cache: None,
        cycle: false,
    };

    /// What the derive calls: start, increment, smallest, greatest, cache.
    #[doc(hidden)]
    #[must_use]
    pub const fn fixed(numbers: [Option<i64>; 5], cycle: bool) -> Self {
        let [start, increment, min, max, cache] = numbers;
        Self {
            start,
            increment,
            min,
            max,
            cache,
            cycle,
        }
    }

    /// The word for a number that a column of this type does not hold, if there is one.
    pub(crate) const fn beyond(&self, sql_type: &SqlType) -> Option<&'static str> {
        let Some((lowest, highest)) = sql_type.whole_numbers() else {
            return None;
        };
        let numbers = [
            ("`start`", self.start),
            ("`min`", self.min),
            ("`max`", self.max),
        ];
        let mut at = 0;
        while at < numbers.len() {
            if let (word, Some(number)) = numbers[at]
                && ((number as i128) < lowest || (number as i128) > highest)
            {
                return Some(word);
            }
            at += 1;
        }
        None
    }

    /// What is said, in the standard's words: `START WITH 100`.
    pub(crate) fn words(&self) -> impl Iterator<Item = (&'static str, Option<i64>)> {
        let numbers = [
            ("START WITH", self.start),
            ("INCREMENT BY", self.increment),
            ("MINVALUE", self.min),
            ("MAXVALUE", self.max),
            ("CACHE", self.cache),
        ];
        let said = numbers.into_iter().filter(|(_, number)| number.is_some());
        said.chain(self.cycle.then_some(("CYCLE", None)))
    }
}
