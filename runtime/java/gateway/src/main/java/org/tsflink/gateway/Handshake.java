package org.tsflink.gateway;

import java.security.MessageDigest;
import org.tsflink.bridge.v1.Hello;
import org.tsflink.bridge.v1.Request;
import org.tsflink.gateway.dispatch.AllowList;
import org.tsflink.gateway.errors.BridgeException;

/** Whether the other side is the one that started this gateway, and speaks as it does. */
final class Handshake {

    static final int PROTOCOL_VERSION = 1;

    private Handshake() {}

    /** Throws a {@link BridgeException} unless the request is a hello with the secret. */
    static void checkSecret(Request request, byte[] secret) {
        if (!request.hasHello()) {
            throw new BridgeException("The first request must be the hello.");
        }
        if (!MessageDigest.isEqual(request.getHello().getSecret().toByteArray(), secret)) {
            throw new BridgeException("The secret is wrong: this gateway belongs to another program.");
        }
    }

    /** Throws a {@link BridgeException} when the two sides are not of one release. */
    static void checkRelease(Hello hello, AllowList allowed) {
        if (hello.getProtocolVersion() != PROTOCOL_VERSION) {
            throw new BridgeException("tsflink speaks version " + Integer.toUnsignedString(hello.getProtocolVersion())
                    + " of the bridge's protocol, and its gateway version " + PROTOCOL_VERSION
                    + "; install both from one release.");
        }
        if (!MessageDigest.isEqual(hello.getSignaturesSha256().toByteArray(), allowed.sha256())) {
            throw new BridgeException("The gateway's list of signatures is not the one that tsflink was generated with;"
                    + " install both from one release, or build again.");
        }
    }
}
