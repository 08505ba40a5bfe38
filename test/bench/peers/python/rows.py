"""The peer of programs/rows.ts: `rows.py <what>` measures one thing and prints a line of JSON."""
import sys
import time

from pyflink.table import DataTypes, EnvironmentSettings, TableEnvironment
from pyflink.table.expressions import col

MILLION = 1_000_000
# collect() gives some 400 rows a second.
COLLECTED = 2_000

t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
# Where a sum is one row; in streaming mode it is an update for every row.
batch_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode())


def source(rows):
    t_env.execute_sql(
        f"""CREATE TEMPORARY TABLE source (
          id BIGINT, name STRING, price DECIMAL(10, 2), `at` TIMESTAMP(3), ratio DOUBLE
        ) WITH ('connector' = 'datagen', 'number-of-rows' = '{rows}', 'rows-per-second' = '1000000000',
          'fields.name.length' = '16')"""
    )
    return t_env.from_path("source")


def milliseconds(run, runs=3, warm_up=None, before=1):
    """The median, after some that are not counted."""
    for _ in range(before):
        (warm_up or run)()
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return sorted(times)[runs // 2] * 1000


def total(table):
    sums = table.select(col("a").sum, col("b").char_length.sum, col("c").sum).execute()
    with sums.collect() as rows:
        for _ in rows:
            pass


def collect():
    table = source(COLLECTED)

    def run():
        with table.execute().collect() as rows:
            assert sum(1 for _ in rows) == COLLECTED

    return COLLECTED / milliseconds(run, 1) * 1000


def from_elements():
    rows = [(index, f"name {index}", index / 2) for index in range(MILLION)]
    row_type = DataTypes.ROW(
        [
            DataTypes.FIELD("a", DataTypes.BIGINT()),
            DataTypes.FIELD("b", DataTypes.STRING()),
            DataTypes.FIELD("c", DataTypes.DOUBLE()),
        ]
    )

    def run(count=MILLION):
        total(batch_env.from_elements(rows[:count], row_type))

    return MILLION / milliseconds(run, 1, lambda: run(1000)) * 1000


def from_pandas():
    import pandas

    frame = pandas.DataFrame(
        {
            "a": range(MILLION),
            "b": [f"name {index}" for index in range(MILLION)],
            "c": [index / 2 for index in range(MILLION)],
        }
    )
    return MILLION / milliseconds(lambda: total(batch_env.from_pandas(frame)), before=5) * 1000


def chained_selects(before):
    table = source(1)

    def run():
        selected = table.select(col("id"))
        for _ in range(50):
            selected = selected.select((col("id") + 1).alias("id"))
        return selected.get_schema()

    return milliseconds(run, before=before)


print(
    {
        "collect": collect,
        "from-elements": from_elements,
        "from-pandas": from_pandas,
        "chained-selects": lambda: chained_selects(200),
        "first-chained-selects": lambda: chained_selects(1),
    }[sys.argv[1]]()
)
