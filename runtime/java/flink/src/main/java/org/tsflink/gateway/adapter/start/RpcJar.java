package org.tsflink.gateway.adapter.start;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.flink.runtime.rpc.RpcSystem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The jar of 24 MB within flink-rpc-akka-loader, which Flink unpacks at each start and deletes at its end. */
public final class RpcJar {

    private static final Logger LOG = LoggerFactory.getLogger(RpcJar.class);
    private static final String FILE = "flink-rpc-akka.jar";

    private RpcJar() {}

    /** The unpacked jar; null when Flink has to unpack it. */
    public static Path unpacked() throws IOException {
        URL packed = RpcSystem.class.getClassLoader().getResource(FILE);
        if (packed == null) {
            return null;
        }
        Path target = StartFiles.toMake(FILE);
        if (target != null) {
            try (InputStream content = packed.openStream()) {
                Files.copy(content, target);
            }
            return target;
        }
        Path made = StartFiles.find(FILE);
        return made != null && isAsLarge(made, packed) ? made : null;
    }

    private static boolean isAsLarge(Path made, URL packed) {
        try {
            return Files.size(made) == packed.openConnection().getContentLengthLong();
        } catch (IOException e) {
            LOG.info("{} cannot be used", made, e);
            return false;
        }
    }
}
