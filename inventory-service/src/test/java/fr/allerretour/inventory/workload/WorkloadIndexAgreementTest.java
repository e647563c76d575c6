package fr.allerretour.inventory.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.portfolio.Listing;
import fr.allerretour.inventory.portfolio.Listing.Cut;
import fr.allerretour.inventory.portfolio.Portfolio;
import fr.allerretour.inventory.portfolio.PortfolioRepository;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.workload.index.WorkloadFilter;
import fr.allerretour.inventory.workload.index.WorkloadIndex;
import fr.allerretour.inventory.workload.index.WorkloadIndex.Position;
import fr.allerretour.inventory.workload.index.WorkloadIndex.Slice;
import fr.allerretour.inventory.workload.index.WorkloadSort;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexReader;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexes;
import fr.allerretour.inventory.workload.index.cache.WorkloadIndexes.Indexed;
import fr.allerretour.kit.page.Page;
import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against the database itself, over portfolios that chance makes from a seed. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@SuppressWarnings("NullAway.Init") // Quarkus injects
class WorkloadIndexAgreementTest {

    private static final long MOST_BYTES = 1 << 24;
    private static final int WORKLOADS = 120;
    private static final int QUESTIONS = 60;

    /** Letters that are equal to others, that are two, that are none, of scripts and planes of all kinds. */
    private static final List<String> PIECES = List.of(
            "a",
            "A",
            "á",
            "Ä",
            "e\u0301",
            "é",
            "E",
            "ß",
            "ss",
            "SS",
            "œ",
            "oe",
            "Œ",
            "Å",
            "A\u030A",
            "\u212B",
            "İ",
            "i",
            "ı",
            "I",
            "😀",
            "😁",
            "\uD835\uDC00",
            "中",
            "中文",
            "\u00A0",
            " ",
            "-",
            "_",
            "%",
            "!",
            "\\",
            "'",
            "\u200B",
            "ﬁ",
            "fi",
            "Σ",
            "ς",
            "σ",
            "เด",
            "ดเ",
            "l·l",
            "ŀ",
            "ch",
            "0",
            "00",
            "٠",
            "か",
            "カ",
            "が",
            "\u3099",
            "ﷺ",
            "\uFFFD",
            "/");

    @Inject
    PortfolioRepository portfolios;

    @Inject
    WorkloadRepository workloads;

    @Inject
    WorkloadIndexReader reader;

    @Inject
    WorkloadIndexes indexes;

    @Inject
    WorkloadRows rows;

    @Inject
    WorkloadLists lists;

    private final String organisation = "org-" + UUID.randomUUID().toString().substring(0, 13);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void theIndexAnswersWhatTheDatabaseAnswers(long seed) throws SQLException {
        Random random = new Random(seed);
        UUID portfolio = filled(random);
        Indexed indexed = reader.read(organisation, portfolio, MOST_BYTES).orElseThrow();
        int understood = 0;
        for (int question = 0; question < QUESTIONS; question++) {
            WorkloadFilter filter = filter(random);
            if (indexed.index().understands(filter)) {
                understood++;
                compareFacets(portfolio, indexed.index(), filter);
                comparePages(portfolio, indexed, filter, random);
            }
        }
        assertThat(understood).isGreaterThan(QUESTIONS * 9 / 10);
    }

    @Test
    void eachPieceIsFoundWhereTheDatabaseFindsIt() throws SQLException {
        UUID portfolio = filled(new Random(5));
        WorkloadIndex index =
                reader.read(organisation, portfolio, MOST_BYTES).orElseThrow().index();
        for (String piece : PIECES) {
            for (String text : List.of(piece, piece + "a", "a" + piece, piece + piece)) {
                if (!text.isBlank()) {
                    WorkloadFilter filter = text(text.strip());
                    if (index.understands(filter)) {
                        compareFacets(portfolio, index, filter);
                    }
                }
            }
        }
    }

    private void compareFacets(UUID portfolio, WorkloadIndex index, WorkloadFilter filter) {
        WorkloadIndex.Counts counts = index.count(filter);
        assertThat(WorkloadFacets.of(counts.total(), counts.counts()))
                .as("%s", filter)
                .isEqualTo(
                        QuarkusTransaction.requiringNew().call(() -> lists.counted(organisation, portfolio, filter)));
    }

    private void comparePages(UUID portfolio, Indexed indexed, WorkloadFilter filter, Random random) {
        WorkloadSort sort = any(random, WorkloadSort.values());
        String sorted = (random.nextBoolean() ? "-" : "") + sort.field();
        int limit = 1 + random.nextInt(40);
        Listing<Workload> listing = WorkloadParameters.listing(organisation, portfolio, filter);
        String cursor = null;
        do {
            Cut<Workload> cut = listing.cut(WorkloadLists.SORT_KEYS, sorted, cursor, limit);
            Page<WorkloadView> expected = QuarkusTransaction.requiringNew()
                    .call(() -> listing.page(workloads.getEntityManager(), cut, WorkloadView::of));
            Slice slice = indexed.index()
                    .page(filter, sort, cut.descending(), position(cut), cut.size())
                    .orElseThrow();
            assertThat(rows.at(organisation, portfolio, indexed.revision(), slice.ids()))
                    .as("%s by %s after %s", filter, sorted, cut.after())
                    .contains(expected.items());
            assertThat(slice.more()).isEqualTo(expected.next() != null);
            cursor = expected.next();
        } while (cursor != null);
    }

    private static @Nullable Position position(Cut<Workload> cut) {
        return cut.after() == null
                ? null
                : new Position(cut.after().value(), cut.after().id());
    }

    @Test
    void anIndexIsOfItsOrganisationOnlyAndOfOneRevision() throws SQLException {
        UUID portfolio = filled(new Random(6));
        Indexed indexed = reader.read(organisation, portfolio, MOST_BYTES).orElseThrow();
        List<UUID> ids = indexed.index()
                .page(WorkloadFilter.NONE, WorkloadSort.KEY, false, null, 5)
                .orElseThrow()
                .ids();

        assertThat(reader.read("stranger", portfolio, MOST_BYTES)).isEmpty();
        assertThat(rows.at("stranger", portfolio, indexed.revision(), ids)).isEmpty();
        assertThat(rows.at(organisation, portfolio, indexed.revision(), ids).orElseThrow())
                .extracting(WorkloadView::id)
                .isEqualTo(ids);
        assertThat(rows.at(organisation, portfolio, indexed.revision(), List.of()))
                .contains(List.of());

        QuarkusTransaction.requiringNew().call(() -> portfolios.change(organisation, portfolio));

        assertThat(rows.at(organisation, portfolio, indexed.revision(), ids)).isEmpty();
    }

    @Test
    void anIndexIsMadeInTheBackgroundAndAgainAfterAChange() {
        UUID portfolio = filled(new Random(8));
        assertThat(indexes.last(organisation, portfolio)).isEmpty();
        assertIsMade(portfolio, 0);

        long revision = QuarkusTransaction.requiringNew().call(() -> portfolios.change(organisation, portfolio));

        assertThat(indexes.last(organisation, portfolio).orElseThrow().revision())
                .isZero();
        assertIsMade(portfolio, revision);
        assertThat(indexes.last("stranger", portfolio)).isEmpty();
    }

    private void assertIsMade(UUID portfolio, long revision) {
        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            indexes.want(organisation, portfolio, revision);
            assertThat(indexes.last(organisation, portfolio).map(Indexed::revision))
                    .contains(revision);
        });
    }

    @Test
    void anIndexThatWouldTakeTooManyBytesIsNotMade() throws SQLException {
        UUID portfolio = filled(new Random(7));
        long bytes = reader.read(organisation, portfolio, MOST_BYTES)
                .orElseThrow()
                .index()
                .bytes();

        assertThat(reader.read(organisation, portfolio, bytes)).isPresent();
        assertThat(reader.read(organisation, portfolio, bytes - 1)).isEmpty();
        assertThat(reader.read(organisation, portfolio, 1000)).isEmpty();
    }

    @Test
    void anEmptyPortfolioHasAnIndexToo() throws SQLException {
        UUID portfolio = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> portfolios.persist(portfolio(portfolio)));
        WorkloadIndex index =
                reader.read(organisation, portfolio, MOST_BYTES).orElseThrow().index();

        assertThat(index.page(text("a"), WorkloadSort.NAME, true, null, 5)).contains(new Slice(List.of(), false));
        assertThat(index.count(WorkloadFilter.NONE).total()).isZero();
    }

    private UUID filled(Random random) {
        UUID portfolio = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> {
            portfolios.persist(portfolio(portfolio));
            for (int number = 0; number < WORKLOADS; number++) {
                workloads.persist(workload(portfolio, number, random));
            }
        });
        return portfolio;
    }

    private Portfolio portfolio(UUID id) {
        Portfolio portfolio = new Portfolio();
        portfolio.id = id;
        portfolio.organisation = organisation;
        portfolio.name = id.toString();
        portfolio.createdAt = Instant.EPOCH;
        portfolio.updatedAt = Instant.EPOCH;
        return portfolio;
    }

    private Workload workload(UUID portfolio, int number, Random random) {
        Workload workload = new Workload();
        workload.id = id(random);
        workload.organisation = organisation;
        workload.portfolio = portfolio;
        workload.key = words(random) + number;
        workload.name = words(random);
        workload.kind = any(random, Kind.values());
        workload.environment = any(random, Environment.values());
        workload.criticality = any(random, Criticality.values());
        workload.operatingSystem = random.nextBoolean() ? null : words(random);
        workload.cpus = random.nextInt(4);
        workload.memoryMiB = random.nextInt(3) * 1024L;
        workload.storageMiB = random.nextInt(20) == 0 ? Long.MAX_VALUE : random.nextInt(10);
        workload.usedMiB = random.nextBoolean() ? null : 7L;
        workload.powered = any(random, Powered.values());
        workload.template = random.nextBoolean();
        workload.application = reference(random);
        workload.runsOn = reference(random);
        workload.place = any(random, Place.values());
        workload.endOfSupport = random.nextBoolean() ? null : LocalDate.of(2027, 1, 31);
        workload.disks = List.of(new Disk("d" + words(random), 5, random.nextBoolean() ? null : true));
        workload.nics = List.of(new Nic("n\"", null, words(random), List.of("10.0.0.1")));
        workload.attributes = random.nextBoolean() ? Map.of() : Map.of("a", words(random), "b", ":null");
        workload.provenance = Map.of("file, row " + number, "name kind", "other", "cpus");
        workload.updatedAt = Instant.EPOCH.plusNanos(1000L * random.nextInt(5));
        return workload;
    }

    /** Of versions 1, 4 and 7: the database sorts them each in its own way. */
    private static UUID id(Random random) {
        long version = any(random, 1L, 4L, 7L);
        return new UUID(random.nextLong() & ~0xF000L | version << 12, random.nextLong() & ~(3L << 62) | 2L << 62);
    }

    private static String words(Random random) {
        StringBuilder words = new StringBuilder();
        for (int pieces = 1 + random.nextInt(4); pieces > 0; pieces--) {
            words.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return words.toString();
    }

    private static @Nullable String reference(Random random) {
        return random.nextInt(5) == 0 ? null : any(random, "app", "App", "app ", "äpp");
    }

    private static WorkloadFilter filter(Random random) {
        UnaryOperator<Object> sometimes = value -> random.nextInt(5) == 0 ? value : null;
        String text = words(random).strip();
        return new WorkloadFilter(
                (Kind) sometimes.apply(any(random, Kind.values())),
                (Environment) sometimes.apply(any(random, Environment.values())),
                (Criticality) sometimes.apply(any(random, Criticality.values())),
                (Powered) sometimes.apply(any(random, Powered.values())),
                (Place) sometimes.apply(any(random, Place.values())),
                (Boolean) sometimes.apply(random.nextBoolean()),
                (String) sometimes.apply(reference(random)),
                (String) sometimes.apply("App"),
                random.nextBoolean() || text.isEmpty() ? null : text.substring(0, text.offsetByCodePoints(0, 1)));
    }

    private static WorkloadFilter text(String text) {
        return new WorkloadFilter(null, null, null, null, null, null, null, null, text);
    }

    @SafeVarargs
    private static <T> T any(Random random, T... values) {
        return values[random.nextInt(values.length)];
    }
}
