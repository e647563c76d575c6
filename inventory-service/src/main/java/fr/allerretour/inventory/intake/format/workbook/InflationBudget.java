package fr.allerretour.inventory.intake.format.workbook;

/** What all parts of one workbook may inflate to together. */
final class InflationBudget {

    private final long total;
    private final int ratio;
    private long left;

    InflationBudget(long total, int ratio) {
        this.total = total;
        this.ratio = ratio;
        this.left = total;
    }

    boolean take(long bytes) {
        left -= bytes;
        return left >= 0;
    }

    long total() {
        return total;
    }

    int ratio() {
        return ratio;
    }
}
