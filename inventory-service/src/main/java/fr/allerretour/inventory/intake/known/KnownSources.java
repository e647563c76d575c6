package fr.allerretour.inventory.intake.known;

import fr.allerretour.inventory.intake.ruling.Sources;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads which files a portfolio was made of. */
@ApplicationScoped
public class KnownSources {

    private final AgroalDataSource dataSource;

    KnownSources(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The applied files and their formats, within the present transaction. */
    public Sources load(String organisation, UUID portfolio) throws SQLException {
        Sources sources = new Sources();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT file_name,"
                                + " IF(mapping IS NULL, format, CONCAT(format, ':', mapping)) FROM file_import WHERE organisation = ? AND portfolio = ? AND state = 'APPLIED'")) {
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sources.add(row.getString(1), row.getString(2));
                }
            }
        }
        return sources;
    }
}
