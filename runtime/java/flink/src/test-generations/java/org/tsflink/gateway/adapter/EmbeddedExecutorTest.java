package org.tsflink.gateway.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import org.apache.flink.api.common.JobStatus;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.DeploymentOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tsflink.gateway.flink.JobListener;

/** Real jobs on the embedded cluster, of each generation of Flink. */
class EmbeddedExecutorTest {

    private record Ended(String id, String status, Throwable failure) {}

    private static final Queue<Ended> ENDED = new ConcurrentLinkedQueue<>();
    private static final Map<String, Boolean> STARTED = new ConcurrentHashMap<>();

    private static final JobReports REPORTS = JobReports.open();

    @BeforeAll
    static void listen() {
        REPORTS.listener(new JobListener() {
            @Override
            public void started(String id, String name, boolean collects, boolean detached) {
                STARTED.put(id, collects);
            }

            @Override
            public void ended(String id, String status, Throwable failure) {
                ENDED.add(new Ended(id, status, failure));
            }
        });
    }

    @Test
    void collectGivesAllRowsAndIsReportedAsSuch() throws Exception {
        List<Long> rows = new ArrayList<>();
        StreamExecutionEnvironment environment = environment(2);
        DataStream<Long> numbers = environment.fromSequence(1, 10_000);
        try (CloseableIterator<Long> iterator = numbers.executeAndCollect()) {
            iterator.forEachRemaining(rows::add);
        }
        assertEquals(10_000, new HashSet<>(rows).size());
        assertTrue(STARTED.containsValue(true));
    }

    @Test
    void aFailureIsReportedWithItsCause() throws Exception {
        StreamExecutionEnvironment environment = environment(1);
        environment
                .fromSequence(0, 5)
                .map(number -> 10 / (number - 3))
                .returns(Long.class)
                .filter(number -> false)
                .print();
        JobClient job = environment.executeAsync("fails");
        ExecutionException thrown = assertThrows(
                ExecutionException.class, () -> job.getJobExecutionResult().get());
        assertTrue(causes(thrown).contains(ArithmeticException.class.getName()));
        Ended ended = ended(job);
        assertEquals("FAILED", ended.status());
        assertTrue(causes(ended.failure()).contains(ArithmeticException.class.getName()));
        assertEquals(JobStatus.FAILED, job.getJobStatus().get());
    }

    @Test
    void aJobThatNeverEndsIsCanceled() throws Exception {
        JobClient job = endless(environment(1));
        job.cancel().get();
        assertEquals("CANCELED", ended(job).status());
    }

    @Test
    void twentyJobsRunAtOnce() throws Exception {
        List<JobClient> jobs = new ArrayList<>();
        for (int index = 0; index < 20; index++) {
            jobs.add(endless(environment(2)));
        }
        for (JobClient job : jobs) {
            awaitRunning(job);
        }
        for (JobClient job : jobs) {
            job.cancel().get();
        }
        for (JobClient job : jobs) {
            assertEquals("CANCELED", ended(job).status());
        }
    }

    @Test
    void aJobOfParallelism64RunsWithAnExchangeOfAllWithAll() throws Exception {
        StreamExecutionEnvironment environment = environment(64);
        environment.fromSequence(1, 1000).keyBy(number -> number % 100).filter(number -> false).print();
        JobClient job = environment.executeAsync("wide");
        job.getJobExecutionResult().get();
        assertEquals("FINISHED", ended(job).status());
    }

    @Test
    void allSocketsListenOnLoopback() throws Exception {
        JobClient job = endless(environment(1));
        awaitRunning(job);
        List<String> listening = new ArrayList<>();
        Set<String> own = ownSockets();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            if (Files.exists(Path.of(table))) {
                for (String line : Files.readAllLines(Path.of(table))) {
                    String[] columns = line.trim().split("\\s+");
                    if (columns[3].equals("0A") && own.contains(columns[9])) {
                        listening.add(columns[1].substring(0, columns[1].indexOf(':')));
                    }
                }
            }
        }
        job.cancel().get();
        Set<String> loopback =
                Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");
        assertTrue(listening.stream().allMatch(loopback::contains), listening.toString());
    }

    private static Set<String> ownSockets() throws Exception {
        Set<String> inodes = new HashSet<>();
        Path descriptors = Path.of("/proc/self/fd");
        if (Files.exists(descriptors)) {
            try (var links = Files.newDirectoryStream(descriptors)) {
                for (Path link : links) {
                    String target = Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
                    if (target.startsWith("socket:[")) {
                        inodes.add(target.substring("socket:[".length(), target.length() - 1));
                    }
                }
            }
        }
        return inodes;
    }

    private static JobClient endless(StreamExecutionEnvironment environment) throws Exception {
        environment.fromSequence(1, Long.MAX_VALUE).map(number -> {
            Thread.sleep(10);
            return number;
        }).returns(Long.class).filter(number -> false).print();
        return environment.executeAsync("endless");
    }

    private static void awaitRunning(JobClient job) throws Exception {
        while (job.getJobStatus().get() != JobStatus.RUNNING) {
            Thread.sleep(5);
        }
    }

    private static Ended ended(JobClient job) throws InterruptedException {
        for (int look = 0; look < 3000; look++) {
            for (Ended ended : ENDED) {
                if (ended.id().equals(job.getJobID().toHexString())) {
                    return ended;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("The end of " + job.getJobID() + " was not reported.");
    }

    private static String causes(Throwable thrown) {
        StringBuilder causes = new StringBuilder();
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            causes.append(cause.getClass().getName()).append(": ").append(cause.getMessage()).append('\n');
        }
        return causes.toString();
    }

    private static StreamExecutionEnvironment environment(int parallelism) {
        Configuration configuration = new Configuration();
        configuration.set(DeploymentOptions.TARGET, EmbeddedExecutorFactory.NAME);
        configuration.set(JobReports.SESSION, REPORTS.session());
        return new StreamExecutionEnvironment(configuration).setParallelism(parallelism);
    }
}
