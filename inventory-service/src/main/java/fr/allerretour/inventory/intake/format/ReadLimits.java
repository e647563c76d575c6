package fr.allerretour.inventory.intake.format;

/**
 * How much of a file is believed.
 *
 * @param entries parts in a workbook's archive
 * @param inflatedBytes bytes of all parts of a workbook together, inflated
 * @param ratio inflated to deflated bytes of one part, for parts of more than 16 MiB
 * @param sharedCharacters characters in a workbook's table of shared strings
 * @param rows rows of one sheet, or rows of one CSV file that say something
 * @param columns columns of one sheet or CSV file
 * @param cellCharacters characters in one cell
 * @param machines machines in one workbook; of disks, cards and addresses together six times as many
 */
public record ReadLimits(
        int entries,
        long inflatedBytes,
        int ratio,
        long sharedCharacters,
        int rows,
        int columns,
        int cellCharacters,
        int machines) {

    /** Well above 35,000 servers with their disks, cards and partitions; within a heap of 512 MiB. */
    public static ReadLimits standard() {
        return new ReadLimits(2_000, 4L << 30, 200, 64L << 20, 1_048_576, 16_384, 32_767, 100_000);
    }
}
