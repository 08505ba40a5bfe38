package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.Path;
import org.tsflink.gateway.channel.Fifos;

/**
 * Where a session's channels are, and what its client must know.
 *
 * @param socket in a folder that is private to the user
 */
record Endpoint(Path socket, byte[] secret, Opening opening) {

    /** How its FIFOs are opened. */
    interface Opening {
        Fifos open() throws IOException;
    }

    /** Of a client that has made the folder and opens its ends of the FIFOs while we open ours. */
    static Endpoint in(Path folder, byte[] secret) {
        String requests = folder.resolve("requests").toString();
        String replies = folder.resolve("replies").toString();
        return new Endpoint(folder.resolve("socket"), secret, () -> Fifos.named(requests, replies));
    }

    Path folder() {
        return socket.toAbsolutePath().getParent();
    }
}
