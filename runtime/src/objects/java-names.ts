const packages: Readonly<Record<string, string>> = {
  "java.lang":
    "Boolean Byte Short Character Integer Long Float Double String Object Number CharSequence Class Iterable Void " +
    "Comparable Runnable Throwable Exception RuntimeException Thread ClassLoader Enum AutoCloseable Cloneable " +
    "StringBuilder StackTraceElement",
  "java.math": "BigDecimal BigInteger MathContext RoundingMode",
  "java.util":
    "List Set Map Collection Iterator Optional OptionalInt OptionalLong OptionalDouble UUID Properties Locale TimeZone " +
    "SortedMap NavigableMap LinkedHashMap HashMap TreeMap LinkedHashSet HashSet ArrayList LinkedList EnumSet EnumMap " +
    "Deque Queue Date BitSet Random Comparator ListIterator Enumeration",
  "java.util.function":
    "Supplier Function BiFunction Consumer BiConsumer Predicate BiPredicate UnaryOperator BinaryOperator IntFunction",
  "java.util.concurrent":
    "CompletableFuture CompletionStage Future Executor ExecutorService ScheduledExecutorService TimeUnit Callable",
  "java.util.regex": "Pattern",
  "java.util.stream": "Stream IntStream LongStream DoubleStream Collector",
  "java.time":
    "Duration Period Instant LocalDate LocalTime LocalDateTime ZonedDateTime ZoneId ZoneOffset OffsetDateTime " +
    "OffsetTime Year YearMonth MonthDay Clock DayOfWeek Month",
  "java.time.temporal": "TemporalUnit ChronoUnit TemporalAmount Temporal",
  "java.io": "File Serializable InputStream OutputStream PrintStream PrintWriter IOException Closeable",
  "java.nio.file": "Path",
  "java.nio.charset": "Charset",
  "java.net": "URI URL InetAddress",
  "java.sql": "Timestamp Time",
  "java.lang.reflect": "Method Type Constructor Field",
  "org.apache.flink.types": "Row",
};

const primitives = ["boolean", "byte", "short", "char", "int", "long", "float", "double", "void"];

/** Binary names of the types that descriptors write by their simple names. */
export const builtinJavaNames: ReadonlyMap<string, string> = new Map([
  ...primitives.map((name) => [name, name] as const),
  ...Object.entries(packages).flatMap(([prefix, names]) =>
    names.split(" ").map((name) => [name, `${prefix}.${name}`] as const),
  ),
]);
