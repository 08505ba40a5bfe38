package org.tsflink.gateway.dispatch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Set;
import org.tsflink.gateway.errors.BridgeException;
import org.tsflink.gateway.values.EmittedClasses;

/** The signatures that the generator wrote: nothing else may be called. */
public final class AllowList {

    private final byte[] sha256;
    private final Set<String> signatures = new HashSet<>();
    private final Set<String> owners = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();

    /** @param file lines of the form {@code signature: erased return type} */
    public AllowList(byte[] file) {
        sha256 = digest(file);
        new String(file, StandardCharsets.UTF_8).lines().forEach(this::add);
    }

    private void add(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return;
        }
        int colon = line.indexOf(": ");
        String signature = colon < 0 ? line : line.substring(0, colon);
        signatures.add(signature);
        owners.add(signature.substring(0, Math.max(0, signature.indexOf('#'))));
        if (colon >= 0) {
            mentioned.add(line.substring(colon + 2));
        }
        int open = signature.indexOf('(');
        if (open >= 0 && signature.endsWith(")")) {
            for (String parameter : signature.substring(open + 1, signature.length() - 1).split(",")) {
                mentioned.add(parameter);
            }
        }
    }

    /** SHA-256 of the file. */
    public byte[] sha256() {
        return sha256.clone();
    }

    public EmittedClasses classes() {
        return new EmittedClasses(owners, mentioned);
    }

    /** Throws a {@link BridgeException} unless the generator wrote the signature. */
    void check(String signature) {
        if (!signatures.contains(signature)) {
            throw new BridgeException("'" + signature + "' is not one of the signatures that may be called.");
        }
    }

    private static byte[] digest(byte[] file) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(file);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
