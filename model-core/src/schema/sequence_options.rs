//! How a sequence counts.

use std::fmt;

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

    /// What is wrong with how the numbers stand to each other, and what to write: PostgreSQL 15, CREATE SEQUENCE.
    pub(crate) fn contradiction(&self) -> Option<(String, &'static str)> {
        if self.increment == Some(0) {
            let message = "a sequence that adds nothing never counts";
            return Some((message.to_owned(), "write an `increment` that is not 0"));
        }
        if self.cache.is_some_and(|cache| cache < 1) {
            let message = "a session takes one number at a time at least";
            return Some((message.to_owned(), "write a `cache` of at least 1"));
        }
        // What is not said: from 1 up, from -1 down.
        let is_descending = self.increment.is_some_and(|increment| increment < 0);
        let smallest = self.min.unwrap_or(if is_descending { i64::MIN } else { 1 });
        let greatest = self
            .max
            .unwrap_or(if is_descending { -1 } else { i64::MAX });
        if smallest >= greatest {
            let message = format!("its greatest number is {greatest}, and its smallest {smallest}");
            return Some((message, "write a `max` above the `min`"));
        }
        let start = self.start?;
        if (smallest..=greatest).contains(&start) {
            return None;
        }
        let message = format!("it runs from {smallest} to {greatest}, and begins at {start}");
        Some((
            message,
            "write a `start` between the two; `min` and `max` say otherwise",
        ))
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

/// In the standard's words, each behind a space: ` START WITH 100 CYCLE`.
impl fmt::Display for SequenceOptions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.words().try_for_each(|(word, number)| match number {
            Some(number) => write!(f, " {word} {number}"),
            None => write!(f, " {word}"),
        })
    }
}
