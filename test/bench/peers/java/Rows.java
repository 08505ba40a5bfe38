import java.util.Arrays;
import java.util.concurrent.Callable;
import org.apache.flink.table.api.EnvironmentSettings;
import org.apache.flink.table.api.TableEnvironment;
import org.apache.flink.types.Row;
import org.apache.flink.util.CloseableIterator;

/** The peer of programs/rows.ts: {@code Rows <what>} measures one thing and prints a line of JSON. */
public final class Rows {
    private static final int MILLION = 1_000_000;
    private static final TableEnvironment ENV = TableEnvironment.create(EnvironmentSettings.inStreamingMode());

    public static void main(String[] args) throws Exception {
        double measured =
                switch (args[0]) {
                    case "select-one" -> selectOne();
                    case "collect" -> rate(() -> read("SELECT * FROM source"));
                    case "source" -> rate(() -> {
                        ENV.executeSql("INSERT INTO hole SELECT * FROM source").await();
                        return MILLION;
                    });
                    default -> throw new IllegalArgumentException(args[0]);
                };
        System.out.println(measured);
    }

    /** Milliseconds until the first row, the fifth time. */
    private static double selectOne() throws Exception {
        double milliseconds = 0;
        for (int run = 0; run < 5; run++) {
            long began = System.nanoTime();
            try (CloseableIterator<Row> rows = ENV.executeSql("SELECT 1").collect()) {
                rows.next();
                milliseconds = (System.nanoTime() - began) / 1e6;
                rows.forEachRemaining(row -> {});
            }
        }
        return milliseconds;
    }

    /** Rows a second: the median of three, after one that is not counted. */
    private static double rate(Callable<Integer> run) throws Exception {
        String columns = "(id BIGINT, name STRING, price DECIMAL(10, 2), `at` TIMESTAMP(3), ratio DOUBLE)";
        ENV.executeSql("CREATE TEMPORARY TABLE source " + columns + " WITH ('connector' = 'datagen', 'number-of-rows' = '"
                + MILLION + "', 'rows-per-second' = '1000000000', 'fields.name.length' = '16')");
        ENV.executeSql("CREATE TEMPORARY TABLE hole " + columns + " WITH ('connector' = 'blackhole')");
        double[] rates = new double[3];
        for (int index = -1; index < rates.length; index++) {
            long began = System.nanoTime();
            int rows = run.call();
            if (rows != MILLION) {
                throw new IllegalStateException(rows + " rows came");
            }
            if (index >= 0) {
                rates[index] = MILLION / ((System.nanoTime() - began) / 1e9);
            }
        }
        Arrays.sort(rates);
        return rates[1];
    }

    private static int read(String query) throws Exception {
        int count = 0;
        try (CloseableIterator<Row> rows = ENV.executeSql(query).collect()) {
            for (; rows.hasNext(); count++) {
                rows.next();
            }
        }
        return count;
    }
}
