package org.tsflink.gateway.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.ServiceLoader;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.core.classloading.SubmoduleClassLoader;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.apache.flink.util.Reference;
import org.tsflink.gateway.adapter.start.RpcJar;

/** One RPC system for all clusters of this JVM: Flink's loader unpacks a jar of 24 MB and loads it anew for each. */
final class SharedRpcSystem {

    private static RpcSystem shared;

    private SharedRpcSystem() {}

    static synchronized Reference<RpcSystem> get() {
        if (shared == null) {
            shared = load();
        }
        return Reference.borrowed(shared);
    }

    /** Deletes what this JVM has unpacked. No cluster may run any more. */
    static synchronized void close() {
        if (shared != null) {
            shared.close();
            shared = null;
        }
    }

    /** What Flink's loader does, but for the unpacking where that was done by an earlier start. */
    private static RpcSystem load() {
        try {
            Path jar = RpcJar.unpacked();
            if (jar == null) {
                return RpcSystem.load(new Configuration());
            }
            URL[] urls = {jar.toUri().toURL()};
            ClassLoader loader = new SubmoduleClassLoader(urls, RpcSystem.class.getClassLoader());
            return ServiceLoader.load(RpcSystem.class, loader)
                    .findFirst()
                    .orElseGet(() -> RpcSystem.load(new Configuration()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
