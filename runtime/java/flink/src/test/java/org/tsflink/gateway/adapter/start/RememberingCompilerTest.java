package org.tsflink.gateway.adapter.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.IntSupplier;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.ISimpleCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RememberingCompilerTest {

    @TempDir
    Path folder;

    @Test
    void whatOneProcessHasCompiledTheNextOneKnows() throws Exception {
        Path file = folder.resolve("classes");
        RememberingCompilerFactory first = new RememberingCompilerFactory(null, file);
        assertEquals(7, run(first, source("7 /* \u00fc\u20ac */")));
        assertEquals(8, run(first, source("8")));
        byte[] left = Files.readAllBytes(file);

        RememberingCompilerFactory next = new RememberingCompilerFactory(file, file);
        assertEquals(7, run(next, source("7 /* \u00fc\u20ac */")));
        assertEquals(8, run(next, source("8")));
        assertTrue(Arrays.equals(left, Files.readAllBytes(file)), "nothing was compiled again");
        // As long, and of the same name: the source decides.
        assertEquals(9, run(next, source("9")));
        assertFalse(Arrays.equals(left, Files.readAllBytes(file)));
    }

    @Test
    void itsClassesHaveTheParentThatWasGiven() throws Exception {
        Path file = folder.resolve("classes");
        run(new RememberingCompilerFactory(null, file), source("7"));
        ISimpleCompiler compiler = new RememberingCompilerFactory(file, null).newSimpleCompiler();
        compiler.setParentClassLoader(getClass().getClassLoader());
        compiler.cook(source("7"));
        assertEquals(getClass().getClassLoader(), compiler.getClassLoader().getParent());
        assertEquals(1, compiler.getBytecodes().size());
        assertThrows(ClassNotFoundException.class, () -> compiler.getClassLoader().loadClass("sample.Other"));
    }

    @Test
    void ofAFileThatWasCutOffItKnowsWhatIsWhole() throws Exception {
        Path file = folder.resolve("classes");
        run(new RememberingCompilerFactory(null, file), source("7"));
        int one = (int) Files.size(file);
        run(new RememberingCompilerFactory(null, file), source("8"));
        byte[] both = Files.readAllBytes(file);
        assertNotEquals(one, both.length);
        for (int length = 0; length < both.length; length += 5) {
            Path part = Files.write(folder.resolve("part" + length), Arrays.copyOf(both, length));
            CompiledSources known = CompiledSources.read(part);
            assertEquals(length >= one, known.classesOf(source("7").toCharArray()) != null);
            assertFalse(known.classesOf(source("8").toCharArray()) != null);
        }
        byte[] changed = both.clone();
        changed[one + 100] ^= 1;
        CompiledSources known = CompiledSources.read(Files.write(folder.resolve("changed"), changed));
        assertEquals(true, known.classesOf(source("7").toCharArray()) != null);
        assertEquals(false, known.classesOf(source("8").toCharArray()) != null);
        Path noise = Files.write(folder.resolve("noise"), new byte[] {-1, -1, -1, -1, 0, 0, 0, 7});
        assertEquals(7, run(new RememberingCompilerFactory(noise, null), source("7")));
    }

    @Test
    void doesWithoutAFileThatCannotBeRead() throws Exception {
        assertEquals(7, run(new RememberingCompilerFactory(folder.resolve("none"), null), source("7")));
        assertEquals(7, run(new RememberingCompilerFactory(folder, null), source("7")));
    }

    @Test
    void withoutAParentItsClassesHaveTheContextClassLoader() throws Exception {
        Path file = folder.resolve("classes");
        for (Path made : new Path[] {null, file}) {
            ISimpleCompiler compiler = new RememberingCompilerFactory(made, file).newSimpleCompiler();
            compiler.setParentClassLoader(null);
            compiler.cook(source("7"));
            assertEquals(
                    Thread.currentThread().getContextClassLoader(),
                    compiler.getClassLoader().getParent());
        }
    }

    @Test
    void whatCannotBeCompiledIsRefusedAndNotKept() {
        Path file = folder.resolve("classes");
        RememberingCompilerFactory factory = new RememberingCompilerFactory(null, file);
        assertThrows(CompileException.class, () -> run(factory, source("nothing")));
        assertFalse(Files.exists(file));
    }

    private static String source(String value) {
        return "package sample; public class Sample implements java.util.function.IntSupplier {"
                + " public int getAsInt() { return " + value + "; } }";
    }

    private static int run(RememberingCompilerFactory factory, String source) throws Exception {
        ISimpleCompiler compiler = factory.newSimpleCompiler();
        compiler.setParentClassLoader(IntSupplier.class.getClassLoader());
        compiler.cook(source);
        Class<?> sample = compiler.getClassLoader().loadClass("sample.Sample");
        return ((IntSupplier) sample.getConstructor().newInstance()).getAsInt();
    }
}
