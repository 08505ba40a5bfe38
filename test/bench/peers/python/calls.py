"""Times PyFlink's calls; prints one line of JSON: microseconds a call."""
import json
import time

from pyflink.table import EnvironmentSettings, TableEnvironment
from pyflink.table.expressions import col, lit


def microseconds(call, repeats):
    for _ in range(repeats // 10):
        call()
    start = time.perf_counter()
    for _ in range(repeats):
        call()
    return (time.perf_counter() - start) / repeats * 1e6


t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
print(
    json.dumps(
        {
            "get_current_catalog": microseconds(t_env.get_current_catalog, 5000),
            "expression": microseconds(lambda: (col("a") + lit(1)).alias("b"), 1000),
        }
    )
)
