package fr.allerretour.inventory.intake;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;

/** Imports of an organisation. */
@ApplicationScoped
class FileImportRepository implements PanacheRepositoryBase<FileImport, UUID> {

    /** The import, or 404: also when it is another organisation's. */
    FileImport get(String organisation, UUID id) {
        return find("organisation = :organisation and id = :id", of(organisation, id))
                .firstResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    /** The import, held until the transaction ends. */
    FileImport hold(String organisation, UUID id) {
        return holdIfThere(organisation, id).orElseThrow(() -> unknown(id));
    }

    /** The same, if nobody has deleted it. */
    Optional<FileImport> holdIfThere(String organisation, UUID id) {
        return find("organisation = :organisation and id = :id", of(organisation, id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    private static Parameters of(String organisation, UUID id) {
        return Parameters.with("organisation", organisation).and("id", id);
    }

    private static ProblemException unknown(UUID id) {
        return new ProblemException(KitProblem.NOT_FOUND, "There is no import " + id + ".");
    }
}
