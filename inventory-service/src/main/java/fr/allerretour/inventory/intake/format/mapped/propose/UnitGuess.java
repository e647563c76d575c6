package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.mapped.MappedTarget;
import fr.allerretour.inventory.intake.format.mapped.MappedUnit;
import fr.allerretour.inventory.intake.format.mapped.UnitWord;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a column of sizes may count in.
 *
 * @param confirm whether people have to say it: always, unless the heading or the cells say it without doubt
 */
record UnitGuess(MappedUnit unit, boolean confirm) {

    private static final double BYTES_FROM = 1L << 26;
    private static final double MEMORY_MIB_FROM = 256;
    private static final double STORAGE_MIB_FROM = 20_000;

    /** @param why is added what speaks for it */
    static UnitGuess of(Drafting.Source source, Why why) {
        MappedTarget target = source.meaning().target();
        String written = source.text().unitAsWritten();
        UnitWord word = source.text().unit();
        if (word == null) {
            Optional<String> inCells = source.sample().unit();
            word = inCells.flatMap(UnitWord::of).orElse(null);
            written = inCells.orElse("");
        }
        if (word == null) {
            return byMagnitude(target, source.sample().median().orElse(null), why);
        }
        if (word.certain()) {
            why.and("\"" + written + "\" is " + word.binary() + ".", "« " + written + " » est " + word.binary() + ".");
            return new UnitGuess(word.binary(), false);
        }
        if (target == MappedTarget.MEMORY) {
            why.and(
                    "Memory is made in powers of 1024, so \"" + written + "\" is " + word.binary() + ".",
                    "La mémoire est faite en puissances de 1024 : « " + written + " » est " + word.binary() + ".");
            return new UnitGuess(word.binary(), false);
        }
        why.and(
                "\"" + written + "\" is mostly by powers of 1024 (" + word.binary() + ") in inventories, but may be by"
                        + " powers of 1000.",
                "« " + written + " » suit le plus souvent les puissances de 1024 (" + word.binary()
                        + ") dans les inventaires, mais peut suivre celles de 1000.");
        return new UnitGuess(word.binary(), true);
    }

    private static UnitGuess byMagnitude(MappedTarget target, @Nullable Double median, Why why) {
        double mebibytesFrom = target == MappedTarget.MEMORY ? MEMORY_MIB_FROM : STORAGE_MIB_FROM;
        MappedUnit unit = MappedUnit.GIB;
        if (median != null && median >= BYTES_FROM) {
            unit = MappedUnit.BYTE;
        } else if (median != null && median >= mebibytesFrom) {
            unit = MappedUnit.MIB;
        }
        why.and(
                "No unit is written; from the size of its numbers it may be " + unit + ".",
                "Aucune unité n'est écrite ; d'après la taille de ses nombres ce peut être " + unit + ".");
        return new UnitGuess(unit, true);
    }
}
