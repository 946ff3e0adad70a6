//! A sentence put together without allocating.

use crate::schema::{Source, SqlType, TableName};

const CAPACITY: usize = 2048;

/// Text under construction; what does not fit is cut.
pub(super) struct Report {
    length: usize,
    bytes: [u8; CAPACITY],
}

impl Report {
    pub(super) const fn new() -> Self {
        Self {
            length: 0,
            bytes: [0; CAPACITY],
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Begins the next of several messages.
    pub(super) const fn next(self) -> Self {
        if self.is_empty() {
            self
        } else {
            self.text("\n")
        }
    }

    /// Appends text, whole characters only.
    pub(super) const fn text(mut self, text: &str) -> Self {
        let bytes = text.as_bytes();
        if self.length + bytes.len() > CAPACITY {
            return self;
        }
        let mut at = 0;
        while at < bytes.len() {
            self.bytes[self.length] = bytes[at];
            self.length += 1;
            at += 1;
        }
        self
    }

    pub(super) const fn number(self, number: u64) -> Self {
        let mut digits = [0_u8; 20];
        let mut at = digits.len();
        let mut rest = number;
        loop {
            at -= 1;
            let digit = (rest % 10) as u8;
            digits[at] = b'0' + digit;
            rest /= 10;
            if rest == 0 {
                break;
            }
        }
        let (_, digits) = digits.split_at(at);
        match std::str::from_utf8(digits) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    /// `` `app.profiles` ``.
    pub(super) const fn table(self, name: &TableName) -> Self {
        let report = self.text("`");
        let report = match &name.schema {
            Some(schema) => report.text(schema.fixed()).text("."),
            None => report,
        };
        report.text(name.name.fixed()).text("`")
    }

    /// `crm::Profile at crm/src/profile.rs:12`.
    pub(super) const fn source(self, source: &Source) -> Self {
        self.item(source)
            .text(" at ")
            .text(source.file)
            .text(":")
            .number(source.line as u64)
    }

    /// `crm::Profile`.
    pub(super) const fn item(self, source: &Source) -> Self {
        self.text(source.module).text("::").text(source.item)
    }

    pub(super) const fn sql_type(self, sql_type: &SqlType) -> Self {
        let report = self.text(sql_type.word());
        match sql_type {
            SqlType::Varchar(length) => report.text("(").number(*length as u64).text(")"),
            SqlType::Numeric {
                precision: Some(precision),
                scale,
            } => {
                let report = report.text("(").number(*precision as u64);
                match scale {
                    #[expect(
                        clippy::cast_sign_loss,
                        reason = "a scale from a derive is never negative"
                    )]
                    Some(scale) => report.text(", ").number(*scale as u64).text(")"),
                    None => report.text(")"),
                }
            }
            SqlType::Enum(definition) => report.text(" ").text(definition.fixed().name.fixed()),
            SqlType::Domain(domain) => report.text(" ").text(domain.fixed().name.fixed()),
            SqlType::Array(element) => report.text(" of ").text(element.fixed().word()),
            _ => report,
        }
    }

    /// Stops the compilation with this sentence.
    #[track_caller]
    pub(super) const fn panic(&self) -> ! {
        let (text, _) = self.bytes.split_at(self.length);
        match std::str::from_utf8(text) {
            Ok(text) => panic!("{}", text),
            Err(_) => panic!("a model is wrong, and so is the text that should say how"),
        }
    }
}
