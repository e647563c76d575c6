package fr.allerretour.export.connector.sql;

import java.util.List;
import java.util.Map;

/**
 * All that a schema holds, rows apart.
 *
 * @param sequences statement that makes each, by name, and the statement that sets it, in order
 * @param viewColumns column names of each view, by its name
 */
record Schema(
        String name,
        String charset,
        String collation,
        List<Sequence> sequences,
        List<Table> tables,
        List<Program> programs,
        Map<String, List<String>> viewColumns) {

    /**
     * A sequence.
     *
     * @param next the next value that it would give
     */
    record Sequence(String name, String definition, long next) {}

    List<Program> programs(Program.Kind kind) {
        return programs.stream().filter(program -> program.kind() == kind).toList();
    }
}
