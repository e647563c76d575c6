package fr.allerretour.inventory.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.catalogue.cyclonedx.BillOfMaterials;
import fr.allerretour.inventory.catalogue.cyclonedx.Need;
import fr.allerretour.inventory.catalogue.sheet.CsvSheets;
import fr.allerretour.inventory.catalogue.sheet.SheetsFile;
import fr.allerretour.inventory.catalogue.sheet.WorkbookSheets;
import fr.allerretour.inventory.intake.format.csv.CatalogueSheet.Widths;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.portfolio.Portfolio;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.portfolio.StoredJson;
import fr.allerretour.inventory.portfolio.StreamedRows;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Writes a portfolio's content into a file, in one transaction that sees it at one moment. The file goes through the disk:
 * what cannot be written is a problem then and not a torn download, and a slow reader holds no transaction open.
 */
@ApplicationScoped
class CatalogueFiles {

    /** A sheet has at most 1,048,576 rows, and one of them is the headings. */
    private static final long MOST_ROWS = 1_048_575;

    /** Three times as many cells of the greatest length, and the others, are what one row of an import may hold. */
    private static final int MOST_COLUMNS = 5;

    private static final int SECONDS = 600;
    private static final List<String> TABLES = List.of("application", "workload", "dependency", "data_set");

    private final PortfolioRepository portfolios;
    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    CatalogueFiles(PortfolioRepository portfolios, AgroalDataSource dataSource, ObjectMapper json) {
        this.portfolios = portfolios;
        this.dataSource = dataSource;
        this.json = StoredJson.of(json);
    }

    /**
     * A whole file.
     *
     * @param portfolioName what it is of
     * @param bytes its length
     * @param content its bytes; the file on the disk has no name any more and goes when this is closed
     */
    record Written(String portfolioName, long bytes, InputStream content) {}

    /** The portfolio in that format; a problem if there is no such portfolio, or it does not fit into the format. */
    Written write(String organisation, UUID portfolio, CatalogueFormat format) throws IOException {
        Path file = Files.createTempFile("catalogue-", format.extension());
        try {
            String name = QuarkusTransaction.requiringNew().timeout(SECONDS).call(() -> {
                Portfolio known = portfolios.get(organisation, portfolio);
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                        Connection connection = dataSource.getConnection()) {
                    Scope scope = new Scope(connection, organisation, portfolio);
                    switch (format) {
                        case XLSX -> sheets(scope, new WorkbookSheets(out));
                        case CSV_ZIP -> sheets(scope, new CsvSheets(out));
                        case CYCLONEDX -> billOfMaterials(scope, known, out);
                    }
                }
                return known.name;
            });
            long bytes = Files.size(file);
            return new Written(name, bytes, Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private record Scope(Connection connection, String organisation, UUID portfolio) {}

    private void sheets(Scope scope, SheetsFile file) throws IOException, SQLException {
        requireFewEnough(scope);
        Widths widths = widths(scope);
        try (file;
                StreamedRows<ParsedItem> items =
                        CatalogueRows.all(scope.connection(), scope.organisation(), scope.portfolio(), json)) {
            file.write(items, widths);
        }
    }

    private static void requireFewEnough(Scope scope) throws SQLException {
        for (String table : TABLES) {
            try (PreparedStatement select = scope.connection()
                    .prepareStatement("SELECT COUNT(*) FROM " + table + " WHERE organisation = ? AND portfolio = ?")) {
                select.setString(1, scope.organisation());
                select.setString(2, scope.portfolio().toString());
                try (ResultSet row = select.executeQuery()) {
                    if (row.next() && row.getLong(1) > MOST_ROWS) {
                        throw new ProblemException(
                                InventoryProblem.TOO_LARGE_FOR_SHEETS,
                                "Of the kind " + table + " there are " + row.getLong(1) + "; a sheet takes at most "
                                        + MOST_ROWS + " rows.");
                    }
                }
            }
        }
    }

    private Widths widths(Scope scope) throws SQLException {
        Widths widths = Widths.NARROW;
        try (StreamedRows<ParsedItem> longOnes =
                CatalogueRows.longOnes(scope.connection(), scope.organisation(), scope.portfolio(), json)) {
            while (longOnes.hasNext()) {
                ParsedItem item = longOnes.next();
                widths = widths.or(Widths.of(item));
                if (widths.widest() > MOST_COLUMNS) {
                    String what = item instanceof WorkloadItem w
                            ? "disks, network cards or attributes of the workload '" + w.key()
                            : "components of the application '" + ((ApplicationItem) item).key();
                    throw new ProblemException(
                            InventoryProblem.TOO_LARGE_FOR_SHEETS,
                            "The " + what + "' need more than " + MOST_COLUMNS + " cells of 32,767 characters.");
                }
            }
        }
        return widths;
    }

    private void billOfMaterials(Scope scope, Portfolio portfolio, OutputStream out) throws IOException, SQLException {
        BillOfMaterials.Head head = new BillOfMaterials.Head(
                portfolio.id, portfolio.name, portfolio.revision, lastChange(scope, portfolio));
        try (BillOfMaterials bill = new BillOfMaterials(head, out)) {
            try (StreamedRows<ParsedItem> items = all(scope)) {
                bill.components(items);
            }
            try (StreamedRows<ParsedItem> items = all(scope)) {
                bill.services(items);
            }
            try (StreamedRows<Need> needs =
                    CatalogueRows.needs(scope.connection(), scope.organisation(), scope.portfolio(), json)) {
                bill.dependencies(needs);
            }
        }
    }

    /** When anything of it was last written; when the portfolio itself was, if it holds nothing. */
    private static Instant lastChange(Scope scope, Portfolio portfolio) throws SQLException {
        Instant last = portfolio.updatedAt;
        for (String table : TABLES) {
            try (PreparedStatement select = scope.connection()
                    .prepareStatement(
                            "SELECT MAX(updated_at) FROM " + table + " WHERE organisation = ? AND portfolio = ?")) {
                select.setString(1, scope.organisation());
                select.setString(2, scope.portfolio().toString());
                try (ResultSet row = select.executeQuery()) {
                    LocalDateTime written = row.next() ? row.getObject(1, LocalDateTime.class) : null;
                    if (written != null && written.toInstant(ZoneOffset.UTC).isAfter(last)) {
                        last = written.toInstant(ZoneOffset.UTC);
                    }
                }
            }
        }
        return last;
    }

    private StreamedRows<ParsedItem> all(Scope scope) {
        return CatalogueRows.all(scope.connection(), scope.organisation(), scope.portfolio(), json);
    }
}
