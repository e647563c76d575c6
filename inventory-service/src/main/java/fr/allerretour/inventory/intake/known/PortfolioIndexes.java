package fr.allerretour.inventory.intake.known;

import fr.allerretour.inventory.intake.check.PortfolioIndex;
import fr.allerretour.inventory.intake.match.MachineMatcher;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Reads what a portfolio knows before an import: keys, names, identities and who runs on whom; some 950 bytes a machine with seven identities.
 * Rows come a few hundred at a time: their columns of JSON are much larger than what is kept of them.
 */
@ApplicationScoped
public class PortfolioIndexes {

    private static final int FETCH = 500;

    private final AgroalDataSource dataSource;
    private final StoredIdentities stored = new StoredIdentities();

    PortfolioIndexes(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What is known.
     *
     * @param machines tells which workload a row is about
     * @param hostByWorkload key of each hosted workload to the key of its host; the reader may add to it
     */
    public record Known(PortfolioIndex index, MachineMatcher machines, Map<String, String> hostByWorkload) {}

    /** What the portfolio knows, within the present transaction. */
    public Known load(String organisation, UUID portfolio) throws SQLException, IOException {
        PortfolioIndex index = new PortfolioIndex();
        Known known = new Known(index, new MachineMatcher(index), new HashMap<>());
        try (Connection connection = dataSource.getConnection()) {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT item_key, name, runs_on, IF(aliases = '[]', NULL, aliases),"
                                    + " IF(LOCATE('\"identity.', attributes) > 0, attributes, NULL),"
                                    + " IF(LOCATE('\"mac\"', nics) > 0, nics, NULL)"
                                    + " FROM workload WHERE organisation = ? AND portfolio = ?");
                    ResultSet row = of(select, organisation, portfolio)) {
                while (row.next()) {
                    addWorkload(row, known);
                }
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT item_key, value, other_value FROM field_conflict WHERE organisation = ?"
                                    + " AND portfolio = ? AND kind = 'WORKLOAD' AND field = 'name'");
                    ResultSet row = of(select, organisation, portfolio)) {
                while (row.next()) {
                    for (String name : stored.keys("[" + row.getString(2) + "," + row.getString(3) + "]")) {
                        if (index.workloadOf(row.getString(1)) != null) {
                            index.addOtherName(row.getString(1), name);
                        }
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
        return known;
    }

    private void addWorkload(ResultSet row, Known known) throws SQLException, IOException {
        String key = row.getString(1);
        known.index().addWorkload(key, row.getString(2));
        String host = row.getString(3);
        if (host != null) {
            known.hostByWorkload().put(key, host);
        }
        Map<String, String> identities = stored.attributes(row.getString(5));
        known.machines().add(key, identities, stored.macs(row.getString(6)));
        for (String alias : stored.keys(row.getString(4))) {
            known.index().addAlias(alias, key);
            if (alias.startsWith(MachineMatcher.BY_NAME)) {
                known.index().addOtherName(key, alias.substring(MachineMatcher.BY_NAME.length()));
            } else {
                known.machines().addAlias(key, alias, identities);
            }
        }
    }

    private static ResultSet of(PreparedStatement select, String organisation, UUID portfolio) throws SQLException {
        select.setFetchSize(FETCH);
        select.setString(1, organisation);
        select.setString(2, portfolio.toString());
        return select.executeQuery();
    }
}
