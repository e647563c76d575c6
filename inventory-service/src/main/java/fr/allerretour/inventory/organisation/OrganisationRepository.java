package fr.allerretour.inventory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Organisations by the identifier under which they call. */
@ApplicationScoped
public class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {

    /** What it is in the eyes of the law; empty until it has said so. */
    public Optional<Organisation.Kind> kind(String organisation) {
        return findByIdOptional(organisation).map(found -> found.kind);
    }
}
