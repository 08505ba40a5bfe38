package org.tsflink.gateway;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.tsflink.gateway.channel.Fifos;
import org.tsflink.gateway.errors.BridgeException;

/** What the launcher says on the command line, and the secret, which it says in the environment. */
record Options(Path signatures, Endpoint endpoint, Optional<Path> scratch) {

    private static final String SECRET = "TSFLINK_SECRET";
    private static final int MIN_SECRET_BYTES = 16;

    /** Throws a {@link BridgeException} when something is missing. */
    static Options parse(String[] arguments, Map<String, String> variables) {
        Map<String, String> given = new HashMap<>();
        for (int index = 0; index + 1 < arguments.length; index += 2) {
            given.put(arguments[index], arguments[index + 1]);
        }
        Path signatures = Path.of(required(given, "--signatures"));
        Path socket = Path.of(required(given, "--socket"));
        String requests = required(given, "--requests");
        String replies = required(given, "--replies");
        return new Options(
                signatures,
                new Endpoint(socket, secret(variables.get(SECRET)), () -> Fifos.inherited(requests, replies)),
                Optional.ofNullable(given.get("--scratch")).map(Path::of));
    }

    private static String required(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new BridgeException("The option " + name + " is missing; this program is started by tsflink.");
        }
        return value;
    }

    private static byte[] secret(String hex) {
        try {
            byte[] secret = HexFormat.of().parseHex(hex == null ? "" : hex);
            if (secret.length >= MIN_SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException malformed) {
            // Said below; the text itself must not be shown.
        }
        throw new BridgeException(
                SECRET + " must hold at least " + MIN_SECRET_BYTES + " bytes in hexadecimal digits.");
    }
}
