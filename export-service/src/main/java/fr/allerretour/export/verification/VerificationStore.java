package fr.allerretour.export.verification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.export.bundle.verify.Verification;
import fr.allerretour.export.verification.VerificationView.ReasonView;
import fr.allerretour.export.verification.VerificationView.Result;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Verifications in the database. Every query names an organisation. */
@ApplicationScoped
class VerificationStore {

    private static final int KEPT_AT_MOST = 1000;

    private final EntityManager entities;
    private final ObjectMapper json;

    VerificationStore(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    void persist(VerificationEntity verification) {
        entities.persist(verification);
    }

    @Transactional
    Optional<VerificationEntity> find(String organisation, UUID id) {
        return entities.createQuery(
                        "from VerificationEntity where organisation = ?1 and id = ?2", VerificationEntity.class)
                .setParameter(1, organisation)
                .setParameter(2, id)
                .getResultStream()
                .findFirst();
    }

    /** Keeps what was found, at most 1000 reasons of it. */
    @Transactional
    void found(String organisation, UUID id, Verification found, Instant at, long milliseconds) {
        VerificationEntity row =
                find(organisation, id).orElseThrow(() -> new IllegalStateException("No verification " + id));
        row.valid = found.valid();
        row.bagItVersion = shortened(found.version());
        row.files = found.files();
        row.bytes = found.octets();
        row.reasons = write(found.reasons().stream()
                .limit(KEPT_AT_MOST)
                .map(reason -> new ReasonView(reason.severity(), reason.code(), reason.file(), reason.detail()))
                .toList());
        row.verifiedAt = at;
        row.milliseconds = milliseconds;
    }

    /** A bag may declare any text as its version; the known ones have three or four characters. */
    private static String shortened(String version) {
        return version.substring(0, Math.min(version.length(), 16));
    }

    /** What was found, if it has been read to its end. */
    Optional<Result> result(VerificationEntity row) {
        return Optional.ofNullable(row.verifiedAt)
                .map(at -> new Result(
                        row.valid,
                        row.bagItVersion,
                        row.files,
                        row.bytes,
                        read(row.reasons),
                        at,
                        row.milliseconds / 1000.0));
    }

    private String write(List<ReasonView> reasons) {
        try {
            return json.writeValueAsString(reasons);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ReasonView> read(String reasons) {
        try {
            return json.readValue(reasons, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The reasons of a verification are no JSON", e);
        }
    }
}
