package fr.allerretour.export.connector.sql;

import java.util.List;

/**
 * One table with rows.
 *
 * @param definition its {@code CREATE TABLE}, cleaned
 * @param primaryKey names of its columns, empty if it has none
 * @param order names of the columns that put its rows in one order
 * @param engine such as InnoDB
 */
record Table(
        String name,
        String definition,
        String engine,
        List<Column> columns,
        List<String> primaryKey,
        List<String> order,
        String comment) {

    /** The columns that are loaded back. */
    List<Column> loaded() {
        return columns.stream().filter(column -> !column.generated()).toList();
    }

    /** What reads every row in order; names are qualified by the session's schema. */
    String query() {
        StringBuilder sql = new StringBuilder("SELECT ");
        for (int i = 0; i < columns.size(); i++) {
            sql.append(i == 0 ? "" : ", ").append(columns.get(i).select());
        }
        sql.append(" FROM ").append(Sql.name(name));
        for (int i = 0; i < order.size(); i++) {
            sql.append(i == 0 ? " ORDER BY " : ", ").append(Sql.name(order.get(i)));
        }
        return sql.toString();
    }
}
