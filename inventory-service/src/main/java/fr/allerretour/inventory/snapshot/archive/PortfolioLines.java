package fr.allerretour.inventory.snapshot.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.portfolio.StreamedRows;
import fr.allerretour.inventory.portfolio.StreamedRows.Table;
import fr.allerretour.inventory.snapshot.SnapshotLine;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** All lines of a portfolio in the order of a snapshot. */
final class PortfolioLines {

    private static final TypeReference<List<SnapshotLine.Disk>> DISKS = new TypeReference<>() {};
    private static final TypeReference<List<SnapshotLine.Nic>> NICS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    /** UTF-16, big endian, byte by byte, is the order of String.compareTo. */
    private static final String ORDER =
            " WHERE organisation = ? AND portfolio = ? ORDER BY CAST(CONVERT(%s USING utf16) AS BINARY)";

    private static final List<Table<SnapshotLine>> TABLES = List.of(
            new Table<>(
                    "SELECT item_key, name, criticality, owner, intent FROM application" + ORDER.formatted("item_key"),
                    (row, json) -> new SnapshotLine.Application(
                            row.getString(1),
                            row.getString(2),
                            Criticality.valueOf(row.getString(3)),
                            row.getString(4),
                            Intent.valueOf(row.getString(5)))),
            new Table<>(
                    "SELECT item_key, name, kind, environment, criticality, operating_system, cpus, memory_mib,"
                            + " storage_mib, used_mib, powered, template, application, runs_on, place, end_of_support,"
                            + " must_leave_by, disks, nics, provenance FROM workload" + ORDER.formatted("item_key"),
                    PortfolioLines::workload),
            new Table<>(
                    "SELECT from_key, to_key, strength, reason FROM dependency"
                            + ORDER.formatted("CONCAT(from_key, '\\t', to_key)"),
                    (row, json) -> new SnapshotLine.Dependency(
                            row.getString(1), row.getString(2), Strength.valueOf(row.getString(3)), row.getString(4))),
            new Table<>(
                    "SELECT item_key, name, category, sensitivity, regimes, volume_mib, place, workload, application"
                            + " FROM data_set" + ORDER.formatted("item_key"),
                    (row, json) -> new SnapshotLine.DataSet(
                            row.getString(1),
                            row.getString(2),
                            Category.valueOf(row.getString(3)),
                            Sensitivity.valueOf(row.getString(4)),
                            regimes(row.getString(5)),
                            row.getLong(6),
                            Place.valueOf(row.getString(7)),
                            row.getString(8),
                            row.getString(9))));

    private PortfolioLines() {}

    static StreamedRows<SnapshotLine> of(
            Connection connection, String organisation, UUID portfolio, ObjectMapper json) {
        return new StreamedRows<>(connection, organisation, portfolio, json, TABLES);
    }

    private static SnapshotLine workload(ResultSet row, ObjectMapper json)
            throws SQLException, JsonProcessingException {
        return new SnapshotLine.Workload(
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                Environment.valueOf(row.getString(4)),
                Criticality.valueOf(row.getString(5)),
                row.getString(6),
                row.getInt(7),
                row.getLong(8),
                row.getLong(9),
                row.getObject(10, Long.class),
                Powered.valueOf(row.getString(11)),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14),
                Place.valueOf(row.getString(15)),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                json.readValue(row.getString(18), DISKS),
                json.readValue(row.getString(19), NICS),
                json.readValue(row.getString(20), TEXT_MAP));
    }

    private static Set<Regime> regimes(String column) {
        return Arrays.stream(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Regime::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Regime.class)));
    }
}
