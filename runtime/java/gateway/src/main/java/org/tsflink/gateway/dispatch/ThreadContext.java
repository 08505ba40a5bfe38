package org.tsflink.gateway.dispatch;

/**
 * What a thread must have that calls Flink.
 *
 * @param loader sees Flink and the program's jars, when Flink was told of any
 * @param bind binds to the thread what Flink keeps in threads
 */
public record ThreadContext(ClassLoader loader, Runnable bind) {

    /** That of a JVM which was started as a gateway. */
    public static ThreadContext own() {
        return new ThreadContext(ThreadContext.class.getClassLoader(), () -> {});
    }
}
