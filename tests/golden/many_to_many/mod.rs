//! Two tables and the one between them.

use model_core::{MetaData, Model};

#[derive(Model)]
#[model(table = "students", detached)]
pub struct Student {
    #[model(primary_key, identity)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "courses", detached)]
pub struct Course {
    #[model(primary_key, identity)]
    pub id: i64,
}

#[derive(Model)]
#[model(table = "enrolments", primary_key(student_id, course_id), detached)]
pub struct Enrolment {
    #[model(references(Student::id), on_delete = cascade)]
    pub student_id: i64,
    #[model(references(Course::id), on_delete = cascade, index)]
    pub course_id: i64,
}

pub fn metadata() -> MetaData {
    MetaData::of([Student::DEFINITION, Course::DEFINITION, Enrolment::DEFINITION]).expect("they agree")
}
