CREATE TABLE IF NOT EXISTS "samples" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_samples" PRIMARY KEY AUTOINCREMENT,
    "active" INTEGER NOT NULL,
    "small" INTEGER NOT NULL,
    "ratio" REAL NOT NULL,
    "exact_ratio" REAL NOT NULL,
    "code" TEXT NOT NULL,
    "body" TEXT,
    "bytes" BLOB NOT NULL,
    "mood" TEXT NOT NULL DEFAULT 'Good',
    "price" ANY NOT NULL,
    "created" text NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "uq_samples_code" UNIQUE ("code"),
    CONSTRAINT "ck_samples_mood_enum" CHECK ("mood" IN ('Good', 'Bad'))
) STRICT;
