package fr.allerretour.planner.schedule.bench;

import fr.allerretour.planner.schedule.model.Activity;
import fr.allerretour.planner.schedule.model.Activity.Demand;
import fr.allerretour.planner.schedule.model.Precedence;
import fr.allerretour.planner.schedule.model.RcpspInstance;
import fr.allerretour.planner.schedule.model.Resource;
import fr.allerretour.planner.schedule.model.WorkCalendar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a single-mode PSPLIB instance (.sm). Activity ids are the job numbers. */
final class PsplibReader {
    private final List<Activity> activities = new ArrayList<>();
    private final List<Precedence> precedences = new ArrayList<>();
    private final List<Resource> resources = new ArrayList<>();
    private int horizon;

    private PsplibReader() {}

    static RcpspInstance read(Path file) throws IOException {
        PsplibReader reader = new PsplibReader();
        String section = "";
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("PRECEDENCE") || line.startsWith("REQUESTS") || line.startsWith("RESOURCEAVAIL")) {
                section = line.substring(0, 4);
            }
            String trimmed = line.strip();
            if (!section.isEmpty() && !trimmed.isEmpty() && Character.isDigit(trimmed.charAt(0))) {
                reader.row(section, numbers(file, trimmed));
            }
        }
        if (reader.activities.isEmpty() || reader.resources.isEmpty()) {
            throw new IOException(file + " has no jobs or no resources. A PSPLIB single-mode file (.sm) was expected.");
        }
        return new RcpspInstance(
                reader.horizon,
                List.of(WorkCalendar.always("every day")),
                reader.resources,
                reader.activities,
                reader.precedences);
    }

    private static int[] numbers(Path file, String line) throws IOException {
        try {
            return Arrays.stream(line.split("\\s+")).mapToInt(Integer::parseInt).toArray();
        } catch (NumberFormatException notANumber) {
            throw new IOException(file + ": numbers were expected in \"" + line + "\".", notANumber);
        }
    }

    private void row(String section, int[] row) {
        switch (section) {
            case "PREC" -> {
                for (int k = 3; k < row.length; k++) {
                    precedences.add(new Precedence(row[0] - 1, row[k] - 1, Precedence.Kind.FINISH_START));
                }
            }
            case "REQU" -> {
                List<Demand> demands = new ArrayList<>();
                for (int k = 3; k < row.length; k++) {
                    if (row[k] > 0) {
                        demands.add(new Demand(k - 3, row[k]));
                    }
                }
                activities.add(new Activity(
                        Integer.toString(row[0]), row[2], 0, List.copyOf(demands), 0, Activity.NO_DEADLINE, false));
                horizon += row[2];
            }
            default -> {
                for (int capacity : row) {
                    resources.add(Resource.constant("R" + (resources.size() + 1), capacity));
                }
            }
        }
    }
}
