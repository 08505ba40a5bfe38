import java.lang.reflect.Array;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.IntSerializer;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ReadableConfig;
import org.apache.flink.configuration.description.Description;
import org.apache.flink.table.api.DataTypes;
import org.apache.flink.table.catalog.ObjectIdentifier;
import org.apache.flink.table.catalog.ResolvedSchema;
import org.apache.flink.table.connector.ChangelogMode;
import org.apache.flink.table.data.RowData;
import org.apache.flink.table.functions.AggregateFunction;
import org.apache.flink.table.functions.AsyncLookupFunction;
import org.apache.flink.table.functions.BuiltInFunctionDefinitions;
import org.apache.flink.table.functions.FunctionContext;
import org.apache.flink.table.functions.LookupFunction;
import org.apache.flink.table.functions.ScalarFunction;
import org.apache.flink.table.functions.TableAggregateFunction;
import org.apache.flink.table.functions.TableFunction;
import org.apache.flink.table.types.logical.IntType;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OptionalFailure;

/**
 * Objects of what users implement in Java, such as visitors, stores and listeners. A function and a configuration, so
 * that a program gets hold of it by Flink's API: the value of the option whose key is a class is an object of the class.
 */
public class Samples extends ScalarFunction implements ReadableConfig {

    public Integer eval(Integer value) {
        return value;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> T get(ConfigOption<T> option) {
        return (T) make(option.key());
    }

    @Override
    public <T> Optional<T> getOptional(ConfigOption<T> option) {
        return Optional.of(get(option));
    }

    // Not in ReadableConfig of every Flink line.
    public Map<String, String> toMap() {
        return Map.of();
    }

    private static Object make(String className) {
        switch (className) {
            case "java.lang.Throwable":
                return new Exception("sample");
            case "java.nio.ByteBuffer":
                return ByteBuffer.wrap(new byte[16]);
            case "java.util.concurrent.CompletableFuture":
                return CompletableFuture.completedFuture(List.of());
            case "org.apache.flink.api.common.typeinfo.TypeInformation":
                return Types.INT;
            case "org.apache.flink.api.common.typeutils.TypeSerializer":
                return IntSerializer.INSTANCE;
            case "org.apache.flink.configuration.description.Description":
                return Description.builder().text("sample").build();
            case "org.apache.flink.table.functions.BuiltInFunctionDefinition":
                return BuiltInFunctionDefinitions.PLUS;
            case "org.apache.flink.table.catalog.ObjectIdentifier":
                return ObjectIdentifier.of("catalog", "database", "object");
            case "org.apache.flink.table.catalog.ResolvedSchema":
                return ResolvedSchema.physical(List.of("id"), List.of(DataTypes.INT()));
            case "org.apache.flink.table.connector.ChangelogMode":
                return ChangelogMode.insertOnly();
            case "org.apache.flink.table.types.DataType":
                return DataTypes.INT();
            case "org.apache.flink.table.types.logical.LogicalType":
                return new IntType();
            case "org.apache.flink.util.OptionalFailure":
                return OptionalFailure.of(1);
            case "org.apache.flink.table.functions.FunctionContext":
                return new FunctionContext((RuntimeContext) null);
            case "org.apache.flink.table.functions.ScalarFunction":
                return new Samples();
            case "org.apache.flink.table.functions.LookupFunction":
                return new Lookup();
            case "org.apache.flink.table.functions.AsyncLookupFunction":
                return new AsyncLookup();
            case "org.apache.flink.table.functions.AggregateFunction":
            case "org.apache.flink.table.functions.ImperativeAggregateFunction":
                return new Aggregate();
            case "org.apache.flink.table.functions.TableFunction":
                return new Rows();
            case "org.apache.flink.table.functions.TableAggregateFunction":
                return new TableAggregate();
            case "org.apache.flink.table.functions.DeclarativeAggregateFunction":
                return instance("org.apache.flink.table.planner.functions.aggfunctions.CountAggFunction");
            default:
                return instance(className);
        }
    }

    private static Object instance(String className) {
        try {
            Class<?> type = Class.forName(className, false, Samples.class.getClassLoader());
            return type.isInterface() ? proxy(type) : implementation(type).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new UnsupportedOperationException(e);
        }
    }

    /** That of a later Flink line, where there is one. */
    private static Class<?> implementation(Class<?> type) {
        for (String since : List.of("SamplesSince21", "SamplesSince22")) {
            try {
                return Class.forName(since + "$" + type.getSimpleName());
            } catch (ClassNotFoundException e) {
                // There is none, or the line is older.
            }
        }
        return type;
    }

    private static Object proxy(Class<?> type) {
        return Proxy.newProxyInstance(Samples.class.getClassLoader(), new Class<?>[] {type}, new Answers(type));
    }

    /** Answers every method with some value of its type. */
    private static final class Answers implements InvocationHandler {
        private final Class<?> type;

        Answers(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            switch (method.getName()) {
                case "equals":
                    return proxy == arguments[0];
                case "hashCode":
                    return System.identityHashCode(proxy);
                case "toString":
                    return "a sample of " + type.getName();
                default:
                    return method.isDefault()
                            ? InvocationHandler.invokeDefault(proxy, method, arguments)
                            : answer(method.getReturnType());
            }
        }

        private static Object answer(Class<?> type) {
            if (type == void.class) {
                return null;
            }
            if (type == boolean.class || type == Boolean.class) {
                return false;
            }
            if (type == int.class || type == Integer.class) {
                return 0;
            }
            if (type == long.class || type == Long.class) {
                return 0L;
            }
            if (type.isAssignableFrom(String.class)) {
                return "sample";
            }
            if (type.isArray()) {
                return Array.newInstance(type.getComponentType(), 0);
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type == CompletableFuture.class) {
                return CompletableFuture.failedFuture(new UnsupportedOperationException("sample"));
            }
            if (type == Optional.class) {
                return Optional.empty();
            }
            if (type.isAssignableFrom(List.class)) {
                return List.of();
            }
            if (type == Set.class) {
                return Set.of();
            }
            return type == Map.class ? Map.of() : make(type.getName());
        }
    }

    public static class Aggregate extends AggregateFunction<Integer, Integer> {
        @Override
        public Integer createAccumulator() {
            return 0;
        }

        @Override
        public Integer getValue(Integer accumulator) {
            return accumulator;
        }

        public void accumulate(Integer accumulator, Integer value) {}
    }

    public static class TableAggregate extends TableAggregateFunction<Integer, Integer> {
        @Override
        public Integer createAccumulator() {
            return 0;
        }

        public void accumulate(Integer accumulator, Integer value) {}

        public void emitValue(Integer accumulator, Collector<Integer> out) {}
    }

    public static class Rows extends TableFunction<Integer> {
        public void eval(Integer value) {
            collect(value);
        }
    }

    public static class Lookup extends LookupFunction {
        @Override
        public Collection<RowData> lookup(RowData key) {
            return List.of();
        }
    }

    public static class AsyncLookup extends AsyncLookupFunction {
        @Override
        public CompletableFuture<Collection<RowData>> asyncLookup(RowData key) {
            return CompletableFuture.completedFuture(List.of());
        }
    }
}
