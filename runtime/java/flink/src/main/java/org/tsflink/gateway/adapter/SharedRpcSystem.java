package org.tsflink.gateway.adapter;

import org.apache.flink.configuration.Configuration;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.util.Reference;

/**
 * One RPC system for all clusters of this JVM. Flink's loader unpacks a jar of 24 MB and loads it anew for each; where
 * flink-rpc-akka itself is on the classpath that is left out, and the classes can come from a class-data archive.
 */
final class SharedRpcSystem {

    private static final String ON_CLASSPATH = "org.apache.flink.runtime.rpc.pekko.PekkoRpcSystem";

    private static RpcSystem shared;

    private SharedRpcSystem() {}

    static synchronized Reference<RpcSystem> get() {
        if (shared == null) {
            shared = load();
        }
        return Reference.borrowed(shared);
    }

    /** Deletes what was unpacked. No cluster may run any more. */
    static synchronized void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    private static RpcSystem load() {
        try {
            return (RpcSystem) Class.forName(ON_CLASSPATH).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            return RpcSystem.load(new Configuration());
        }
    }
}
