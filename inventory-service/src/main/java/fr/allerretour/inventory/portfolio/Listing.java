package fr.allerretour.inventory.portfolio;

import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A list that filters, searches, sorts and pages by keyset: page 1,000 costs what page 1 costs, and a row that comes or
 * goes meanwhile never shifts the others. All conditions are parameters; field names come from code, never from a
 * request.
 *
 * @param <E> the entity
 */
public final class Listing<E> {

    /**
     * A field to sort by. It must never be null.
     *
     * @param value reads it
     * @param parse reads it back from a cursor
     */
    public record SortKey<E>(String field, Function<E, ?> value, Function<String, ?> parse) {

        /** A field of text. */
        public static <E> SortKey<E> text(String field, Function<E, String> value) {
            return new SortKey<>(field, value, text -> text);
        }
    }

    /**
     * Where a page begins, and how it goes on.
     *
     * @param size the most items, 1 to 500
     * @param context what the list is, for cursors
     * @param after where the page before ended, null for the first page
     */
    public record Cut<E>(
            SortKey<E> by,
            boolean descending,
            int size,
            String context,
            @Nullable Position after) {

        /** The cursor of the page after this one, whose last row has this value and id. */
        public String next(String value, UUID last) {
            return Cursors.encode(context, List.of(value, last.toString()));
        }
    }

    /**
     * The last row of a page.
     *
     * @param value of the field that the list is sorted by
     */
    public record Position(String value, UUID id) {}

    private final Class<E> entity;
    private final Function<E, UUID> id;
    private final StringBuilder where = new StringBuilder("e.organisation = :organisation");
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    public Listing(Class<E> entity, Function<E, UUID> id, String organisation) {
        this.entity = entity;
        this.id = id;
        parameters.put("organisation", organisation);
    }

    /** Of things in a portfolio. */
    public static <E extends PortfolioItem> Listing<E> inPortfolio(
            Class<E> entity, String organisation, UUID portfolio) {
        return new Listing<E>(entity, item -> item.id, organisation).where("portfolio", portfolio);
    }

    /** Only those whose field is exactly the value; null: no condition. */
    public Listing<E> where(String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and e.").append(field).append(" = :").append(field);
            parameters.put(field, value);
        }
        return this;
    }

    /** Only those whose field is the value or more; null: no condition. */
    public Listing<E> atLeast(String field, @Nullable Object value) {
        if (value != null) {
            where.append(" and e.").append(field).append(" >= :").append(field).append("Least");
            parameters.put(field + "Least", value);
        }
        return this;
    }

    /** Only those that hold the text in one of the fields; null or blank: no condition. */
    public Listing<E> search(@Nullable String text, String... fields) {
        if (text != null && !text.isBlank()) {
            where.append(List.of(fields).stream()
                    .map(field -> "e." + field + " like :search escape '!'")
                    .collect(Collectors.joining(" or ", " and (", ")")));
            parameters.put("search", "%" + text.strip().replaceAll("([!%_])", "!$1") + "%");
        }
        return this;
    }

    /**
     * One page of it.
     *
     * @param sort name of a sort key, with "-" before it for descending; null: the first key
     * @throws ProblemException of 400 if sort, cursor or limit is not of this list
     */
    public <V> Page<V> page(
            EntityManager entities,
            List<SortKey<E>> sortKeys,
            @Nullable String sort,
            @Nullable String cursor,
            @Nullable Integer limit,
            Function<E, V> view) {
        return page(entities, cut(sortKeys, sort, cursor, limit), view);
    }

    /**
     * Which page of it is asked for.
     *
     * @param sort name of a sort key, with "-" before it for descending; null: the first key
     * @throws ProblemException of 400 if sort, cursor or limit is not of this list
     */
    public Cut<E> cut(
            List<SortKey<E>> sortKeys, @Nullable String sort, @Nullable String cursor, @Nullable Integer limit) {
        int size = Limits.of(limit);
        boolean descending = sort != null && sort.startsWith("-");
        SortKey<E> by = sortKey(sortKeys, sort);
        String context = where + "|" + parameters + "|" + by.field + descending;
        if (cursor == null) {
            return new Cut<>(by, descending, size, context, null);
        }
        List<String> position = Cursors.decode(context, cursor);
        return new Cut<>(
                by, descending, size, context, new Position(position.get(0), UUID.fromString(position.get(1))));
    }

    /** The page, from the database. */
    public <V> Page<V> page(EntityManager entities, Cut<E> cut, Function<E, V> view) {
        String field = cut.by.field;
        String hql = "select e from " + entity.getSimpleName() + " e where " + where;
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        if (cut.after != null) {
            hql += " and (e.%1$s %2$s :after or e.%1$s = :after and e.id > :afterId)"
                    .formatted(field, cut.descending ? "<" : ">");
            values.put("after", cut.by.parse.apply(cut.after.value));
            values.put("afterId", cut.after.id);
        }
        hql += " order by e." + field + (cut.descending ? " desc" : "") + ", e.id";
        TypedQuery<E> query = entities.createQuery(hql, entity).setMaxResults(cut.size + 1);
        values.forEach(query::setParameter);
        List<E> found = query.getResultList();
        if (found.size() <= cut.size) {
            return new Page<>(found.stream().map(view).toList(), null);
        }
        List<E> items = found.subList(0, cut.size);
        return new Page<>(
                items.stream().map(view).toList(),
                cut.next(String.valueOf(cut.by.value.apply(items.getLast())), id.apply(items.getLast())));
    }

    /** How many there are of each value of a field, from the database; of null, none. */
    public Map<Object, Long> counts(EntityManager entities, String field) {
        TypedQuery<Object[]> query = entities.createQuery(
                "select e.%1$s, count(*) from %2$s e where %3$s and e.%1$s is not null group by e.%1$s"
                        .formatted(field, entity.getSimpleName(), where),
                Object[].class);
        parameters.forEach(query::setParameter);
        Map<Object, Long> counts = new LinkedHashMap<>();
        for (Object[] row : query.getResultList()) {
            counts.put(row[0], (Long) row[1]);
        }
        return counts;
    }

    /** How many there are, from the database. */
    public long count(EntityManager entities) {
        TypedQuery<Long> query = entities.createQuery(
                "select count(*) from " + entity.getSimpleName() + " e where " + where, Long.class);
        parameters.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private static <E> SortKey<E> sortKey(List<SortKey<E>> sortKeys, @Nullable String sort) {
        if (sort == null) {
            return sortKeys.getFirst();
        }
        String field = sort.startsWith("-") ? sort.substring(1) : sort;
        return sortKeys.stream()
                .filter(key -> key.field.equals(field))
                .findFirst()
                .orElseThrow(() -> new ProblemException(
                                KitProblem.INVALID_REQUEST, "The list cannot be sorted by '" + field + "'.")
                        .at(
                                "sort",
                                "Expected one of "
                                        + sortKeys.stream().map(SortKey::field).collect(Collectors.joining(", "))
                                        + ", with - before it for descending."));
    }
}
