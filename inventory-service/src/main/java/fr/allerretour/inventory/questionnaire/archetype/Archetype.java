package fr.allerretour.inventory.questionnaire.archetype;

import fr.allerretour.inventory.questionnaire.Tag;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Intent;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Applications that are alike: those it names, and those that all conditions it has hold for. */
@Entity
@Table(name = "archetype")
@SuppressWarnings("NullAway.Init") // set by Hibernate, or by whoever adds one
public class Archetype {

    @Id
    UUID id;

    @Column(name = "organisation", updatable = false)
    String organisation;

    @Column(name = "portfolio", updatable = false)
    UUID portfolio;

    @Column(name = "name")
    String name;

    @Column(name = "description")
    @Nullable
    String description;

    /** Keys of applications, sorted. */
    @Column(name = "members")
    @Convert(converter = LinesColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<String> members;

    @Column(name = "owner")
    @Nullable
    String owner;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "criticality")
    @Nullable
    Criticality criticality;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "intent")
    @Nullable
    Intent intent;

    @Column(name = "text")
    @Nullable
    String text;

    /** "category TAB tag" each. */
    @Column(name = "tags")
    @Convert(converter = LinesColumn.class)
    @JdbcTypeCode(SqlTypes.LONGVARCHAR)
    List<String> tags;

    @Column(name = "updated_at")
    Instant updatedAt;

    @Version
    @Column(name = "version")
    long version;

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** What its members are. */
    public List<Tag> tags() {
        return tags.stream()
                .map(line -> new Tag(line.substring(0, line.indexOf('\t')), line.substring(line.indexOf('\t') + 1)))
                .toList();
    }

    /** Whether the application is one of these. */
    public boolean holds(ApplicationRow application) {
        return Collections.binarySearch(members, application.key()) >= 0 || hasConditions() && meets(application);
    }

    boolean hasConditions() {
        return owner != null || criticality != null || intent != null || text != null;
    }

    private boolean meets(ApplicationRow application) {
        return (owner == null || owner.equals(application.owner()))
                && (criticality == null || criticality == application.criticality())
                && (intent == null || intent == application.intent())
                && (text == null || mentions(application.name(), text) || mentions(application.key(), text));
    }

    private static boolean mentions(String in, String text) {
        return in.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
