CREATE TABLE "strokes" (
    "id" INTEGER NOT NULL CONSTRAINT "pk_strokes" PRIMARY KEY AUTOINCREMENT,
    "line" TEXT NOT NULL,
    "point" TEXT NOT NULL,
    "ctid" INTEGER NOT NULL,
    CONSTRAINT "ck_strokes_line_enum" CHECK ("line" IN ('solid', 'dotted')),
    CONSTRAINT "ck_strokes_point_enum" CHECK ("point" IN ('Round'))
);
