import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.flink.table.annotation.DataTypeHint;
import org.apache.flink.table.annotation.FunctionHint;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.types.Row;

/** A user's functions. */
public final class Functions {

    /** Turns a text around. */
    public static final class Reverse extends ScalarFunction {
        public String eval(String text) {
            return text == null ? null : new StringBuilder(text).reverse().toString();
        }
    }

    /** Says which it is. */
    public static final class Shout extends ScalarFunction {
        public String eval(String text) {
            return text + "!";
        }
    }

    /** Notes in a file that it was called, and fails. */
    public static final class Failing extends ScalarFunction {
        public String eval(String file) throws IOException, InterruptedException {
            Files.write(Path.of(file), new byte[] {'x'}, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            // A task that fails before its source's coordinator has told it all counts as one that failed twice.
            Thread.sleep(200);
            throw new IllegalStateException("fails each time");
        }
    }

    /** Splits a text into words with their lengths. */
    @FunctionHint(output = @DataTypeHint("ROW<word STRING, length INT>"))
    public static final class Words extends TableFunction<Row> {
        public void eval(String text) {
            for (String word : text.split(" ")) {
                collect(Row.of(word, word.length()));
            }
        }
    }

    /** The sum of squares. */
    public static final class Squares extends AggregateFunction<Long, Squares.Sum> {
        public static final class Sum {
            public long value;
        }

        @Override
        public Sum createAccumulator() {
            return new Sum();
        }

        @Override
        public Long getValue(Sum sum) {
            return sum.value;
        }

        public void accumulate(Sum sum, Long value) {
            sum.value += value * value;
        }
    }
}
