package fr.allerretour.local.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What {@code ./run demo} was asked.
 *
 * @param inventories the files to import; empty for the demo's own
 * @param output where the results go; emptied of earlier results of ours
 * @param keep leave the services running until Ctrl-C
 * @param kills how many processes to kill at random moments meanwhile: 0 but in the crash test
 * @param seed which moments and processes
 */
public record DemoOptions(List<Path> inventories, Path output, boolean keep, int kills, long seed) {

    /**
     * Reads the command line.
     *
     * @throws IllegalArgumentException naming the option or the file that is wrong
     */
    public static DemoOptions parse(List<String> arguments) {
        List<Path> inventories = new ArrayList<>();
        Path output = Path.of("demo-output");
        boolean keep = false;
        int kills = 0;
        long seed = 1;
        Deque<String> rest = new ArrayDeque<>(arguments);
        while (!rest.isEmpty()) {
            String option = rest.pop();
            switch (option) {
                case "--inventory" -> inventories.add(readable(value(option, rest)));
                case "--output" -> output = Path.of(value(option, rest));
                case "--keep" -> keep = true;
                case "--kills" -> kills = Integer.parseInt(value(option, rest));
                case "--seed" -> seed = Long.parseLong(value(option, rest));
                default ->
                    throw new IllegalArgumentException(
                            "Unknown option " + option + "; expected --inventory FILE, --output DIR, --keep.");
            }
        }
        return new DemoOptions(List.copyOf(inventories), output.toAbsolutePath(), keep, kills, seed);
    }

    private static String value(String option, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value.");
        }
        return rest.pop();
    }

    private static Path readable(String name) {
        Path file = Path.of(name);
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new IllegalArgumentException("--inventory " + name + ": there is no such file that can be read.");
        }
        return file;
    }
}
