package org.tsflink.gateway.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The command line of {@code flink run ... tsflink-gateway.jar}: which program, and how its Node runs. */
public record DriverOptions(Map<Option, String> values, List<String> arguments) {

    /** An option with its short and its long name. */
    public enum Option {
        FILE("-ts", "--typescript"),
        FILES("-tsfs", "--ts-files"),
        MODULE("-tsm", "--ts-module"),
        NODE("-ts-exec", "--ts-exec"),
        ENVIRONMENT("-ts-env", "--ts-env"),
        IMAGE("-ts-docker-image", "--ts-docker-image");

        private final List<String> names;

        Option(String... names) {
            this.names = List.of(names);
        }

        private static Optional<Option> named(String name) {
            return Arrays.stream(values()).filter(option -> option.names.contains(name)).findFirst();
        }
    }

    private static final String PROCESS = "process";
    private static final String DOCKER = "docker";

    /** Options up to the first word that is none, or to {@code --}; the rest is the program's. */
    public static DriverOptions parse(String... words) {
        Map<Option, String> values = new HashMap<>();
        int next = 0;
        while (next < words.length) {
            String[] parts = words[next].split("=", 2);
            Optional<Option> option = Option.named(parts[0]);
            if (option.isEmpty()) {
                break;
            }
            next++;
            if (parts.length == 2) {
                values.put(option.get(), parts[1]);
                continue;
            }
            int end = valueEnd(words, next, option.get());
            values.put(option.get(), String.join("", Arrays.copyOfRange(words, next, end)));
            next = end;
        }
        boolean separated = next < words.length && words[next].equals("--");
        List<String> arguments = List.of(Arrays.copyOfRange(words, separated ? next + 1 : next, words.length));
        DriverOptions options = new DriverOptions(Map.copyOf(values), arguments);
        options.check();
        return options;
    }

    /** A list may have spaces after its commas. */
    private static int valueEnd(String[] words, int start, Option option) {
        if (start >= words.length) {
            throw new DriverException("The option " + option.names.get(0) + " needs a value.");
        }
        int end = start + 1;
        while (option == Option.FILES && end < words.length && words[end - 1].endsWith(",")) {
            end++;
        }
        return end;
    }

    private void check() {
        if (!values.containsKey(Option.FILE) && !values.containsKey(Option.MODULE)) {
            String first = arguments.isEmpty() ? "" : ", not " + arguments.get(0);
            throw new DriverException("Which program? It is given as -ts example.ts, or as -tsm with -tsfs" + first + ".");
        }
        if (!values.containsKey(Option.FILE) && files().isEmpty()) {
            throw new DriverException("-tsm names a module inside of -tsfs, which is missing.");
        }
        String environment = values.getOrDefault(Option.ENVIRONMENT, PROCESS);
        if (!environment.equals(PROCESS) && !environment.equals(DOCKER)) {
            throw new DriverException("-ts-env takes " + PROCESS + " or " + DOCKER + ", not " + environment + ".");
        }
        if (inDocker() && image().isEmpty()) {
            throw new DriverException("-ts-env docker needs -ts-docker-image, an image with Node 20 or newer.");
        }
        if (!inDocker() && image().isPresent()) {
            throw new DriverException("-ts-docker-image needs -ts-env docker.");
        }
    }

    /** The entry point; where there is none, {@link #module} is. */
    public Optional<String> file() {
        return Optional.ofNullable(values.get(Option.FILE));
    }

    /** The entry point inside {@link #files}. */
    public Optional<String> module() {
        return Optional.ofNullable(values.get(Option.MODULE));
    }

    /** What is placed on the module path. */
    public List<String> files() {
        List<String> files = new ArrayList<>();
        for (String file : values.getOrDefault(Option.FILES, "").split(",")) {
            if (!file.isBlank()) {
                files.add(file.trim());
            }
        }
        return files;
    }

    /** The Node binary, when one was asked for. */
    public Optional<String> node() {
        return Optional.ofNullable(values.get(Option.NODE));
    }

    public boolean inDocker() {
        return DOCKER.equals(values.get(Option.ENVIRONMENT));
    }

    public Optional<String> image() {
        return Optional.ofNullable(values.get(Option.IMAGE));
    }

    /** How the program is spoken of. */
    public String name() {
        return file().orElseGet(() -> module().orElseThrow());
    }
}
