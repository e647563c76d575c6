package fr.allerretour.inventory.intake.format;

/**
 * What a format tells while it reads. Calls come from one thread, in the order of the file as far as the format allows.
 * Whatever a method throws ends the reading and comes out of {@link InventoryFormat#read} unchanged: that is how a
 * reading is cancelled.
 */
public interface RowSink {

    /** Called once for each sheet that bears on the inventory, before any rejection of its rows. */
    void sheet(SheetHead head);

    /** A row, or a whole machine, that is in order by itself. */
    void item(ParsedRow row);

    /** A row that was not taken. */
    void rejected(RowRejection rejection);

    /** Something that the reader decided and people should know; the rows were taken. */
    void warning(FileWarning warning);

    /**
     * How far the reading is.
     *
     * @param done bytes worked through, 0 to {@code total}
     * @param total bytes to work through in all; of a workbook these are the inflated bytes of its sheets
     */
    void progress(long done, long total);
}
