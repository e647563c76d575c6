package fr.allerretour.inventory.intake.format.resourcegraph;

/**
 * Where a file keeps its resources.
 *
 * @param objects place of the resources of the object form
 * @param columns place of the columns of the table form, "-" if it has none
 * @param rows place of the rows of the table form, "-" if it has none
 */
record Layout(String objects, String columns, String rows) {

    static final Layout[] ALL = {
        new Layout("data[]", "data.columns[]", "data.rows[]"),
        new Layout("[].data[]", "[].data.columns[]", "[].data.rows[]"),
        new Layout("Data[]", "-", "-"),
        new Layout("value[]", "-", "-"),
        new Layout("[]", "-", "-")
    };
}
