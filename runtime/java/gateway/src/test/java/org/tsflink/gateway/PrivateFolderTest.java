package org.tsflink.gateway;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tsflink.gateway.errors.BridgeException;

class PrivateFolderTest {

    @TempDir
    Path scratch;

    @Test
    void folderThatOthersMayEnterIsRefused() throws Exception {
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx--x---"));
        assertThrows(BridgeException.class, () -> new PrivateFolder(scratch));
        Files.setPosixFilePermissions(scratch, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void onlyPipesAndSocketsAreDeleted() throws Exception {
        Path folder = Files.createDirectory(
                scratch.resolve("private"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
        Path file = Files.createFile(folder.resolve("file"));
        new PrivateFolder(folder).delete();
        assertFalse(Files.exists(pipe));
        assertTrue(Files.exists(file));
        Files.delete(file);
        new PrivateFolder(folder).delete();
        assertFalse(Files.exists(folder));
    }

    @Test
    void allOfItIsDeletedButNotWhatItsLinksNameOnly() throws Exception {
        Path elsewhere = Files.createFile(Files.createDirectory(scratch.resolve("elsewhere")).resolve("file"));
        Path folder = Files.createDirectory(scratch.resolve("whole"));
        Files.createFile(Files.createDirectory(folder.resolve("session")).resolve("socket"));
        Files.createSymbolicLink(folder.resolve("link"), elsewhere.getParent());
        PrivateFolder.deleteWhole(folder);
        assertFalse(Files.exists(folder));
        assertTrue(Files.exists(elsewhere));
    }
}
