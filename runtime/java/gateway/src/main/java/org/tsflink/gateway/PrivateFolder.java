package org.tsflink.gateway;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tsflink.gateway.errors.BridgeException;

/** The folder of the FIFOs and the socket, which only its owner may enter. */
final class PrivateFolder {

    // sockaddr_un holds 104 bytes on macOS, 108 on Linux; below the base lie the gateway, the session and its socket.
    private static final int LONGEST_BASE = 55;
    // A program that is about to be told of the end makes files meanwhile.
    private static final int MOST_TRIES = 10;
    // Loaded along with this class: at the end of the process its jar may have been replaced.
    private static final Deletion DELETION = new Deletion();

    private final Path folder;

    /** Refuses a folder that others may enter: whoever reaches the socket can try secrets. */
    PrivateFolder(Path folder) throws IOException {
        String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
        if (!permissions.equals("rwx------")) {
            throw new BridgeException(
                    "The folder " + folder + " must be private to its owner, but is " + permissions + ".");
        }
        this.folder = folder;
    }

    /** Makes a folder that only its owner may enter, with a path short enough for sockets in its subfolders. */
    static Path create(Map<String, String> variables) throws IOException {
        List<String> bases =
                List.of(variables.getOrDefault("XDG_RUNTIME_DIR", ""), System.getProperty("java.io.tmpdir"), "/tmp");
        IOException failure = null;
        for (String base : bases) {
            if (base.isEmpty() || base.length() > LONGEST_BASE) {
                continue;
            }
            try {
                return Files.createTempDirectory(
                        Path.of(base),
                        "tsflink-",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            } catch (IOException refused) {
                failure = refused;
            }
        }
        throw new IOException("No folder can be made in any of " + bases, failure);
    }

    /** Deletes the FIFOs and the socket, and the folder if nothing else is in it; what is open stays open. */
    synchronized void delete() {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> own = entries.filter(PrivateFolder::isPipeOrSocket).toList();
            for (Path path : own) {
                Files.deleteIfExists(path);
            }
            Files.deleteIfExists(folder);
        } catch (IOException gone) {
            // The other side may have deleted it first.
        }
    }

    /** Deletes a folder and what is in it, links as links; what cannot be deleted stays. */
    static void deleteWhole(Path folder) {
        for (int tries = 0; tries < MOST_TRIES && Files.exists(folder, LinkOption.NOFOLLOW_LINKS); tries++) {
            try {
                Files.walkFileTree(folder, DELETION);
            } catch (IOException stays) {
                // Whoever starts the next gateway deletes it.
            }
        }
    }

    private static boolean isPipeOrSocket(Path path) {
        try {
            return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).isOther();
        } catch (IOException gone) {
            return false;
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failed) throws IOException {
            try {
                Files.deleteIfExists(directory);
            } catch (DirectoryNotEmptyException filled) {
                // Meanwhile.
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
