package org.tsflink.gateway.dispatch;

import java.util.Arrays;
import java.util.List;
import org.tsflink.gateway.errors.BridgeException;

/**
 * A parsed signature: {@code owner#name(types)}, {@code owner#<init>(types)} or {@code owner#CONSTANT}.
 *
 * @param parameters binary names of the erased types; null for a constant
 */
record Signature(String owner, String name, List<String> parameters) {

    static Signature parse(String text) {
        int hash = text.indexOf('#');
        if (hash <= 0 || hash == text.length() - 1) {
            throw malformed(text);
        }
        String owner = text.substring(0, hash);
        int open = text.indexOf('(', hash);
        if (open < 0) {
            return new Signature(owner, text.substring(hash + 1), null);
        }
        if (open == hash + 1 || !text.endsWith(")")) {
            throw malformed(text);
        }
        String list = text.substring(open + 1, text.length() - 1);
        List<String> parameters = list.isEmpty() ? List.of() : Arrays.asList(list.split(",", -1));
        return new Signature(owner, text.substring(hash + 1, open), parameters);
    }

    boolean isConstant() {
        return parameters == null;
    }

    boolean isConstructor() {
        return name.equals("<init>");
    }

    private static BridgeException malformed(String text) {
        return new BridgeException("'" + text + "' is no signature; one looks like owner#name(type,type).");
    }
}
