package fr.allerretour.inventory.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;

/** Organisations by the identifier under which they call. */
@ApplicationScoped
class OrganisationRepository implements PanacheRepositoryBase<Organisation, String> {}
