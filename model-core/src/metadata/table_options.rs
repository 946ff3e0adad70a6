//! What tables say of their storage, option by option: for comparing and for merging.

use super::fields::Fields;
use crate::schema::{
    List, Name, OnCommit, PartitionBy, PartitionOf, StorageParameter, TableName, TableOptions,
};

macro_rules! table_options {
    ($($name:literal: $($field:ident).+;)*) => {
        /// Every option by its name, as text; `None` where nothing is said.
        pub(crate) fn option_fields(options: &TableOptions) -> Fields {
            vec![$(($name, options.$($field).+.said())),*]
        }

        /// `base` with what it does not say and `addition` does.
        pub(crate) fn merged(base: &TableOptions, addition: &TableOptions) -> TableOptions {
            let mut merged = base.clone();
            $(if merged.$($field).+.said().is_none() {
                merged.$($field).+ = addition.$($field).+.clone();
            })*
            merged
        }
    };
}

table_options! {
    "temporary": temporary;
    "inherits": inherits;
    "partition_by": partition_by;
    "partition_of": partition_of;
    "postgres unlogged": postgres.unlogged;
    "postgres using": postgres.using;
    "postgres with": postgres.with;
    "postgres tablespace": postgres.tablespace;
    "postgres partition_by": postgres.partition_by;
    "sqlite strict": sqlite.strict;
    "sqlite without_rowid": sqlite.without_rowid;
    "mariadb engine": mariadb.engine.engine;
    "mariadb charset": mariadb.engine.charset;
    "mariadb collate": mariadb.engine.collate;
    "mariadb row_format": mariadb.engine.row_format;
    "mariadb auto_increment": mariadb.engine.auto_increment;
    "mariadb key_block_size": mariadb.engine.key_block_size;
    "mariadb page_compressed": mariadb.page_compressed;
    "mariadb encrypted": mariadb.encrypted;
    "mariadb system_versioning": mariadb.system_versioning;
    "mariadb partition_by": mariadb.partition_by;
    "mysql engine": mysql.engine.engine;
    "mysql charset": mysql.engine.charset;
    "mysql collate": mysql.engine.collate;
    "mysql row_format": mysql.engine.row_format;
    "mysql auto_increment": mysql.engine.auto_increment;
    "mysql key_block_size": mysql.engine.key_block_size;
    "mysql compression": mysql.compression;
    "mysql encryption": mysql.encryption;
    "mysql tablespace": mysql.tablespace;
    "mysql partition_by": mysql.partition_by;
}

/// Something that a table says, or does not.
trait Said {
    fn said(&self) -> Option<String>;
}

impl Said for bool {
    fn said(&self) -> Option<String> {
        self.then(|| "yes".to_owned())
    }
}

macro_rules! said_as_text {
    ($($option:ty),*) => {
        $(impl Said for Option<$option> {
            fn said(&self) -> Option<String> {
                self.as_ref().map(ToString::to_string)
            }
        })*
    };
}

said_as_text!(bool, u32, u64, Name, OnCommit, PartitionBy, PartitionOf);

impl Said for List<StorageParameter> {
    fn said(&self) -> Option<String> {
        joined(self)
    }
}

impl Said for List<TableName> {
    fn said(&self) -> Option<String> {
        joined(self)
    }
}

fn joined<T: ToString>(list: &[T]) -> Option<String> {
    let texts: Vec<String> = list.iter().map(ToString::to_string).collect();
    (!texts.is_empty()).then(|| texts.join(", "))
}
