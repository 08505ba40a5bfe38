/** The public types of java.lang, which every source file imports. */
export const javaLang: ReadonlySet<string> = new Set(
  (
    "AbstractMethodError Appendable ArithmeticException ArrayIndexOutOfBoundsException ArrayStoreException " +
    "AssertionError AutoCloseable Boolean BootstrapMethodError Byte CharSequence Character Class ClassCastException " +
    "ClassCircularityError ClassFormatError ClassLoader ClassNotFoundException ClassValue CloneNotSupportedException " +
    "Cloneable Comparable Deprecated Double Enum EnumConstantNotPresentException Error Exception " +
    "ExceptionInInitializerError Float FunctionalInterface IllegalAccessError IllegalAccessException " +
    "IllegalArgumentException IllegalCallerException IllegalMonitorStateException IllegalStateException " +
    "IllegalThreadStateException IncompatibleClassChangeError IndexOutOfBoundsException InheritableThreadLocal " +
    "InstantiationError InstantiationException Integer InternalError InterruptedException Iterable " +
    "LayerInstantiationException LinkageError Long Math Module ModuleLayer NegativeArraySizeException " +
    "NoClassDefFoundError NoSuchFieldError NoSuchFieldException NoSuchMethodError NoSuchMethodException " +
    "NullPointerException Number NumberFormatException Object OutOfMemoryError Override Package Process " +
    "ProcessBuilder ProcessHandle Readable Record ReflectiveOperationException Runnable Runtime RuntimeException " +
    "RuntimePermission SafeVarargs SecurityException SecurityManager Short StackOverflowError StackTraceElement " +
    "StackWalker StrictMath String StringBuffer StringBuilder StringIndexOutOfBoundsException SuppressWarnings " +
    "System Thread ThreadDeath ThreadGroup ThreadLocal Throwable TypeNotPresentException UnknownError " +
    "UnsatisfiedLinkError UnsupportedClassVersionError UnsupportedOperationException VerifyError " +
    "VirtualMachineError Void"
  ).split(" "),
);
