package org.tsflink.gateway.adapter.start;

import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.Map;
import org.codehaus.commons.compiler.CompileException;
import org.codehaus.commons.compiler.Cookable;
import org.codehaus.commons.compiler.ErrorHandler;
import org.codehaus.commons.compiler.ISimpleCompiler;
import org.codehaus.commons.compiler.WarningHandler;
import org.codehaus.janino.SimpleCompiler;

/** Compiles what is not known yet. */
final class RememberingCompiler extends Cookable implements ISimpleCompiler {

    private final CompiledSources known;
    private final Path target;
    private final SimpleCompiler janino = new SimpleCompiler();
    private ClassLoader parent;
    private Map<String, byte[]> classes;
    private ClassLoader loader;

    /** @param target where to append what was compiled; null: nowhere */
    RememberingCompiler(CompiledSources known, Path target) {
        this.known = known;
        this.target = target;
        setParentClassLoader(null);
    }

    @Override
    public void cook(String fileName, Reader reader) throws CompileException, IOException {
        CharArrayWriter read = new CharArrayWriter();
        reader.transferTo(read);
        char[] source = read.toCharArray();
        classes = known.classesOf(source);
        if (classes != null) {
            loader = new KnownClasses(parent, classes);
            return;
        }
        janino.cook(fileName, new CharArrayReader(source));
        classes = janino.getBytecodes();
        loader = janino.getClassLoader();
        if (target != null) {
            CompiledSources.append(target, source, classes);
        }
    }

    @Override
    public Map<String, byte[]> getBytecodes() {
        return classes;
    }

    @Override
    public ClassLoader getClassLoader() {
        return loader;
    }

    /** Null is the context class loader, as in Janino. */
    @Override
    public void setParentClassLoader(ClassLoader loader) {
        parent = loader != null ? loader : Thread.currentThread().getContextClassLoader();
        janino.setParentClassLoader(loader);
    }

    @Override
    public void setDebuggingInformation(boolean source, boolean lines, boolean variables) {
        janino.setDebuggingInformation(source, lines, variables);
    }

    @Override
    public void setCompileErrorHandler(ErrorHandler handler) {
        janino.setCompileErrorHandler(handler);
    }

    @Override
    public void setWarningHandler(WarningHandler handler) {
        janino.setWarningHandler(handler);
    }

    @Override
    public void setSourceVersion(int version) {
        janino.setSourceVersion(version);
    }

    @Override
    public void setTargetVersion(int version) {
        janino.setTargetVersion(version);
    }

    private static final class KnownClasses extends ClassLoader {

        private final Map<String, byte[]> classes;

        KnownClasses(ClassLoader parent, Map<String, byte[]> classes) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] content = classes.get(name);
            if (content == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, content, 0, content.length);
        }
    }
}
