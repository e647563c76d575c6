package fr.allerretour.inventory.intake.staging;

import fr.allerretour.inventory.intake.check.PortfolioIndex;
import fr.allerretour.inventory.intake.check.PortfolioIndex.Target;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.match.MachineMatcher;
import fr.allerretour.inventory.intake.match.Match;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Checks a file's rows against the portfolio and against each other: identities and references. */
final class RowCheck {

    private final PortfolioIndex index;
    private final MachineMatcher machines;
    private final Map<String, Position> seen = new HashMap<>();

    RowCheck(PortfolioIndex index, MachineMatcher machines) {
        this.index = index;
        this.machines = machines;
    }

    /**
     * Who a row is about.
     *
     * @param key that the row's item has or will have
     * @param match how a workload was told to be one that is known; null if there was nothing to tell
     */
    record Identified(String key, @Nullable RowMatch match) {}

    /**
     * Who the row is about.
     *
     * @throws RowRefused if another row of the file has it, or if it cannot be told which item is meant
     */
    Identified identify(ParsedRow row) throws RowRefused {
        ItemKind kind = ItemKind.of(row.item());
        Identified identified = switch (row.item()) {
            case WorkloadItem w -> workload(w);
            case ApplicationItem a -> new Identified(applicationKey(a), null);
            case DataSetItem d -> new Identified(d.key(), null);
            case DependencyItem d -> new Identified(ends(d), null);
        };
        String key = identified.key();
        requireOtherKindFree(kind, key);
        Position first = seen.putIfAbsent(kind + " " + key, row.position());
        if (first != null) {
            throw duplicate(row, key, first);
        }
        if (row.completes()) {
            return identified; // it adds nothing that others could refer to
        }
        if (row.item() instanceof WorkloadItem w) {
            know(w, key);
        } else if (row.item() instanceof ApplicationItem a) {
            index.addApplication(key, Objects.requireNonNullElse(a.name(), key));
        }
        return identified;
    }

    /** Whether it only names an application that a row before has named or described, be it in other letters. */
    boolean isNamedAgain(ParsedRow row) throws RowRefused {
        return row.item() instanceof ApplicationItem a
                && a.knownByName()
                && a.criticality() == null
                && a.owner() == null
                && a.intent() == null
                && a.components() == null
                && seen.containsKey(ItemKind.APPLICATION + " " + applicationKey(a));
    }

    /** What later rows may refer to it by. */
    private void know(WorkloadItem workload, String key) {
        index.addWorkload(key, Objects.requireNonNullElse(workload.name(), key));
        if (workload.key() != null && !key.equals(workload.key())) {
            index.addAlias(workload.key(), key);
        }
        machines.add(key, workload);
    }

    private Identified workload(WorkloadItem workload) throws RowRefused {
        Match match = machines.match(workload, key -> seen.containsKey(ItemKind.WORKLOAD + " " + key));
        return switch (match) {
            case Match.Same same -> new Identified(same.key(), RowMatch.of(workload, same));
            case Match.New none -> new Identified(newKey(workload), null);
            case Match.NameOnly other -> new Identified(newKey(workload), RowMatch.of(other));
            case Match.Ambiguous several -> throw ambiguous(workload.key() == null ? "name" : "key", several.name());
            case Match.Contradictory contradictory -> throw contradictory(contradictory);
        };
    }

    /** A key that is not yet taken by another machine of the same name. */
    private String newKey(WorkloadItem workload) throws RowRefused {
        String named = Objects.requireNonNull(MachineMatcher.newKey(workload, false));
        String key = index.workloadOf(named) == null ? named : MachineMatcher.newKey(workload, true);
        if (key == null || index.workloadOf(key) != null) {
            throw ambiguous(workload.key() == null ? "name" : "key", named);
        }
        return key;
    }

    private static RowRefused contradictory(Match.Contradictory match) {
        return new RowRefused(
                RowProblem.CONTRADICTORY_IDENTITY,
                null,
                "The row's identities lead to different workloads: "
                        + match.claims().stream()
                                .map(claim -> claim.by().en() + " to '" + claim.key() + "'")
                                .collect(Collectors.joining(", "))
                        + ". Merge these workloads if they are one machine, or correct the file.",
                "Les identités de la ligne mènent à des charges différentes : "
                        + match.claims().stream()
                                .map(claim -> claim.by().fr() + " à '" + claim.key() + "'")
                                .collect(Collectors.joining(", "))
                        + ". Fusionnez ces charges si elles sont une même machine, ou corrigez le fichier.");
    }

    /** An application that is known by its name only may be there already under a key. */
    private String applicationKey(ApplicationItem application) throws RowRefused {
        String name = application.name();
        if (name == null || !application.knownByName() || index.hasApplication(application.key())) {
            return application.key();
        }
        return switch (index.application(name)) {
            case Target.Found found -> found.key();
            case Target.Ambiguous ambiguous -> throw ambiguous("name", name);
            case Target.Unknown unknown -> application.key();
        };
    }

    private String ends(DependencyItem dependency) throws RowRefused {
        String from = known(index.either(dependency.from()), "from", dependency.from());
        String to = known(index.either(dependency.to()), "to", dependency.to());
        if (from.equals(to)) {
            throw new RowRefused(
                    RowProblem.NEEDS_ITSELF,
                    "to",
                    "'" + from + "' would need itself. Name two different ends, or leave the row out.",
                    "'" + from
                            + "' dépendrait d'elle-même. Indiquez deux extrémités différentes, ou retirez la ligne.");
        }
        return from + " -> " + to;
    }

    private void requireOtherKindFree(ItemKind kind, String key) throws RowRefused {
        boolean taken = kind == ItemKind.WORKLOAD && index.hasApplication(key)
                || kind == ItemKind.APPLICATION && index.hasWorkload(key);
        if (taken) {
            throw new RowRefused(
                    RowProblem.DUPLICATE_KEY,
                    "key",
                    "The key '" + key + "' is that of "
                            + (kind == ItemKind.WORKLOAD ? "an application" : "a workload")
                            + "; dependencies name either, so they share their keys. Choose another key.",
                    "La clé '" + key + "' est celle d'une "
                            + (kind == ItemKind.WORKLOAD ? "application" : "charge")
                            + " ; les dépendances nomment l'une ou l'autre, les clés sont donc communes. Choisissez une"
                            + " autre clé.");
        }
    }

    private static RowRefused duplicate(ParsedRow row, String key, Position first) {
        boolean byName = row.item() instanceof WorkloadItem w && w.key() == null;
        return new RowRefused(
                byName ? RowProblem.DUPLICATE_NAME : RowProblem.DUPLICATE_KEY,
                byName ? "name" : null,
                "'" + key + "' stands at " + first + " already. Keep one of the two rows.",
                "'" + key + "' figure déjà en " + first + ". Gardez une seule des deux lignes.");
    }

    /**
     * The row's references as keys, by field.
     *
     * @param last whether all rows of the file are known
     * @return null if a reference may lead to a row that has not come yet
     * @throws RowRefused if a reference leads to nothing, or to several things
     */
    @Nullable
    Map<String, String> resolve(ParsedRow row, boolean last) throws RowRefused {
        Map<String, String> references = new LinkedHashMap<>();
        switch (row.item()) {
            case WorkloadItem w -> {
                if (w.application() != null) {
                    references.put(
                            "application", known(index.application(w.application()), "application", w.application()));
                }
                if (w.runsOn() != null) {
                    if (!last && !index.hasWorkload(w.runsOn())) {
                        return null; // a name perhaps; but a row to come may have that key, and a key wins
                    }
                    references.put("runsOn", known(index.workload(w.runsOn()), "runs on", w.runsOn()));
                }
            }
            case DataSetItem d -> {
                if (d.workload() != null) {
                    references.put("workload", known(index.workload(d.workload()), "workload", d.workload()));
                }
                if (d.application() != null) {
                    references.put(
                            "application", known(index.application(d.application()), "application", d.application()));
                }
            }
            case DependencyItem d -> {
                references.put("from", known(index.either(d.from()), "from", d.from()));
                references.put("to", known(index.either(d.to()), "to", d.to()));
            }
            case ApplicationItem a -> {}
        }
        return references;
    }

    private static String known(Target target, String column, String reference) throws RowRefused {
        return switch (target) {
            case Target.Found found -> found.key();
            case Target.Ambiguous ambiguous -> throw ambiguous(column, reference);
            case Target.Unknown unknown ->
                throw new RowRefused(
                        RowProblem.UNKNOWN_REFERENCE,
                        column,
                        "'" + reference + "' is no key or name in this portfolio. Correct it, or import what it names"
                                + " first.",
                        "'" + reference + "' n'est ni une clé ni un nom dans ce portefeuille. Corrigez, ou importez"
                                + " d'abord ce qui est nommé.");
        };
    }

    private static RowRefused ambiguous(String column, String reference) {
        return new RowRefused(
                RowProblem.AMBIGUOUS_REFERENCE,
                column,
                "Several things are named '" + reference + "'. Use the key of the one that is meant.",
                "Plusieurs éléments s'appellent '" + reference + "'. Utilisez la clé de celui qui est visé.");
    }
}
