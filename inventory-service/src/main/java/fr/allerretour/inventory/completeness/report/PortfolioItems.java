package fr.allerretour.inventory.completeness.report;

import static fr.allerretour.inventory.intake.ruling.Sources.shown;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.completeness.Completeness;
import fr.allerretour.inventory.completeness.Field;
import fr.allerretour.inventory.completeness.Item;
import fr.allerretour.inventory.completeness.Reckoning;
import fr.allerretour.inventory.completeness.Source;
import fr.allerretour.inventory.completeness.Sources;
import fr.allerretour.inventory.completeness.Subject;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.StoredJson;
import fr.allerretour.inventory.vocabulary.Kind;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reckons a portfolio straight from the database: rows stream past, and of each stays which fields it has. The database says
 * what is unknown, so that no value leaves it that is not shown.
 */
@ApplicationScoped
class PortfolioItems {

    private static final int FETCH = 500;
    private static final TypeReference<Map<String, String>> TEXT_MAP = new TypeReference<>() {};
    private static final String WHERE = " WHERE organisation = ? AND portfolio = ?";

    /** The first five columns are key, name, provenance, application, and what it runs on or is held by; then the fields. */
    private static final int FIRST_FIELD = 6;

    private static final List<Field> APPLICATION_FIELDS =
            List.of(Field.APPLICATION_OWNER, Field.APPLICATION_CRITICALITY, Field.APPLICATION_INTENT);
    private static final List<Field> WORKLOAD_FIELDS = List.of(
            Field.WORKLOAD_APPLICATION,
            Field.WORKLOAD_ENVIRONMENT,
            Field.WORKLOAD_CRITICALITY,
            Field.WORKLOAD_CPUS,
            Field.WORKLOAD_MEMORY,
            Field.WORKLOAD_STORAGE,
            Field.WORKLOAD_USED,
            Field.WORKLOAD_SYSTEM,
            Field.WORKLOAD_POWERED,
            Field.WORKLOAD_PLACE,
            Field.WORKLOAD_SUPPORT);
    private static final List<Field> DATA_SET_FIELDS =
            List.of(Field.DATA_SENSITIVITY, Field.DATA_VOLUME, Field.DATA_PLACE, Field.DATA_HOLDER);

    private final AgroalDataSource dataSource;
    private final PortfolioRepository portfolios;
    private final ObjectMapper json;

    PortfolioItems(AgroalDataSource dataSource, PortfolioRepository portfolios, ObjectMapper json) {
        this.dataSource = dataSource;
        this.portfolios = portfolios;
        this.json = StoredJson.of(json);
    }

    /** The portfolio as it is at one moment, or 404: also when it is another organisation's. */
    @Transactional
    Completeness reckon(String organisation, UUID portfolio) {
        portfolios.get(organisation, portfolio);
        try (Connection connection = dataSource.getConnection()) {
            Reading reading = new Reading(connection, organisation, portfolio);
            reading.applications();
            reading.workloads();
            reading.dataSets();
            reading.dependencies();
            return reading.reckoning.result();
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The portfolio " + portfolio + " cannot be read", e);
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException, JsonProcessingException;
    }

    /** One portfolio being read. */
    private final class Reading {

        private final Connection connection;
        private final String organisation;
        private final UUID portfolio;
        private final Sources sources;
        private final Reckoning reckoning = new Reckoning();

        Reading(Connection connection, String organisation, UUID portfolio)
                throws SQLException, JsonProcessingException {
            this.connection = connection;
            this.organisation = organisation;
            this.portfolio = portfolio;
            Map<String, String> formatByFile = new HashMap<>();
            each(
                    "SELECT file_name, format FROM file_import" + WHERE
                            + " AND state = 'APPLIED' ORDER BY created_at, id",
                    row -> formatByFile.put(shown(row.getString(1)), row.getString(2)));
            this.sources = new Sources(formatByFile);
        }

        void applications() throws SQLException, JsonProcessingException {
            each(
                    "SELECT item_key, name, provenance, NULL, NULL, NULLIF(owner, ''), NULLIF(criticality, 'UNKNOWN'),"
                            + " NULLIF(intent, 'UNDECIDED') FROM application" + WHERE,
                    row -> add(row, Subject.APPLICATION, null, row.getString(FIRST_FIELD), false, APPLICATION_FIELDS));
        }

        void workloads() throws SQLException, JsonProcessingException {
            int kind = FIRST_FIELD + WORKLOAD_FIELDS.size();
            each(
                    "SELECT item_key, name, provenance, application, runs_on, application,"
                            + " NULLIF(environment, 'UNKNOWN'), NULLIF(criticality, 'UNKNOWN'), NULLIF(cpus, 0),"
                            + " NULLIF(memory_mib, 0), NULLIF(storage_mib, 0), used_mib, NULLIF(operating_system, ''),"
                            + " NULLIF(powered, 'UNKNOWN'), NULLIF(place, 'UNKNOWN'), end_of_support, kind, template"
                            + " FROM workload" + WHERE,
                    row -> add(
                            row,
                            Subject.WORKLOAD,
                            Kind.valueOf(row.getString(kind)),
                            null,
                            row.getBoolean(kind + 1),
                            WORKLOAD_FIELDS));
        }

        void dataSets() throws SQLException, JsonProcessingException {
            each(
                    "SELECT item_key, name, provenance, application, workload, NULLIF(sensitivity, 'UNKNOWN'),"
                            + " NULLIF(volume_mib, 0), NULLIF(place, 'UNKNOWN'), workload FROM data_set" + WHERE,
                    row -> add(row, Subject.DATA_SET, null, null, false, DATA_SET_FIELDS));
        }

        void dependencies() throws SQLException, JsonProcessingException {
            each(
                    "SELECT from_key, to_key FROM dependency" + WHERE,
                    row -> reckoning.dependency(row.getString(1), row.getString(2)));
        }

        private void add(
                ResultSet row,
                Subject subject,
                @Nullable Kind kind,
                @Nullable String owner,
                boolean template,
                List<Field> fields)
                throws SQLException, JsonProcessingException {
            Map<String, Source> sourceByMember = sources(row.getString(3));
            Map<Field, Source> known = new EnumMap<>(Field.class);
            int column = FIRST_FIELD;
            for (Field field : fields) {
                if (row.getString(column++) != null) {
                    known.put(field, sourceByMember.getOrDefault(field.member(), Source.ASSUMED));
                }
            }
            reckoning.add(new Item(
                    subject,
                    kind,
                    row.getString(1),
                    row.getString(2),
                    owner,
                    row.getString(4),
                    row.getString(5),
                    template,
                    known));
        }

        private Map<String, Source> sources(String provenance) throws JsonProcessingException {
            Map<String, Source> byMember = new HashMap<>();
            json.readValue(provenance, TEXT_MAP).forEach((from, members) -> {
                Source source = sources.of(from);
                for (String member : members.split(" ")) {
                    byMember.put(member, source);
                }
            });
            return byMember;
        }

        private void each(String sql, RowReader reader) throws SQLException, JsonProcessingException {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setFetchSize(FETCH);
                select.setString(1, organisation);
                select.setString(2, portfolio.toString());
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }
    }
}
