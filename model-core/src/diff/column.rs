//! Columns.

use super::comparison::{Comparison, said, text};
use super::expression::Sameness;
use super::literal::{self, Literal, default_text, literal};
use super::parts::Compared;
use super::question::{ExpressionKind, QuestionColumn};
use super::{Field, types};
use crate::schema::{
    Collations, Column, ColumnOptions, ColumnStorage, Dialect, EngineColumn, Generated, Identity,
    Name, PartKind, PostgresColumn, SequenceOptions, ServerDefault, SqlType, StorageMode,
};

impl Compared for Column {
    const KIND: PartKind = PartKind::Column;

    fn name(&self) -> Option<&Name> {
        Some(&self.name)
    }

    fn compare(comparison: &mut Comparison<'_>, found: &Self, wanted: &Self) {
        let Self {
            name,
            sql_type,
            nullable,
            identity,
            default,
            options: _, // Absent options are `NONE`, so the accessor compares them.
        } = found;
        let renamed = comparison.scope.renamed;
        if comparison.is_of_models() || !comparison.names().same_column(renamed, name, &wanted.name)
        {
            comparison.texts(
                Field::Name,
                Some(name.to_string()),
                Some(wanted.name.to_string()),
            );
        }
        types::compare(comparison, sql_type, &wanted.sql_type);
        let flag = |it: bool| Some(it.to_string());
        comparison.texts(Field::Nullable, flag(*nullable), flag(wanted.nullable));
        let numbering = |it: Option<Identity>| it.map(|it| it.word().to_owned());
        comparison.texts(
            Field::Identity,
            numbering(*identity),
            numbering(wanted.identity),
        );
        compare_defaults(comparison, found, default.as_ref(), wanted.default.as_ref());
        compare_options(comparison, found, wanted);
    }

    fn summary(&self, _: Option<Dialect>) -> String {
        self.sql_type.to_string()
    }
}

fn compare_options(comparison: &mut Comparison<'_>, found: &Column, wanted: &Column) {
    let ColumnOptions {
        comment,
        generated,
        sequence,
        collations,
        storage,
        renamed_from: _, // A hint; `rename` reads it.
        field: _,        // The program's own name for it.
        overrides: _,    // How it was merged.
        replaces: _,
        written_type: _, // Its meaning is the type's.
        source: _,       // Where it was written.
    } = found.options();
    let other = wanted.options();
    compare_generated(
        comparison,
        found,
        generated.as_ref(),
        other.generated.as_ref(),
    );
    compare_sequences(comparison, sequence, &other.sequence);
    compare_collations(comparison, collations, &other.collations);
    compare_storage(comparison, storage, &other.storage);
    comparison.texts(
        Field::Comment,
        text(comment.as_ref()),
        text(other.comment.as_ref()),
    );
}

fn compare_defaults(
    comparison: &mut Comparison<'_>,
    column: &Column,
    found: Option<&ServerDefault>,
    wanted: Option<&ServerDefault>,
) {
    let text = |it: Option<&ServerDefault>| it.map(default_text);
    let (own, other) = (text(found), text(wanted));
    let sameness = match comparison.scope.context.dialect {
        Some(dialect) => judge_defaults(comparison, dialect, column, found, wanted),
        None => Sameness::of(own == other),
    };
    comparison.judged(Field::Default, sameness, own, other);
}

fn judge_defaults(
    comparison: &mut Comparison<'_>,
    dialect: Dialect,
    column: &Column,
    found: Option<&ServerDefault>,
    wanted: Option<&ServerDefault>,
) -> Sameness {
    if let (Some(ServerDefault::Sequence(found)), Some(ServerDefault::Sequence(wanted))) =
        (found, wanted)
    {
        // How it counts is compared where the sequence itself is.
        return Sameness::of(comparison.names().same_table(&found.name, &wanted.name));
    }
    // No default is NULL.
    let value =
        |it: Option<&ServerDefault>| it.map_or(Some(Literal::Null), |it| literal(dialect, it));
    match (value(found), value(wanted), found, wanted) {
        (Some(left), Some(right), ..) if left == right => Sameness::Same,
        // A text stands for a value of the column's type: a day, a document.
        (Some(Literal::Text(_)), Some(Literal::Text(_)), Some(found), Some(wanted))
            if !is_text(&column.sql_type) =>
        {
            let backslashes = comparison.scope.context.backslashes;
            let sql = |it| literal::expression(dialect, backslashes, it);
            let (found, wanted) = (sql(found), sql(wanted));
            comparison.judge(ExpressionKind::Default, Some(of(column)), &found, &wanted)
        }
        (Some(_), Some(_), ..)
        | (_, _, Some(ServerDefault::Sequence(_)) | None, _)
        | (_, _, _, Some(ServerDefault::Sequence(_)) | None) => Sameness::Different,
        (_, _, Some(found), Some(wanted)) => {
            let backslashes = comparison.scope.context.backslashes;
            let sql = |it| literal::expression(dialect, backslashes, it);
            comparison.judge(
                ExpressionKind::Default,
                Some(of(column)),
                &sql(found),
                &sql(wanted),
            )
        }
    }
}

/// Whether different texts are different values of the type.
fn is_text(sql_type: &SqlType) -> bool {
    match sql_type {
        SqlType::Text | SqlType::Varchar(_) | SqlType::Enum(_) => true,
        SqlType::Domain(domain) => is_text(&domain.base),
        _ => false,
    }
}

fn of(column: &Column) -> QuestionColumn {
    QuestionColumn {
        name: column.name.clone(),
        sql_type: column.sql_type.clone(),
    }
}

fn compare_generated(
    comparison: &mut Comparison<'_>,
    column: &Column,
    found: Option<&Generated>,
    wanted: Option<&Generated>,
) {
    let sameness = match (found, wanted) {
        (Some(found), Some(wanted)) => {
            let Generated {
                expression,
                storage,
            } = found;
            Sameness::of(*storage == wanted.storage).and(comparison.judge(
                ExpressionKind::Generated,
                Some(of(column)),
                expression,
                &wanted.expression,
            ))
        }
        (None, None) => Sameness::Same,
        _ => Sameness::Different,
    };
    let text = |it: &Generated| format!("{} {}", it.expression, it.storage.word());
    comparison.judged(
        Field::Generated,
        sameness,
        found.map(text),
        wanted.map(text),
    );
}

/// How two sequences count.
pub(super) fn compare_sequences(
    comparison: &mut Comparison<'_>,
    found: &SequenceOptions,
    wanted: &SequenceOptions,
) {
    let words = |it: &SequenceOptions| {
        let SequenceOptions {
            start: _, // All of them are in the words.
            increment: _,
            min: _,
            max: _,
            cache: _,
            cycle: _,
        } = it;
        let words = it.to_string();
        (!words.is_empty()).then(|| words.trim_start().to_owned())
    };
    comparison.texts(Field::Sequence, words(found), words(wanted));
}

fn compare_collations(comparison: &mut Comparison<'_>, found: &Collations, wanted: &Collations) {
    let Collations {
        postgres,
        sqlite,
        mariadb,
        mysql,
    } = found;
    let mut compare = |slot, found: &Option<Name>, wanted: &Option<Name>| {
        let is_same = match (found, wanted) {
            // PostgreSQL's collations are objects whose names have a case.
            (Some(found), Some(wanted)) => {
                slot != Dialect::Postgres
                    && !comparison.is_of_models()
                    && found.eq_ignore_ascii_case(wanted)
            }
            _ => false,
        };
        if !is_same {
            let (found, wanted) = (text(found.as_ref()), text(wanted.as_ref()));
            let field = Field::Collation;
            comparison.setting(Some(slot), field.word(), field, found, wanted);
        }
    };
    compare(Dialect::Postgres, postgres, &wanted.postgres);
    compare(Dialect::Sqlite, sqlite, &wanted.sqlite);
    compare(Dialect::MariaDb, mariadb, &wanted.mariadb);
    compare(Dialect::MySql, mysql, &wanted.mysql);
}

fn compare_storage(comparison: &mut Comparison<'_>, found: &ColumnStorage, wanted: &ColumnStorage) {
    let ColumnStorage {
        postgres,
        mariadb,
        mysql,
    } = found;
    let PostgresColumn {
        compression,
        storage,
    } = postgres;
    let slot = Some(Dialect::Postgres);
    let other = &wanted.postgres;
    let (own, others) = (compression.as_ref(), other.compression.as_ref());
    comparison.words(slot, "compression", Field::Storage, own, others);
    let mode = |it: Option<StorageMode>| it.map(|it| it.word().to_owned());
    let (own, others) = (mode(*storage), mode(other.storage));
    comparison.setting(slot, "storage", Field::Storage, own, others);
    compare_engines(comparison, Dialect::MariaDb, mariadb, &wanted.mariadb);
    compare_engines(comparison, Dialect::MySql, mysql, &wanted.mysql);
}

fn compare_engines(
    comparison: &mut Comparison<'_>,
    dialect: Dialect,
    found: &EngineColumn,
    wanted: &EngineColumn,
) {
    let EngineColumn {
        charset,
        compressed,
        invisible,
        updated_now,
    } = found;
    let slot = Some(dialect);
    let (own, other) = (charset.as_ref(), wanted.charset.as_ref());
    comparison.words(slot, Field::Charset.word(), Field::Charset, own, other);
    let flags = [
        ("compressed", Field::Storage, *compressed, wanted.compressed),
        (
            Field::Invisible.word(),
            Field::Invisible,
            *invisible,
            wanted.invisible,
        ),
        (
            Field::OnUpdateNow.word(),
            Field::OnUpdateNow,
            *updated_now,
            wanted.updated_now,
        ),
    ];
    for (word, field, found, wanted) in flags {
        comparison.setting(slot, word, field, said(found), said(wanted));
    }
}
