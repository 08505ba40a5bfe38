"""Times PyFlink's calls; prints one line of JSON: microseconds a call."""
import json
import time

from pyflink.table import EnvironmentSettings, TableEnvironment
from pyflink.table.expressions import col, lit


def microseconds(call, batch):
    """The median of batches: the first ones run while the JVM still compiles."""
    times = []
    for _ in range(400):
        start = time.perf_counter()
        for _ in range(batch):
            call()
        times.append(time.perf_counter() - start)
    return sorted(times)[200] / batch * 1e6


t_env = TableEnvironment.create(EnvironmentSettings.in_streaming_mode())
print(
    json.dumps(
        {
            "get_current_catalog": microseconds(t_env.get_current_catalog, 250),
            "expression": microseconds(lambda: (col("a") + lit(1)).alias("b"), 50),
        }
    )
)
