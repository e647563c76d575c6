package fr.allerretour.inventory.portfolio;

import fr.allerretour.kit.page.Cursors;
import fr.allerretour.kit.page.Limits;
import fr.allerretour.kit.page.Page;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
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
        int size = Limits.of(limit);
        boolean descending = sort != null && sort.startsWith("-");
        SortKey<E> by = sortKey(sortKeys, sort);
        String context = where + "|" + parameters + "|" + by.field + descending;
        String hql = "select e from " + entity.getSimpleName() + " e where " + where;
        if (cursor != null) {
            List<String> position = Cursors.decode(context, cursor);
            String beyond = descending ? "<" : ">";
            hql += " and (e.%1$s %2$s :after or e.%1$s = :after and e.id > :afterId)".formatted(by.field, beyond);
            parameters.put("after", by.parse.apply(position.get(0)));
            parameters.put("afterId", UUID.fromString(position.get(1)));
        }
        hql += " order by e." + by.field + (descending ? " desc" : "") + ", e.id";
        TypedQuery<E> query = entities.createQuery(hql, entity).setMaxResults(size + 1);
        parameters.forEach(query::setParameter);
        List<E> found = query.getResultList();
        List<V> items = new ArrayList<>(found.stream().limit(size).map(view).toList());
        if (found.size() <= size) {
            return new Page<>(items, null);
        }
        E last = found.get(size - 1);
        return new Page<>(
                items,
                Cursors.encode(
                        context,
                        List.of(
                                String.valueOf(by.value.apply(last)),
                                id.apply(last).toString())));
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
