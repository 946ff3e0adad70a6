"""The usual fixture of SQLAlchemy's users: create_all before each test, drop_all after it where the database stays.

sqlalchemy_fixtures.py TABLES [URL]: prints milliseconds of wall clock and of CPU a test.
"""
import sys
import time

import sqlalchemy as sa

TESTS = 60


def metadata(tables: int) -> sa.MetaData:
    """The tables that the Rust tests have."""
    made = sa.MetaData()
    for number in range(tables):
        other = [sa.ForeignKey(f"rows{number - 1}.id")] if number else []
        sa.Table(
            f"rows{number}",
            made,
            sa.Column("id", sa.BigInteger().with_variant(sa.Integer, "sqlite"), sa.Identity(), primary_key=True),
            sa.Column("other", sa.BigInteger, *other, index=bool(number)),
            sa.Column("name", sa.String(100), nullable=False, unique=True),
            sa.Column("label", sa.String(40), nullable=False, index=True),
            sa.Column("amount", sa.BigInteger),
            sa.Column("ratio", sa.Double),
            sa.Column("note", sa.Text),
            sa.Column("done", sa.Boolean),
        )
    return made


def test(made: sa.MetaData, url: str, number: int) -> None:
    """One test: its database, a row written and counted, and the end of it."""
    engine = sa.create_engine(url, poolclass=sa.pool.StaticPool if url == "sqlite://" else sa.pool.QueuePool)
    made.create_all(engine)
    table = made.tables[f"rows{number % len(made.tables)}"]
    with engine.begin() as connection:
        connection.execute(table.insert().values(name="name", label="label"))
        count = connection.execute(sa.select(sa.func.count()).select_from(table)).scalar()
        assert count == 1
    if url != "sqlite://":
        made.drop_all(engine)
    engine.dispose()


def main() -> None:
    made = metadata(int(sys.argv[1]))
    url = sys.argv[2] if len(sys.argv) > 2 else "sqlite://"
    test(made, url, 0)
    wall, cpu = time.perf_counter(), time.process_time()
    for number in range(TESTS):
        test(made, url, number)
    each = 1e3 / TESTS
    print((time.perf_counter() - wall) * each, (time.process_time() - cpu) * each)


main()
