package fr.allerretour.inventory.flow.proposal;

import fr.allerretour.inventory.InventoryProblem;
import fr.allerretour.inventory.dependency.DependencyRows;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.kit.identity.Caller;
import fr.allerretour.kit.problem.ProblemException;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What people say of proposals, within the transaction of their request: all of it or nothing. */
@ApplicationScoped
class Decisions {

    private final AgroalDataSource dataSource;
    private final PortfolioRepository portfolios;
    private final DependencyRows dependencies;
    private final Caller caller;
    private final Clock clock;

    Decisions(
            AgroalDataSource dataSource,
            PortfolioRepository portfolios,
            DependencyRows dependencies,
            Caller caller,
            Clock clock) {
        this.dataSource = dataSource;
        this.portfolios = portfolios;
        this.dependencies = dependencies;
        this.caller = caller;
        this.clock = clock;
    }

    /** Makes dependencies of proposals, also of dismissed ones that are named. What is a dependency already stays as it is. */
    DecisionView confirm(UUID portfolio, DecisionInput input) throws SQLException {
        Instant now = clock.instant();
        boolean announced = false;
        long decided = 0;
        long already = 0;
        long added = 0;
        long gone = 0;
        try (Connection connection = dataSource.getConnection()) {
            Selection selection = new Selection(connection, caller.organisation(), portfolio, input);
            for (List<SelectedProposal> page = selection.next(); !page.isEmpty(); page = selection.next()) {
                List<SelectedProposal> open = new ArrayList<>(page);
                open.removeIf(proposal -> proposal.state() == ProposalState.CONFIRMED);
                already += page.size() - open.size();
                if (!open.isEmpty()) {
                    if (!announced) {
                        portfolios.change(caller.organisation(), portfolio);
                        announced = true;
                    }
                    Set<String> there = workloads(connection, portfolio, open);
                    int all = open.size();
                    open.removeIf(proposal -> !there.contains(proposal.from()) || !there.contains(proposal.to()));
                    gone += all - open.size();
                    added += dependencies.addAbsent(
                            caller.organisation(),
                            portfolio,
                            open.stream().map(proposal -> found(proposal, now)).toList(),
                            now);
                    decided += open.size();
                    decide(connection, portfolio, open, ProposalState.CONFIRMED, now);
                }
            }
        }
        return new DecisionView(decided, already, added, decided - added, gone);
    }

    /** Puts proposals aside: no later log opens them again. */
    DecisionView dismiss(UUID portfolio, DecisionInput input) throws SQLException {
        Instant now = clock.instant();
        long decided = 0;
        long already = 0;
        try (Connection connection = dataSource.getConnection()) {
            Selection selection = new Selection(connection, caller.organisation(), portfolio, input);
            for (List<SelectedProposal> page = selection.next(); !page.isEmpty(); page = selection.next()) {
                List<SelectedProposal> open = new ArrayList<>();
                for (SelectedProposal proposal : page) {
                    switch (proposal.state()) {
                        case PROPOSED -> open.add(proposal);
                        case DISMISSED -> already++;
                        case CONFIRMED ->
                            throw new ProblemException(
                                            InventoryProblem.PROPOSAL_CONFIRMED,
                                            "The proposal " + proposal.id() + " is the dependency '" + proposal.from()
                                                    + " -> " + proposal.to() + "' now.")
                                    .at("/ids", "expected no confirmed proposal");
                    }
                }
                decided += open.size();
                decide(connection, portfolio, open, ProposalState.DISMISSED, now);
            }
        }
        return new DecisionView(decided, already, 0, 0, 0);
    }

    private DependencyRows.Found found(SelectedProposal proposal, Instant now) {
        return new DependencyRows.Found(
                proposal.from(),
                proposal.to(),
                proposal.strength(),
                proposal.dependencyReason(),
                "API, " + caller.actor() + ", flows of " + proposal.fileName() + ", " + now);
    }

    private Set<String> workloads(Connection connection, UUID portfolio, List<SelectedProposal> proposals)
            throws SQLException {
        Set<String> ends = new HashSet<>();
        proposals.forEach(proposal -> {
            ends.add(proposal.from());
            ends.add(proposal.to());
        });
        // A locking read sees what others committed while this waited for the portfolio.
        String sql = "SELECT item_key FROM workload WHERE organisation = ? AND portfolio = ? AND item_key IN ("
                + ends.stream().map(end -> "?").collect(Collectors.joining(", ")) + ") LOCK IN SHARE MODE";
        Set<String> there = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            int at = 1;
            select.setString(at++, caller.organisation());
            select.setString(at++, portfolio.toString());
            for (String end : ends) {
                select.setString(at++, end);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    there.add(row.getString(1));
                }
            }
        }
        return there;
    }

    private void decide(
            Connection connection, UUID portfolio, List<SelectedProposal> proposals, ProposalState state, Instant now)
            throws SQLException {
        if (proposals.isEmpty()) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("UPDATE dependency_proposal SET state = ?,"
                + " decided_by = ?, decided_at = ?, updated_at = ?, version = version + 1"
                + " WHERE organisation = ? AND portfolio = ? AND id = ?")) {
            LocalDateTime at = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
            for (SelectedProposal proposal : proposals) {
                update.setString(1, state.name());
                update.setString(2, caller.actor());
                update.setObject(3, at);
                update.setObject(4, at);
                update.setString(5, caller.organisation());
                update.setString(6, portfolio.toString());
                update.setString(7, proposal.id());
                update.addBatch();
            }
            update.executeBatch();
        }
    }
}
