import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.table.data.RowData;

/** Samples of what users implement since Flink 2.1, each named like the class that it extends. */
public class SamplesSince21 {

    public static class PredictFunction extends org.apache.flink.table.functions.PredictFunction {
        @Override
        public Collection<RowData> predict(RowData input) {
            return List.of();
        }
    }

    public static class AsyncPredictFunction extends org.apache.flink.table.functions.AsyncPredictFunction {
        @Override
        public CompletableFuture<Collection<RowData>> asyncPredict(RowData input) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
