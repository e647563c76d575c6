package fr.allerretour.inventory.intake.staging;

import fr.allerretour.inventory.intake.check.PortfolioIndex;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads what a portfolio knows before an import: keys, names and who runs on whom; some 200 bytes a thing. */
@ApplicationScoped
class PortfolioIndexes {

    private final AgroalDataSource dataSource;

    PortfolioIndexes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is known.
     *
     * @param hostByWorkload key of each hosted workload to the key of its host; the reader may add to it
     */
    record Known(PortfolioIndex index, Map<String, String> hostByWorkload) {}

    Known load(String organisation, UUID portfolio) throws SQLException {
        PortfolioIndex index = new PortfolioIndex();
        Map<String, String> hosts = new HashMap<>();
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT item_key, name, runs_on FROM workload WHERE organisation = ? AND portfolio = ?");
                    ResultSet row = of(select, organisation, portfolio)) {
                while (row.next()) {
                    index.addWorkload(row.getString(1), row.getString(2));
                    String host = row.getString(3);
                    if (host != null) {
                        hosts.put(row.getString(1), host);
                    }
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT item_key, name FROM application WHERE organisation = ? AND portfolio = ?");
                    ResultSet row = of(select, organisation, portfolio)) {
                while (row.next()) {
                    index.addApplication(row.getString(1), row.getString(2));
                }
            }
        }
        return new Known(index, hosts);
    }

    private static ResultSet of(PreparedStatement select, String organisation, UUID portfolio) throws SQLException {
        select.setString(1, organisation);
        select.setString(2, portfolio.toString());
        return select.executeQuery();
    }
}
