CREATE TABLE IF NOT EXISTS "scans" (
    "id" BIGINT NOT NULL,
    "image" BYTEA NOT NULL,
    "text" TEXT COMPRESSION "lz4" COLLATE "C" NOT NULL,
    "raw" TEXT COMPRESSION "pglz",
    CONSTRAINT "pk_scans" PRIMARY KEY ("id")
) PARTITION BY HASH ("id");

CREATE TABLE IF NOT EXISTS "scans_p0" PARTITION OF "scans" FOR VALUES WITH (MODULUS 2, REMAINDER 0);

CREATE TABLE IF NOT EXISTS "scans_p1" PARTITION OF "scans" FOR VALUES WITH (MODULUS 2, REMAINDER 1);

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_type AS t ON t.oid = atttypid
        WHERE attrelid = '"scans"'::pg_catalog.regclass AND attname = 'image' AND attstorage <> typstorage
    ) THEN
        ALTER TABLE "scans" ALTER COLUMN "image" SET STORAGE EXTERNAL;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute JOIN pg_catalog.pg_type AS t ON t.oid = atttypid
        WHERE attrelid = '"scans"'::pg_catalog.regclass AND attname = 'text' AND attstorage <> typstorage
    ) THEN
        ALTER TABLE "scans" ALTER COLUMN "text" SET STORAGE MAIN;
    END IF;
END
$$;

DO $$
BEGIN
    IF NOT EXISTS (
        SELECT FROM pg_catalog.pg_attribute WHERE attrelid = '"scans"'::pg_catalog.regclass AND attname = 'raw'
        AND pg_catalog.col_description(attrelid, attnum) IS NOT NULL
    ) THEN
        COMMENT ON COLUMN "scans"."raw" IS 'as it was read';
    END IF;
END
$$;
