package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.DateOrder;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.mapped.heading.Meaning;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Columns whose cells are sizes, counts or dates. */
final class NumberColumns {

    private final Drafting drafting;
    private final boolean coresPerSocket;

    /** @param coresPerSocket whether a column says how many cores a processor has */
    NumberColumns(Drafting drafting, boolean coresPerSocket) {
        this.drafting = drafting;
        this.coresPerSocket = coresPerSocket;
    }

    private ProposedColumn notNumeric(Drafting.Source source) {
        return drafting.kept(
                source, Meaning.Reason.NONE, "Its cells are no numbers.", "Ses cellules ne sont pas des nombres.");
    }

    ProposedColumn size(Drafting.Source source) {
        if (!source.sample().isNumeric()) {
            return notNumeric(source);
        }
        Why why = Drafting.known(source);
        UnitGuess unit = UnitGuess.of(source, why);
        return drafting.build(
                source,
                new MappedColumn(source.heading(), source.meaning().target(), null, unit.unit(), null, Map.of()),
                source.meaning().sure(),
                unit.confirm() ? EnumSet.of(Open.UNIT) : Set.of(),
                why);
    }

    ProposedColumn count(Drafting.Source source) {
        if (!source.sample().isNumeric()) {
            return notNumeric(source);
        }
        MappedTarget target = source.meaning().target();
        Why why = Drafting.known(source);
        if (target == MappedTarget.CORES_PER_SOCKET) {
            why.and("It is multiplied by the number of processors.", "Il est multiplié par le nombre de processeurs.");
            return drafting.build(
                    source,
                    MappedColumn.of(source.heading(), target),
                    source.meaning().sure(),
                    Set.of(),
                    why);
        }
        boolean sockets = source.text().hasAny("socket", "sockets", "nbsockets");
        boolean cores = source.text()
                .hasAny(
                        "vcpu",
                        "vcpus",
                        "nbvcpu",
                        "coeur",
                        "coeurs",
                        "nbcoeurs",
                        "core",
                        "cores",
                        "corecount",
                        "nbcores");
        if (sockets && !coresPerSocket) {
            return drafting.kept(
                    source,
                    Meaning.Reason.NONE,
                    "It counts processors, and no column says how many cores one has.",
                    "Elle compte des processeurs, et aucune colonne ne dit combien de cœurs en a un.");
        }
        MappedUnit unit = sockets || coresPerSocket && !cores ? MappedUnit.SOCKET : MappedUnit.CORE;
        if (!cores) {
            why.and("It may count cores or processors.", "Elle peut compter des cœurs ou des processeurs.");
        }
        return drafting.build(
                source,
                new MappedColumn(source.heading(), target, null, unit, null, Map.of()),
                source.meaning().sure(),
                cores ? Set.of() : EnumSet.of(Open.UNIT),
                why);
    }

    ProposedColumn date(Drafting.Source source) {
        List<DateOrder> orders = Arrays.stream(DateOrder.values())
                .filter(order -> source.sample().distinct().stream()
                        .allMatch(cell -> order.read(cell).isPresent()))
                .toList();
        if (orders.isEmpty()) {
            return drafting.kept(
                    source,
                    Meaning.Reason.NONE,
                    "Its cells are no dates, or not all in one order.",
                    "Ses cellules ne sont pas des dates, ou pas toutes dans le même ordre.");
        }
        boolean open = orders.size() > 1;
        Optional<DateOrder> french = orders.stream()
                .filter(order -> order == DateOrder.DAY_MONTH_YEAR)
                .findFirst();
        Why why = Drafting.known(source);
        if (open) {
            why.and(
                    "Day and month cannot be told apart in the rows looked at.",
                    "Jour et mois ne se distinguent pas dans les lignes examinées.");
        } else {
            why.and("All its dates are written so.", "Toutes ses dates sont écrites ainsi.");
        }
        return drafting.build(
                source,
                new MappedColumn(
                        source.heading(),
                        source.meaning().target(),
                        null,
                        null,
                        french.orElse(orders.getFirst()),
                        Map.of()),
                source.meaning().sure(),
                open ? EnumSet.of(Open.DATES) : Set.of(),
                why);
    }
}
