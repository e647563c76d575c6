package fr.allerretour.inventory.workload;

import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.Listing.Cut;
import fr.allerretour.inventory.portfolio.Listing.SortKey;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.workload.index.Facet;
import fr.allerretour.inventory.workload.index.FacetCount;
import fr.allerretour.inventory.workload.index.WorkloadFilter;
import fr.allerretour.inventory.workload.index.WorkloadIndex;
import fr.allerretour.inventory.workload.index.WorkloadSort;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexes;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexes.Indexed;
import fr.allerretour.kit.page.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Pages and counts of a portfolio's workloads: from the index where it is that of the portfolio's present revision, from
 * the database otherwise. Both give the same, cursors too.
 */
@ApplicationScoped
class WorkloadLists {

    static final List<SortKey<Workload>> SORT_KEYS = List.of(
            SortKey.text(WorkloadSort.NAME.field(), item -> item.name),
            SortKey.text(WorkloadSort.KEY.field(), item -> item.key),
            new SortKey<>(WorkloadSort.STORAGE.field(), item -> item.storageMiB, Long::valueOf),
            new SortKey<>(WorkloadSort.MEMORY.field(), item -> item.memoryMiB, Long::valueOf),
            new SortKey<>(WorkloadSort.CPUS.field(), item -> item.cpus, Integer::valueOf),
            new SortKey<>(WorkloadSort.UPDATED_AT.field(), item -> item.updatedAt, Instant::parse));

    private final PortfolioRepository portfolios;
    private final WorkloadRepository workloads;
    private final WorkloadRows rows;
    private final WorkloadIndexes indexes;

    WorkloadLists(
            PortfolioRepository portfolios, WorkloadRepository workloads, WorkloadRows rows, WorkloadIndexes indexes) {
        this.portfolios = portfolios;
        this.workloads = workloads;
        this.rows = rows;
        this.indexes = indexes;
    }

    /** A page; see {@link Listing#page}. */
    Page<WorkloadView> page(
            String organisation,
            UUID portfolio,
            WorkloadFilter filter,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit) {
        Listing<Workload> listing = WorkloadParameters.listing(organisation, portfolio, filter);
        Cut<Workload> cut = listing.cut(SORT_KEYS, sort, cursor, limit);
        return indexed(organisation, portfolio, filter, cut).orElseGet(() -> {
            indexes.want(organisation, portfolio, portfolios.revision(organisation, portfolio));
            return listing.page(workloads.getEntityManager(), cut, WorkloadView::of);
        });
    }

    /** From the index, if it is there, is of the present revision, and can tell. */
    private Optional<Page<WorkloadView>> indexed(
            String organisation, UUID portfolio, WorkloadFilter filter, Cut<Workload> cut) {
        Indexed indexed = indexes.last(organisation, portfolio).orElse(null);
        if (indexed == null || !indexed.index().understands(filter)) {
            return Optional.empty();
        }
        WorkloadSort sort = WorkloadSort.of(cut.by().field());
        WorkloadIndex.Position after = cut.after() == null
                ? null
                : new WorkloadIndex.Position(cut.after().value(), cut.after().id());
        return indexed.index()
                .page(filter, sort, cut.descending(), after, cut.size())
                .flatMap(slice -> rows.at(organisation, portfolio, indexed.revision(), slice.ids())
                        .map(found -> new Page<>(found, slice.more() ? next(cut, sort, found.getLast()) : null)));
    }

    private static String next(Cut<Workload> cut, WorkloadSort sort, WorkloadView last) {
        return cut.next(
                switch (sort) {
                    case NAME -> last.name();
                    case KEY -> last.key();
                    case STORAGE -> Long.toString(last.storageMiB());
                    case MEMORY -> Long.toString(last.memoryMiB());
                    case CPUS -> Integer.toString(last.cpus());
                    case UPDATED_AT -> last.updatedAt().toString();
                },
                last.id());
    }

    /** How many there are, and how many of each value. */
    WorkloadFacets facets(String organisation, UUID portfolio, WorkloadFilter filter) {
        long revision = portfolios.revision(organisation, portfolio);
        Indexed indexed = indexes.last(organisation, portfolio).orElse(null);
        if (indexed != null && indexed.revision() == revision && indexed.index().understands(filter)) {
            WorkloadIndex.Counts counts = indexed.index().count(filter);
            return WorkloadFacets.of(counts.total(), counts.counts());
        }
        indexes.want(organisation, portfolio, revision);
        return counted(organisation, portfolio, filter);
    }

    /** By the database. */
    WorkloadFacets counted(String organisation, UUID portfolio, WorkloadFilter filter) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            counts.put(
                    facet, counts(WorkloadParameters.listing(organisation, portfolio, filter.without(facet)), facet));
        }
        return WorkloadFacets.of(
                WorkloadParameters.listing(organisation, portfolio, filter).count(workloads.getEntityManager()),
                counts);
    }

    private List<FacetCount> counts(Listing<Workload> listing, Facet facet) {
        return listing.counts(workloads.getEntityManager(), facet.field()).entrySet().stream()
                .map(entry -> new FacetCount(entry.getKey().toString(), entry.getValue()))
                .toList();
    }
}
