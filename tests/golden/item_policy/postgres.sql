CREATE TABLE "notes" (
    "id" BIGINT NOT NULL,
    "owner" TEXT NOT NULL,
    CONSTRAINT "pk_notes" PRIMARY KEY ("id")
);

ALTER TABLE notes ENABLE ROW LEVEL SECURITY;

CREATE POLICY own_notes ON notes USING (owner = current_user);
