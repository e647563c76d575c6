package fr.allerretour.inventory.intake.format.tree;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;

/** What one tree may hold. */
public final class TreeBudget {

    /** A machine with all its disks, cards and tags has a few hundred values. */
    private static final int NODES = 200_000;

    private static final int CHARACTERS = 8 << 20;

    private int nodes;
    private long characters;

    public int nodes() {
        return nodes;
    }

    public void clear() {
        nodes = 0;
        characters = 0;
    }

    public void takeNodes(int more, int line) throws FormatException {
        nodes += more;
        if (nodes > NODES || nodes < 0) {
            throw tooMuch(line, NODES + " values", NODES + " valeurs");
        }
    }

    public void takeCharacters(int more, int line) throws FormatException {
        characters += more;
        if (characters > CHARACTERS) {
            throw tooMuch(line, CHARACTERS + " characters", CHARACTERS + " caractères");
        }
    }

    private static FormatException tooMuch(int line, String what, String quoi) {
        return new FormatException(
                FormatProblem.TOO_LARGE,
                "What stands around line " + line + " has more than " + what + ".",
                "Ce qui se trouve autour de la ligne " + line + " a plus de " + quoi + ".",
                new Position("", line),
                null);
    }
}
