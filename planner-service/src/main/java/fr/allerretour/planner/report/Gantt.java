package fr.allerretour.planner.report;

import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Gantt: one lane for what all share, one a provider for its foundations, one a wave; in each, one bar a phase from
 * its first day to its last. However many activities there are, it has at most {@link #MOST_WAVES} lanes of waves.
 */
final class Gantt {
    static final int MOST_WAVES = 60;

    private static final int LABEL = 210;
    private static final int WIDTH = 1000;
    private static final int LANE = 24;
    private static final int HEAD = 34;

    private final PlanDocument plan;
    private final Language language;
    private final LocalDate first;
    private final long days;

    private Gantt(PlanDocument plan, Language language, LocalDate first, LocalDate last) {
        this.plan = plan;
        this.language = language;
        this.first = first;
        this.days = ChronoUnit.DAYS.between(first, last) + 1;
    }

    static void write(PlanDocument plan, Language language, Html html) {
        LocalDate first = plan.start();
        LocalDate last = first;
        for (Activity activity : plan.activities()) {
            first = activity.start().isBefore(first) ? activity.start() : first;
            last = activity.end().isAfter(last) ? activity.end() : last;
        }
        new Gantt(plan, language, first, last).write(html);
    }

    /** A lane's bars: phase to first and last day. */
    private record Lane(
            String name,
            Map<Phase, LocalDate[]> bars,
            @Nullable Wave wave) {
        Lane(String name, @Nullable Wave wave) {
            this(name, new EnumMap<>(Phase.class), wave);
        }

        void add(Activity activity) {
            LocalDate[] bar =
                    bars.computeIfAbsent(activity.phase(), phase -> new LocalDate[] {activity.start(), activity.end()});
            bar[0] = activity.start().isBefore(bar[0]) ? activity.start() : bar[0];
            bar[1] = activity.end().isAfter(bar[1]) ? activity.end() : bar[1];
        }
    }

    private List<Lane> lanes() {
        Map<String, Integer> waveOf = new HashMap<>();
        for (MoveGroup group : plan.moveGroups()) {
            waveOf.put(group.id(), group.wave());
        }
        Lane shared = new Lane(language.of("Commun à tous", "Shared by all"), null);
        Map<String, Lane> byProvider = new TreeMap<>();
        Map<Integer, Lane> byWave = new TreeMap<>();
        Lane further = new Lane(
                language.of("Vagues suivantes", "Further waves") + " ("
                        + (plan.waves().size() - MOST_WAVES) + ")",
                null);
        for (Wave wave :
                plan.waves().subList(0, Math.min(MOST_WAVES, plan.waves().size()))) {
            byWave.put(wave.number(), new Lane(wave.name(), wave));
        }
        for (Activity activity : plan.activities()) {
            Integer wave = activity.moveGroup() == null ? null : waveOf.get(activity.moveGroup());
            if (wave != null) {
                byWave.getOrDefault(wave, further).add(activity);
            } else if (activity.provider() != null) {
                byProvider
                        .computeIfAbsent(activity.provider(), id -> new Lane(plan.nameOf(id), null))
                        .add(activity);
            } else {
                shared.add(activity);
            }
        }
        List<Lane> lanes = new ArrayList<>();
        lanes.add(shared);
        lanes.addAll(byProvider.values());
        lanes.addAll(byWave.values());
        lanes.add(further);
        lanes.removeIf(lane -> lane.bars().isEmpty());
        return lanes;
    }

    private void write(Html html) {
        List<Lane> lanes = lanes();
        int height = HEAD + lanes.size() * LANE + 8;
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + (LABEL + WIDTH + 10) + " " + height,
                "role",
                "img",
                "aria-labelledby",
                "gantt-title gantt-text",
                "class",
                "gantt");
        html.element(
                "title",
                language.of("Calendrier par vague et par phase", "Calendar by wave and phase"),
                "id",
                "gantt-title");
        html.element(
                "desc",
                language.of(
                        "Chaque ligne est un socle ou une vague, chaque barre une phase. Les mêmes dates sont dans le"
                                + " tableau des vagues.",
                        "Each line is a foundation or a wave, each bar a phase. The same days are in the table of"
                                + " waves."),
                "id",
                "gantt-text");
        months(html, height);
        for (int i = 0; i < lanes.size(); i++) {
            lane(html, lanes.get(i), HEAD + i * LANE);
        }
        html.close();
        if (plan.waves().size() > MOST_WAVES) {
            html.element(
                    "p",
                    language.of(
                            "Les " + MOST_WAVES + " premières vagues ont chacune leur ligne ; les "
                                    + (plan.waves().size() - MOST_WAVES)
                                    + " suivantes sont réunies en une seule. Toutes sont dans le fichier CSV des vagues.",
                            "The first " + MOST_WAVES + " waves have a line each; the further "
                                    + (plan.waves().size() - MOST_WAVES)
                                    + " are drawn as one. All are in the CSV file of waves."),
                    "class",
                    "note");
        }
    }

    private void months(Html html, int height) {
        long months = Math.max(1, ChronoUnit.MONTHS.between(first.withDayOfMonth(1), first.plusDays(days)));
        long every = Math.max(1, Math.ceilDiv(months, 18));
        LocalDate month = first.withDayOfMonth(1).plusMonths(1);
        for (; month.isBefore(first.plusDays(days)); month = month.plusMonths(every)) {
            String x = x(month);
            html.empty("line", "x1", x, "x2", x, "y1", "18", "y2", String.valueOf(height), "class", "grid");
            html.element(
                    "text",
                    "%02d/%d".formatted(month.getMonthValue(), month.getYear()),
                    "x",
                    x,
                    "y",
                    "14",
                    "class",
                    "month");
        }
    }

    private void lane(Html html, Lane lane, int top) {
        String label = lane.name().length() > 30 ? lane.name().substring(0, 29) + "…" : lane.name();
        html.open("g");
        html.element("text", label, "x", "4", "y", String.valueOf(top + 16), "class", "lane");
        lane.bars().forEach((phase, bar) -> {
            html.open(
                    "rect",
                    "x",
                    x(bar[0]),
                    "y",
                    String.valueOf(top + 3 + phase.ordinal() * 6),
                    "width",
                    width(bar[0], bar[1]),
                    "height",
                    "6",
                    "class",
                    PlanReport.cssClass(phase));
            html.element(
                    "title",
                    lane.name() + " · " + PlanReport.name(phase, language) + language.of(" : du ", ": from ")
                            + language.day(bar[0]) + language.of(" au ", " to ") + language.day(bar[1]));
            html.close();
        });
        Wave wave = lane.wave();
        if (wave != null) {
            html.empty(
                    "rect",
                    "x",
                    x(wave.cutoverStart()),
                    "y",
                    String.valueOf(top + 1),
                    "width",
                    width(wave.cutoverStart(), wave.cutoverEnd()),
                    "height",
                    String.valueOf(LANE - 3),
                    "class",
                    "cutover");
        }
        html.close();
    }

    private String x(LocalDate day) {
        return tenths(LABEL + (double) ChronoUnit.DAYS.between(first, day) * WIDTH / days);
    }

    private String width(LocalDate from, LocalDate to) {
        return tenths(Math.max(2, (double) (ChronoUnit.DAYS.between(from, to) + 1) * WIDTH / days));
    }

    private static String tenths(double value) {
        long tenths = Math.round(value * 10);
        return tenths / 10 + "." + tenths % 10;
    }
}
