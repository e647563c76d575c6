package fr.allerretour.export.bundles;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.dossier.LotOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Bundles, what they are made from, their lots and losses, in the database. Every query names an organisation. */
@ApplicationScoped
public class BundleStore {

    private final EntityManager entities;
    private final ObjectMapper json;

    BundleStore(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /**
     * What the job starts from.
     *
     * @param plan gzip of the plan document
     * @param snapshot gzip of the snapshot's lines
     */
    public record Work(
            UUID bundleId,
            String organisation,
            BundleState state,
            Instant createdAt,
            LocalDate exitRequestedOn,
            BundleOrder order,
            byte[] plan,
            byte[] snapshot) {}

    /** What a bundle is to be made from. */
    @Transactional
    public Work work(String organisation, UUID id) {
        BundleEntity bundle = required(organisation, id);
        BundleInputEntity input = entities.find(BundleInputEntity.class, id);
        return new Work(
                id,
                organisation,
                bundle.state,
                bundle.createdAt,
                bundle.exitRequested,
                read(input.request),
                input.plan,
                input.snapshot);
    }

    /**
     * Where a bundle stands and lies.
     *
     * @param folder empty unless it is published
     */
    public record Place(BundleState state, Optional<Path> folder) {}

    /** Empty if the organisation has no such bundle. */
    @Transactional
    public Optional<Place> place(String organisation, UUID id) {
        return find(organisation, id)
                .map(bundle -> new Place(
                        bundle.state,
                        bundle.state.published()
                                ? Optional.ofNullable(bundle.path).map(Path::of)
                                : Optional.empty()));
    }

    /** Notes that the job is at it. */
    @Transactional
    public void started(String organisation, UUID id, Instant now) {
        BundleEntity bundle = required(organisation, id);
        bundle.state = BundleState.WRITING;
        if (bundle.startedAt == null) {
            bundle.startedAt = now;
        }
    }

    /** Keeps what came of a source, in the place of what an earlier run may have kept. */
    @Transactional
    public void keepLot(String organisation, UUID bundleId, LotOutcome lot, List<Loss> losses, long milliseconds) {
        for (String table : List.of("BundleLotEntity l where l.name", "BundleLossEntity l where l.lot")) {
            entities.createQuery("delete from " + table + " = ?1 and l.bundleId = ?2 and l.organisation = ?3")
                    .setParameter(1, lot.name())
                    .setParameter(2, bundleId)
                    .setParameter(3, organisation)
                    .executeUpdate();
        }
        BundleLotEntity entity = new BundleLotEntity();
        entity.organisation = organisation;
        entity.bundleId = bundleId;
        entity.name = lot.name();
        entity.kind = lot.kind();
        entity.folder = lot.folder();
        entity.objects = lot.objects();
        entity.unit = lot.unit();
        entity.bytes = lot.bytes();
        entity.contentLosses = lot.contentLosses();
        entity.losses = counts(lot);
        entity.milliseconds = milliseconds;
        entities.persist(entity);
        for (Loss loss : losses) {
            BundleLossEntity row = new BundleLossEntity();
            row.organisation = organisation;
            row.bundleId = bundleId;
            row.lot = lot.name();
            row.code = loss.code();
            row.severity = loss.code().severity();
            row.object = loss.object();
            row.detailFr = loss.detailFr();
            row.detailEn = loss.detailEn();
            entities.persist(row);
        }
    }

    /** The lots read so far, in their order. */
    @Transactional
    public List<LotOutcome> lots(String organisation, UUID bundleId) {
        return lotEntities(organisation, bundleId).stream().map(this::outcome).toList();
    }

    List<BundleLotEntity> lotEntities(String organisation, UUID bundleId) {
        return entities.createQuery(
                        "from BundleLotEntity where organisation = ?1 and bundleId = ?2 order by id",
                        BundleLotEntity.class)
                .setParameter(1, organisation)
                .setParameter(2, bundleId)
                .getResultList();
    }

    /** The losses kept, by lot. */
    @Transactional
    public Map<String, List<Loss>> lossesByLot(String organisation, UUID bundleId) {
        Map<String, List<Loss>> byLot = new LinkedHashMap<>();
        losses(organisation, bundleId, 0, Integer.MAX_VALUE)
                .forEach(row ->
                        byLot.computeIfAbsent(row.lot, lot -> new ArrayList<>()).add(row.loss()));
        return byLot;
    }

    List<BundleLossEntity> losses(String organisation, UUID bundleId, long after, int limit) {
        return entities.createQuery(
                        "from BundleLossEntity where organisation = ?1 and bundleId = ?2 and id > ?3 order by id",
                        BundleLossEntity.class)
                .setParameter(1, organisation)
                .setParameter(2, bundleId)
                .setParameter(3, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Notes that the bundle is in its place. */
    @Transactional
    public void published(String organisation, UUID id, Published published) {
        BundleEntity bundle = required(organisation, id);
        bundle.state = published.complete() ? BundleState.PUBLISHED : BundleState.INCOMPLETE;
        bundle.accounted = published.settled();
        bundle.path = published.path();
        bundle.tagManifest = published.tagManifestSha512();
        bundle.files = published.files();
        bundle.bytes = published.bytes();
        bundle.publishedAt = published.at();
    }

    /** A bundle in its place. */
    public record Published(
            String path, String tagManifestSha512, long files, long bytes, boolean complete, int settled, Instant at) {}

    void persist(BundleEntity bundle, BundleOrder order, byte[] plan, byte[] snapshot) {
        entities.persist(bundle);
        BundleInputEntity input = new BundleInputEntity();
        input.bundleId = bundle.id;
        input.organisation = bundle.organisation;
        input.request = write(order);
        input.plan = plan;
        input.snapshot = snapshot;
        entities.persist(input);
    }

    Optional<BundleEntity> find(String organisation, UUID id) {
        return entities.createQuery("from BundleEntity where organisation = ?1 and id = ?2", BundleEntity.class)
                .setParameter(1, organisation)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    /** The newest first; version 7 ids grow with time. */
    List<BundleEntity> before(String organisation, @Nullable UUID id, int limit) {
        String after = id == null ? "" : " and id < ?2";
        var query = entities.createQuery(
                        "from BundleEntity where organisation = ?1" + after + " order by id desc", BundleEntity.class)
                .setParameter(1, organisation)
                .setMaxResults(limit);
        return (id == null ? query : query.setParameter(2, id)).getResultList();
    }

    private BundleEntity required(String organisation, UUID id) {
        return find(organisation, id).orElseThrow(() -> new IllegalStateException("No bundle " + id));
    }

    private LotOutcome outcome(BundleLotEntity lot) {
        try {
            JsonNode counts = json.readTree(lot.losses);
            return new LotOutcome(
                    lot.name,
                    lot.kind,
                    lot.folder,
                    lot.objects,
                    lot.unit,
                    lot.bytes,
                    numbers(counts.path("losses")),
                    numbers(counts.path("extensions")),
                    lot.contentLosses);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The counts of lot " + lot.id + " are no JSON", e);
        }
    }

    static SortedMap<String, Long> numbers(JsonNode node) {
        SortedMap<String, Long> numbers = new TreeMap<>();
        node.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asLong()));
        return numbers;
    }

    private String counts(LotOutcome lot) {
        ObjectNode counts = json.createObjectNode();
        lot.losses().forEach(counts.putObject("losses")::put);
        lot.extensions().forEach(counts.putObject("extensions")::put);
        return counts.toString();
    }

    private String write(BundleOrder order) {
        try {
            return json.writeValueAsString(order);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an order can always be written", e);
        }
    }

    private BundleOrder read(String order) {
        try {
            return json.readValue(order, BundleOrder.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The stored order cannot be read", e);
        }
    }
}
