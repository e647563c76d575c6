package fr.allerretour.inventory.questionnaire.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One version of a questionnaire that an organisation has brought, as it was sent. Never changed. */
@Entity
@Immutable
@Table(name = "questionnaire")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class StoredQuestionnaire {

    @Id
    UUID id;

    @Column(name = "organisation")
    String organisation;

    @Column(name = "questionnaire")
    String questionnaire;

    /** Its version. */
    @Column(name = "number")
    int number;

    /** The YAML. */
    @Column(name = "content")
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    String content;

    @Column(name = "sha256")
    String sha256;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;
}
