import static org.apache.flink.table.api.Expressions.$;
import static org.apache.flink.table.api.Expressions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.table.api.bridge.java.StreamTableEnvironment;

/**
 * The peer of examples/word_count.ts: the same table program in plain Java. The words come from a DataStream, since
 * fromValues fails on this many rows (each becomes an operator: "Insufficient number of network buffers").
 */
public final class WordCount {
    public static void main(String[] args) throws Exception {
        Matcher matcher =
                Pattern.compile("\\p{L}+").matcher(Files.readString(Path.of(args[0])).toLowerCase(Locale.ROOT));
        List<String> words = new ArrayList<>();
        while (matcher.find()) {
            words.add(matcher.group());
        }
        StreamExecutionEnvironment execution = StreamExecutionEnvironment.getExecutionEnvironment();
        execution.setRuntimeMode(RuntimeExecutionMode.BATCH);
        StreamTableEnvironment env = StreamTableEnvironment.create(execution);
        env.fromDataStream(execution.fromData(words))
                .as("word")
                .groupBy($("word"))
                .select($("word"), lit(1).count().as("count"))
                .orderBy($("count").desc(), $("word").asc())
                .fetch(20)
                .execute()
                .print();
    }
}
