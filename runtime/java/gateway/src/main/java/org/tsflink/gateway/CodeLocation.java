package org.tsflink.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/** Where the code of a class lies. */
public final class CodeLocation {

    private CodeLocation() {}

    /** The real path of the class's jar or folder; null when it has none. */
    public static Path of(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null ? null : path(source.getLocation().toURI()).toRealPath();
        } catch (IOException | URISyntaxException | IllegalArgumentException noFile) {
            return null;
        }
    }

    /** Application mode names the jars of usrlib relative to its working folder: file:usrlib/a.jar. */
    private static Path path(URI location) {
        return location.isOpaque() ? Path.of(location.getSchemeSpecificPart()) : Path.of(location);
    }
}
