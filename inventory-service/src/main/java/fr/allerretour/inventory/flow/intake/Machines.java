package fr.allerretour.inventory.flow.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.inventory.flow.tally.AddressBook;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.portfolio.StoredJson;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Which workload of a portfolio has which name and addresses; some 200 bytes each while a log is read. */
@ApplicationScoped
class Machines {

    private static final int FETCH = 500;
    private static final TypeReference<List<Nic>> NICS = new TypeReference<>() {};
    private static final TypeReference<List<String>> KEYS = new TypeReference<>() {};

    /** Before the name of a workload that a file knew by nothing else. */
    private static final String BY_NAME = "name:";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;

    Machines(AgroalDataSource dataSource, ObjectMapper json) {
        this.dataSource = dataSource;
        this.json = StoredJson.of(json);
    }

    /** All of the portfolio but templates, which never run, in the order of their keys. */
    AddressBook load(String organisation, UUID portfolio) throws SQLException {
        AddressBook book = new AddressBook();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT item_key, name, nics, aliases FROM workload"
                                + " WHERE organisation = ? AND portfolio = ? AND template = FALSE ORDER BY item_key")) {
            select.setFetchSize(FETCH);
            select.setString(1, organisation);
            select.setString(2, portfolio.toString());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    List<String> addresses = json.readValue(row.getString(3), NICS).stream()
                            .flatMap(nic -> Objects.requireNonNullElse(nic.addresses(), List.<String>of()).stream())
                            .toList();
                    book.add(row.getString(1), row.getString(2), addresses);
                    for (String alias : json.readValue(row.getString(4), KEYS)) {
                        book.addAlias(alias.startsWith(BY_NAME) ? alias.substring(BY_NAME.length()) : alias);
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new SQLException("The cards of a workload are no JSON", e);
        }
        return book;
    }
}
