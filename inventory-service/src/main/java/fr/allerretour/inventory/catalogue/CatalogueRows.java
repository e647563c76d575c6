package fr.allerretour.inventory.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.catalogue.cyclonedx.Need;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.portfolio.StreamedRows;
import fr.allerretour.inventory.portfolio.StreamedRows.Table;
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
import org.jspecify.annotations.Nullable;

/**
 * What a portfolio holds, as a file would describe it: what is not known is null, because a file says nothing of it. It can
 * then never overwrite what another portfolio knows.
 */
final class CatalogueRows {

    /** Rows whose disks, cards or attributes may not fit into one cell: an escaped character takes six. */
    private static final int MAY_BE_LONG = 5_000;

    private static final TypeReference<List<ApplicationItem.Component>> COMPONENTS = new TypeReference<>() {};
    private static final TypeReference<List<WorkloadItem.Disk>> DISKS = new TypeReference<>() {};
    private static final TypeReference<List<WorkloadItem.Nic>> NICS = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};

    private static final String SCOPE = " WHERE organisation = ? AND portfolio = ?";

    /** UTF-16, big endian, byte by byte, is the order of String.compareTo. */
    private static final String BY = "CAST(CONVERT(%s USING utf16) AS BINARY)";

    private static final String BY_KEY = BY.formatted("item_key");

    private static final String APPLICATIONS =
            "SELECT item_key, name, criticality, owner, intent, components FROM application" + SCOPE;

    private static final String WORKLOADS = "SELECT item_key, name, kind, environment, criticality, operating_system,"
            + " cpus, memory_mib, storage_mib, used_mib, powered, template, application, runs_on, place,"
            + " end_of_support, must_leave_by, disks, nics, attributes FROM workload" + SCOPE;

    /**
     * In the order of the sheets. Hosts that run on nothing come before their guests, so that few rows of an import have
     * to wait for their host.
     */
    private static final List<Table<ParsedItem>> ALL = List.of(
            new Table<>(APPLICATIONS + " ORDER BY " + BY_KEY, CatalogueRows::application),
            new Table<>(WORKLOADS + " ORDER BY runs_on IS NOT NULL, " + BY_KEY, CatalogueRows::workload),
            new Table<>(
                    "SELECT from_key, to_key, strength, reason FROM dependency" + SCOPE + " ORDER BY "
                            + BY.formatted("from_key") + ", " + BY.formatted("to_key"),
                    (row, json) -> new DependencyItem(
                            row.getString(1), row.getString(2), Strength.valueOf(row.getString(3)), row.getString(4))),
            new Table<>(
                    "SELECT item_key, name, category, sensitivity, regimes, volume_mib, place, workload, application"
                            + " FROM data_set" + SCOPE + " ORDER BY " + BY_KEY,
                    (row, json) -> new DataSetItem(
                            row.getString(1),
                            row.getString(2),
                            Category.valueOf(row.getString(3)),
                            known(Sensitivity.class, row.getString(4)),
                            regimes(row.getString(5)),
                            known(row.getLong(6)),
                            known(Place.class, row.getString(7)),
                            row.getString(8),
                            row.getString(9))));

    private static final List<Table<ParsedItem>> LONG_ONES = List.of(
            new Table<>(
                    APPLICATIONS + " AND CHAR_LENGTH(components) > " + MAY_BE_LONG + " ORDER BY " + BY_KEY,
                    CatalogueRows::application),
            new Table<>(
                    WORKLOADS + " AND (CHAR_LENGTH(disks) > " + MAY_BE_LONG + " OR CHAR_LENGTH(nics) > " + MAY_BE_LONG
                            + " OR CHAR_LENGTH(attributes) > " + MAY_BE_LONG + ") ORDER BY " + BY_KEY,
                    CatalogueRows::workload));

    /** A guest needs its host, and an application its workloads. */
    private static final List<Table<Need>> NEEDS = List.of(new Table<>(
            "SELECT who, what FROM (SELECT from_key AS who, to_key AS what FROM dependency" + SCOPE
                    + " UNION SELECT item_key, runs_on FROM workload" + SCOPE + " AND runs_on IS NOT NULL"
                    + " UNION SELECT application, item_key FROM workload" + SCOPE + " AND application IS NOT NULL) need"
                    + " ORDER BY " + BY.formatted("who") + ", " + BY.formatted("what"),
            (row, json) -> new Need(row.getString(1), row.getString(2))));

    private CatalogueRows() {}

    static StreamedRows<ParsedItem> all(Connection connection, String organisation, UUID portfolio, ObjectMapper json) {
        return new StreamedRows<>(connection, organisation, portfolio, json, ALL);
    }

    /** What may need more than one cell for its components, disks, cards or attributes; few. */
    static StreamedRows<ParsedItem> longOnes(
            Connection connection, String organisation, UUID portfolio, ObjectMapper json) {
        return new StreamedRows<>(connection, organisation, portfolio, json, LONG_ONES);
    }

    /** Who needs whom, by key; those of one after the other. */
    static StreamedRows<Need> needs(Connection connection, String organisation, UUID portfolio, ObjectMapper json) {
        return new StreamedRows<>(connection, organisation, portfolio, json, NEEDS);
    }

    private static ApplicationItem application(ResultSet row, ObjectMapper json)
            throws SQLException, JsonProcessingException {
        List<ApplicationItem.Component> components = json.readValue(row.getString(6), COMPONENTS);
        return new ApplicationItem(
                row.getString(1),
                row.getString(2),
                known(Criticality.class, row.getString(3)),
                row.getString(4),
                known(Intent.class, row.getString(5)),
                components.isEmpty() ? null : components,
                false);
    }

    private static WorkloadItem workload(ResultSet row, ObjectMapper json)
            throws SQLException, JsonProcessingException {
        List<WorkloadItem.Disk> disks = json.readValue(row.getString(18), DISKS);
        List<WorkloadItem.Nic> nics = json.readValue(row.getString(19), NICS);
        return new WorkloadItem(
                row.getString(1),
                row.getString(2),
                Kind.valueOf(row.getString(3)),
                known(Environment.class, row.getString(4)),
                known(Criticality.class, row.getString(5)),
                row.getString(6),
                row.getInt(7) == 0 ? null : Integer.valueOf(row.getInt(7)),
                known(row.getLong(8)),
                // Where disks are given, a file that says nothing of the storage means their sum.
                disks.isEmpty() ? known(row.getLong(9)) : Long.valueOf(row.getLong(9)),
                row.getObject(10, Long.class),
                known(Powered.class, row.getString(11)),
                row.getBoolean(12),
                row.getString(13),
                row.getString(14),
                known(Place.class, row.getString(15)),
                row.getObject(16, LocalDate.class),
                row.getObject(17, LocalDate.class),
                disks.isEmpty() ? null : disks,
                nics.isEmpty() ? null : nics,
                json.readValue(row.getString(20), TEXT_MAP),
                Map.of());
    }

    private static @Nullable Long known(long size) {
        return size == 0 ? null : Long.valueOf(size);
    }

    private static <E extends Enum<E>> @Nullable E known(Class<E> list, String name) {
        boolean unknown = name.equals("UNKNOWN") || name.equals(Intent.UNDECIDED.name());
        return unknown ? null : Enum.valueOf(list, name);
    }

    private static @Nullable Set<Regime> regimes(String column) {
        Set<Regime> regimes = Arrays.stream(column.split(" "))
                .filter(name -> !name.isEmpty())
                .map(Regime::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Regime.class)));
        return regimes.isEmpty() ? null : regimes;
    }
}
