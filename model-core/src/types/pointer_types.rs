//! Text and bytes behind the standard library's pointers, as far as sqlx reads them.

use std::borrow::Cow;
use std::rc::Rc;
use std::sync::Arc;

use super::list::{array_elements, column_types};

column_types! {
    Box<str> => Text,
    Arc<str> => Text,
    Rc<str> => Text,
    Cow<'static, str> => Text,
    Box<[u8]> => Binary,
    Arc<[u8]> => Binary,
    Rc<[u8]> => Binary,
    Cow<'static, [u8]> => Binary,
}

array_elements! { Box<str>, Cow<'static, str>, Box<[u8]> }
