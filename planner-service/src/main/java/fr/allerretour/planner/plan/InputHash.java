package fr.allerretour.planner.plan;

import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.plan.PlanSettings.Days;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The hash over all that a plan is computed from: two plans with one hash are the same plan. */
final class InputHash {
    /** To be raised whenever the same input comes to give another plan, new defaults included. */
    private static final String ALGORITHM = "aller-retour/planner/1";

    private InputHash() {}

    static String of(PlanInput input, Catalogue catalogue) {
        PlanSettings settings = input.settings();
        StringBuilder text = new StringBuilder();
        line(text, "algorithm", ALGORITHM);
        line(text, "snapshot", input.snapshot().contentHash());
        line(text, "catalogue", catalogue.hash());
        line(text, "asOf", input.asOf());
        line(text, "start", input.start());
        line(text, "seed", settings.seedOrDefault());
        line(text, "schedules", settings.schedules());
        line(text, "workingDays", sorted(settings.workingDays()));
        line(text, "alsaceMoselle", settings.alsaceMoselle());
        line(text, "closures", days(settings.closures()));
        line(text, "teams", settings.teams() == null ? null : new TreeMap<>(settings.teams()));
        line(text, "copyGibPerNight", settings.copyGibPerNight());
        line(text, "copyGibPerNightEach", settings.copyGibPerNightEach());
        line(text, "windowDays", sorted(settings.windowDays()));
        line(text, "windows", days(settings.windows()));
        line(text, "slotsPerWindow", settings.slotsPerWindow());
        line(text, "freezes", days(settings.freezes()));
        line(text, "maxWaveSize", settings.maxWaveSize());
        line(text, "pilotSize", settings.pilotSize());
        return "sha256:" + HexFormat.of().formatHex(digest(text.toString()));
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        text.append(name).append('=').append(value == null ? "" : value).append('\n');
    }

    private static <E extends Enum<E>> @Nullable Collection<E> sorted(@Nullable Collection<E> values) {
        return values == null ? null : new TreeSet<>(values);
    }

    /** Without the names: they say why, and change nothing. */
    private static @Nullable List<String> days(@Nullable List<Days> ranges) {
        return ranges == null
                ? null
                : ranges.stream()
                        .map(range -> range.first() + "/" + range.last())
                        .sorted()
                        .toList();
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
