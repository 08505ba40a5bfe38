"""The peer of examples/word_count.ts: the same table program on PyFlink."""
import re
import sys

from pyflink.table import DataTypes, EnvironmentSettings, TableEnvironment
from pyflink.table.expressions import col, lit

with open(sys.argv[1], encoding="utf-8") as file:
    words = re.findall(r"[^\W\d_]+", file.read().lower())

t_env = TableEnvironment.create(EnvironmentSettings.in_batch_mode())
t_env.from_elements([(word,) for word in words], DataTypes.ROW([DataTypes.FIELD("word", DataTypes.STRING())])).group_by(
    col("word")
).select(col("word"), lit(1).count.alias("count")).order_by(col("count").desc, col("word").asc).fetch(20).execute().print()
