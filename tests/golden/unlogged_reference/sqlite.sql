CREATE TABLE "sessions" (
    "id" INTEGER NOT NULL,
    "user_id" INTEGER NOT NULL,
    CONSTRAINT "pk_sessions" PRIMARY KEY ("id"),
    CONSTRAINT "fk_sessions_user_id" FOREIGN KEY ("user_id") REFERENCES "users" ("id")
);

CREATE TABLE "users" (
    "id" INTEGER NOT NULL,
    "session" INTEGER,
    CONSTRAINT "pk_users" PRIMARY KEY ("id"),
    CONSTRAINT "fk_users_session" FOREIGN KEY ("session") REFERENCES "sessions" ("id")
);
