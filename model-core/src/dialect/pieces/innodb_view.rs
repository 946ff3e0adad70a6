//! The views of MariaDB and MySQL.

use super::super::compiler::Compiler;
use super::super::writer::{At, Writer};
use super::{check_option, existing as if_missing, no_materialized_views, no_view_comments, view};
use crate::ddl::{Existing, Limitation};
use crate::schema::View;

/// MariaDB 10.11 and MySQL 8.0, CREATE VIEW: the columns are counted when the view is created.
pub(in super::super) fn create_view<'a, D: Compiler>(
    w: &mut Writer<'a, D>,
    view_: &'a View,
    existing: Existing,
) {
    w.at(At::View(view_));
    no_materialized_views(w, view_);
    no_view_comments(w, view_);
    if view_.query.security_barrier {
        let option = "security_barrier";
        w.left_out(Limitation::NoViewOption { option });
    }
    w.push(if view_.query.security_invoker {
        "CREATE SQL SECURITY INVOKER VIEW "
    } else {
        "CREATE VIEW "
    });
    if_missing(w, existing);
    view(w, view_, |_| {});
    check_option(w, view_);
}
