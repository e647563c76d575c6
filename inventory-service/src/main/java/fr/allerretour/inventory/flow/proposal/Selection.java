package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The proposals that a decision is about, page by page in the order of their ids, each held until the transaction ends. */
final class Selection {

    private static final int PAGE = 500;
    private static final String COLUMNS = "SELECT id, from_key, to_key, strength, state, reasons, ports, flows, bytes,"
            + " first_seen, last_seen, file_name FROM dependency_proposal WHERE organisation = ? AND portfolio = ?";

    private final Connection connection;
    private final String organisation;
    private final UUID portfolio;
    private final DecisionInput input;
    private final List<String> ids;
    private String after = new UUID(0, 0).toString();

    Selection(Connection connection, String organisation, UUID portfolio, DecisionInput input) {
        this.connection = connection;
        this.organisation = organisation;
        this.portfolio = portfolio;
        this.input = input;
        // Each once, and always in the same order: two decisions at once wait for each other instead of crossing.
        this.ids = input.ids() == null
                ? List.of()
                : new ArrayList<>(
                        new TreeSet<>(input.ids().stream().map(UUID::toString).toList()));
    }

    /** The next ones; empty at the end. */
    List<SelectedProposal> next() throws SQLException {
        return input.isFilter() ? filtered() : listed();
    }

    private List<SelectedProposal> listed() throws SQLException {
        List<String> page = ids.subList(0, Math.min(PAGE, ids.size()));
        if (page.isEmpty()) {
            return List.of();
        }
        String sql = COLUMNS + " AND id IN (" + page.stream().map(id -> "?").collect(Collectors.joining(", "))
                + ") ORDER BY id FOR UPDATE";
        List<SelectedProposal> found;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = begin(select);
            for (String id : page) {
                select.setString(at++, id);
            }
            found = read(select);
        }
        if (found.size() < page.size()) {
            List<String> missing = new ArrayList<>(page);
            missing.removeAll(found.stream().map(SelectedProposal::id).toList());
            throw new ProblemException(
                            KitProblem.NOT_FOUND,
                            "There is no proposal " + missing.getFirst() + " in portfolio " + portfolio
                                    + "; nothing was decided.")
                    .at("/ids", "expected ids of this portfolio's proposals");
        }
        page.clear();
        return found;
    }

    private List<SelectedProposal> filtered() throws SQLException {
        String sql = COLUMNS + " AND state = 'PROPOSED' AND id > ?"
                + (input.minWeight() == null ? "" : " AND weight >= ?")
                + (input.maxWeight() == null ? "" : " AND weight <= ?")
                + (input.strength() == null ? "" : " AND strength = ?")
                + " ORDER BY id LIMIT " + PAGE + " FOR UPDATE";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = begin(select);
            select.setString(at++, after);
            if (input.minWeight() != null) {
                select.setBigDecimal(at++, input.minWeight());
            }
            if (input.maxWeight() != null) {
                select.setBigDecimal(at++, input.maxWeight());
            }
            if (input.strength() != null) {
                select.setString(at, input.strength().name());
            }
            List<SelectedProposal> found = read(select);
            if (found.isEmpty()) {
                return Collections.emptyList();
            }
            after = found.getLast().id();
            return found;
        }
    }

    private int begin(PreparedStatement select) throws SQLException {
        select.setString(1, organisation);
        select.setString(2, portfolio.toString());
        return 3;
    }

    private static List<SelectedProposal> read(PreparedStatement select) throws SQLException {
        List<SelectedProposal> found = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                found.add(SelectedProposal.of(row));
            }
        }
        return found;
    }
}
