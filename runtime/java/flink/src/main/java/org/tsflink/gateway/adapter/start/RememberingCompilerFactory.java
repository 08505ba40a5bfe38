package org.tsflink.gateway.adapter.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.codehaus.commons.compiler.ISimpleCompiler;
import org.codehaus.janino.CompilerFactory;

/**
 * Janino, which remembers from one process to the next what it has compiled. It is what Calcite compiles its metadata
 * handlers with, some twenty for a query: always the same ones of a release, and a tenth of a second of a start. Found
 * by {@code org.codehaus.commons.compiler.properties}.
 */
public final class RememberingCompilerFactory extends CompilerFactory {

    private static final String FILE = "planner.classes";

    private final CompiledSources known;
    private final Path target;

    public RememberingCompilerFactory() {
        this(StartFiles.find(FILE), StartFiles.toMake(FILE));
    }

    /** Either may be null. */
    RememberingCompilerFactory(Path made, Path target) {
        this.known = read(made);
        this.target = target;
    }

    @Override
    public ISimpleCompiler newSimpleCompiler() {
        return new RememberingCompiler(known, target);
    }

    private static CompiledSources read(Path made) {
        try {
            return made == null ? CompiledSources.none() : CompiledSources.read(made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
