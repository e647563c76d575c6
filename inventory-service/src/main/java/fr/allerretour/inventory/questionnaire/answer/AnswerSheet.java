package fr.allerretour.inventory.questionnaire.answer;

import fr.allerretour.inventory.portfolio.TextMapColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One version of the answers of an application, or of an archetype, to one questionnaire. Never changed. */
@Entity
@Immutable
@Table(name = "answer_sheet")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
class AnswerSheet {

    @Id
    UUID id;

    @Column(name = "organisation")
    String organisation;

    @Column(name = "portfolio")
    UUID portfolio;

    @Column(name = "application")
    @Nullable
    UUID application;

    @Column(name = "archetype")
    @Nullable
    UUID archetype;

    @Column(name = "questionnaire")
    String questionnaire;

    /** The version of the questionnaire to which the answers were given. */
    @Column(name = "questionnaire_version")
    int questionnaireVersion;

    /** Its own version, from 1. */
    @Column(name = "number")
    int number;

    /** By question, the choice. */
    @Column(name = "answers")
    @Convert(converter = TextMapColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    Map<String, String> answers;

    @Column(name = "answered_by")
    String answeredBy;

    @Column(name = "answered_at")
    Instant answeredAt;
}
