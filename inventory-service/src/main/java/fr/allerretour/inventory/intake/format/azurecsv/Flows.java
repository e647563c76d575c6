package fr.allerretour.inventory.intake.format.azurecsv;

import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.vocabulary.Strength;
import java.util.List;

/** All flows from one server to another. */
final class Flows {

    private final Position first;
    private final String from;
    private final String to;
    private final List<String> cells;
    private final Tally ports = new Tally();
    private int otherPorts;

    Flows(Position first, String from, String to, List<String> cells) {
        this.first = first;
        this.from = from;
        this.to = to;
        this.cells = cells;
    }

    /** @param through port and process; empty if the port says nothing */
    void add(String through) {
        if (through.isEmpty()) {
            otherPorts++;
        } else {
            ports.add(through);
        }
    }

    /** One dependency, at the place of the first flow. */
    ParsedRow dependency() {
        String named = ports.isEmpty() ? "" : "ports " + ports.mostFrequent();
        String others = otherPorts == 0 ? "" : "other ports ×" + otherPorts;
        String reason = named + (named.isEmpty() || others.isEmpty() ? "" : ", ") + others;
        return new ParsedRow(first, new DependencyItem(from, to, Strength.SOFT, reason), cells);
    }
}
