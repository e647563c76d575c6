package fr.allerretour.inventory.intake.mapping;

import fr.allerretour.inventory.intake.format.mapped.SavedMapping;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Column mappings of an organisation. */
@ApplicationScoped
public class ColumnMappingRepository implements PanacheRepositoryBase<StoredMapping, UUID> {

    /** The mapping, or 404: also when it is another organisation's. */
    StoredMapping get(String organisation, UUID id) {
        return find("organisation = :organisation and id = :id", of(organisation, id))
                .firstResultOptional()
                .orElseThrow(
                        () -> new ProblemException(KitProblem.NOT_FOUND, "There is no column mapping " + id + "."));
    }

    /** The mapping as it is now, or 404: also when it is another organisation's. */
    public SavedMapping saved(String organisation, UUID id) {
        return get(organisation, id).saved();
    }

    /** The same, if it is there. */
    public Optional<SavedMapping> savedIfThere(String organisation, UUID id) {
        return find("organisation = :organisation and id = :id", of(organisation, id))
                .firstResultOptional()
                .map(StoredMapping::saved);
    }

    /** Those with exactly these headings, by name. */
    public List<SavedMapping> naming(String organisation, String headingsKey) {
        return find(
                        "organisation = :organisation and headingsKey = :headingsKey order by name",
                        Parameters.with("organisation", organisation).and("headingsKey", headingsKey))
                .stream()
                .map(StoredMapping::saved)
                .toList();
    }

    boolean nameTaken(String organisation, String name, UUID except) {
        return count(
                        "organisation = :organisation and name = :name and id <> :id",
                        of(organisation, except).and("name", name))
                > 0;
    }

    private static Parameters of(String organisation, UUID id) {
        return Parameters.with("organisation", organisation).and("id", id);
    }
}
