CREATE TABLE "counters" (
    "id" BIGINT NOT NULL,
    "value" BIGINT NOT NULL,
    CONSTRAINT "pk_counters" PRIMARY KEY ("id")
);

CREATE PROCEDURE count_up (which bigint) LANGUAGE plpgsql AS $$
BEGIN
    UPDATE counters SET value = value + 1 WHERE id = which;
END
$$;
