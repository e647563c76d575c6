package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.workbook.RowHandler;
import fr.allerretour.inventory.intake.format.workbook.Sheet;
import java.io.IOException;
import java.util.function.LongConsumer;

/** Where sheets are read from: a workbook, or an archive of CSV files. */
@FunctionalInterface
interface Source {

    /**
     * Hands out every row of the sheet that says something.
     *
     * @param progress told now and then how many bytes of this sheet are behind
     */
    void read(Sheet sheet, RowHandler handler, LongConsumer progress) throws FormatException, IOException;
}
