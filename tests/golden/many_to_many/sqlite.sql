CREATE TABLE "courses" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_courses" PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE "students" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_students" PRIMARY KEY AUTOINCREMENT
);

CREATE TABLE "enrolments" (
    "student_id" INTEGER NOT NULL,
    "course_id" INTEGER NOT NULL,
    CONSTRAINT "pk_enrolments" PRIMARY KEY ("student_id", "course_id"),
    CONSTRAINT "fk_enrolments_student_id" FOREIGN KEY ("student_id") REFERENCES "students" ("id") ON DELETE CASCADE,
    CONSTRAINT "fk_enrolments_course_id" FOREIGN KEY ("course_id") REFERENCES "courses" ("id") ON DELETE CASCADE
);

CREATE INDEX "ix_enrolments_course_id" ON "enrolments" ("course_id");
