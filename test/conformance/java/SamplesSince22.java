import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.table.data.RowData;

/** Samples of what users implement since Flink 2.2, each named like the class that it extends. */
public class SamplesSince22 {

    public static class VectorSearchFunction extends org.apache.flink.table.functions.VectorSearchFunction {
        @Override
        public Collection<RowData> vectorSearch(int topK, RowData query) {
            return List.of();
        }
    }

    public static class AsyncVectorSearchFunction extends org.apache.flink.table.functions.AsyncVectorSearchFunction {
        @Override
        public CompletableFuture<Collection<RowData>> asyncVectorSearch(int topK, RowData query) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
