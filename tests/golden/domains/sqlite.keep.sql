CREATE TABLE IF NOT EXISTS "courses" (
    "code" VARCHAR(8) NOT NULL,
    "passed_by" INTEGER NOT NULL DEFAULT 50,
    CONSTRAINT "pk_courses" PRIMARY KEY ("code"),
    CONSTRAINT "ck_courses_passed_by" CHECK (("passed_by" >= 0) AND ("passed_by" <= 100) AND ("passed_by" >= 50))
);

CREATE TABLE IF NOT EXISTS "results" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_results" PRIMARY KEY AUTOINCREMENT,
    "course" VARCHAR(8) NOT NULL,
    "score" INTEGER,
    "mail" VARCHAR(320) NOT NULL,
    "weight" INTEGER,
    CONSTRAINT "uq_results_mail" UNIQUE ("mail"),
    CONSTRAINT "ck_results_score" CHECK (score <> 13),
    CONSTRAINT "ck_results_score_percent" CHECK (("score" >= 0) AND ("score" <= 100)),
    CONSTRAINT "ck_results_mail" CHECK ("mail" LIKE '%@%' AND "mail" <> 'VALUE'),
    CONSTRAINT "ck_results_weight" CHECK (("weight" >= 0) AND ("weight" <= 100)),
    CONSTRAINT "fk_results_course" FOREIGN KEY ("course") REFERENCES "courses" ("code")
);
