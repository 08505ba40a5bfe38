package org.tsflink.gateway.adapter;

import java.lang.reflect.Field;
import java.util.function.BooleanSupplier;
import org.apache.flink.client.program.StreamPlanEnvironment;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What Flink binds to the thread that it runs a program's main method on. */
final class ProgramContext {

    private static final Logger LOG = LoggerFactory.getLogger(ProgramContext.class);
    private static final ThreadLocal<Object> FACTORY = factory();

    private ProgramContext() {}

    /**
     * Binds the calling thread's context environment to the thread that runs the result. Flink also keeps it for all
     * threads, but there one of two programs that run at once in a JobManager takes the other's.
     */
    static Runnable ofThisThread() {
        Object bound = FACTORY == null ? null : FACTORY.get();
        return bound == null ? () -> {} : () -> FACTORY.set(bound);
    }

    /** Null unless the program is only run for its plan, which is there when the result says so. */
    static BooleanSupplier plan() {
        return StreamExecutionEnvironment.getExecutionEnvironment() instanceof StreamPlanEnvironment plan
                ? () -> plan.getPipeline() != null
                : null;
    }

    @SuppressWarnings("unchecked")
    private static ThreadLocal<Object> factory() {
        try {
            Field field = StreamExecutionEnvironment.class.getDeclaredField("threadLocalContextEnvironmentFactory");
            field.setAccessible(true);
            return (ThreadLocal<Object>) field.get(null);
        } catch (ReflectiveOperationException | RuntimeException e) {
            LOG.warn("The context environment is not bound to threads; that of all threads is used", e);
            return null;
        }
    }
}
