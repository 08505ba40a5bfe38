package org.tsflink.gateway.adapter.start;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.codehaus.commons.compiler.CompilerFactoryFactory;
import org.codehaus.commons.compiler.ISimpleCompiler;
import org.codehaus.janino.CompilerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Janino, which remembers from one process to the next what it has compiled. It is what Calcite compiles its metadata
 * handlers with, some twenty for a query: always the same ones of a release, and a tenth of a second of a start.
 */
public final class RememberingCompilerFactory extends CompilerFactory {

    private static final Logger LOG = LoggerFactory.getLogger(RememberingCompilerFactory.class);
    private static final String FILE = "planner.classes";
    private static final String NAMES_THE_DEFAULT = "org.codehaus.commons.compiler.properties";

    private final CompiledSources known;
    private final Path target;

    /** For Janino, which makes it by reflection. */
    public RememberingCompilerFactory() {
        this(StartFiles.find(FILE), StartFiles.toMake(FILE));
    }

    /** Either may be null. */
    RememberingCompilerFactory(Path made, Path target) {
        this.known = read(made);
        this.target = target;
    }

    /**
     * Makes it Janino's default, where there is something to remember. The default of a JVM is what the first loader that
     * asks for it names; a file in a jar would be seen by planners whose own loaders do not see this class.
     */
    public static void install() throws Exception {
        if (StartFiles.find(FILE) != null || StartFiles.toMake(FILE) != null) {
            CompilerFactoryFactory.getDefaultCompilerFactory(new Naming());
        }
    }

    @Override
    public ISimpleCompiler newSimpleCompiler() {
        return new RememberingCompiler(known, target);
    }

    private static CompiledSources read(Path made) {
        try {
            return made == null ? CompiledSources.none() : CompiledSources.read(made);
        } catch (IOException e) {
            LOG.info("{} cannot be used", made, e);
            return CompiledSources.none();
        }
    }

    private static final class Naming extends ClassLoader {

        Naming() {
            super(RememberingCompilerFactory.class.getClassLoader());
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            if (!name.equals(NAMES_THE_DEFAULT)) {
                return super.getResourceAsStream(name);
            }
            String line = "compilerFactory=" + RememberingCompilerFactory.class.getName();
            return new ByteArrayInputStream(line.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
