CREATE TABLE IF NOT EXISTS "übertragungsprotokolle" (
    "id" BIGINT NOT NULL,
    "größenänderung" BIGINT NOT NULL,
    "übertragungsgröße" BIGINT NOT NULL,
    CONSTRAINT "pk_übertragungsprotokolle" PRIMARY KEY ("id")
);

ALTER TABLE "übertragungsprotokolle"
    ADD COLUMN IF NOT EXISTS "id" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "größenänderung" BIGINT NOT NULL,
    ADD COLUMN IF NOT EXISTS "übertragungsgröße" BIGINT NOT NULL;

DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_catalog.pg_constraint WHERE conrelid = '"übertragungsprotokolle"'::pg_catalog.regclass AND contype = 'p') THEN
        ALTER TABLE "übertragungsprotokolle" ADD CONSTRAINT "pk_übertragungsprotokolle" PRIMARY KEY ("id");
    END IF;
END
$$;

CREATE INDEX IF NOT EXISTS "übertragungsprotokolle_größenänderung_übertragung_6136eb9f" ON "übertragungsprotokolle" ("größenänderung", "übertragungsgröße");

CREATE INDEX IF NOT EXISTS "übertragungsprotokolle_größenänderung_übertragung_3a38d4b2" ON "übertragungsprotokolle" ("größenänderung", "id");
