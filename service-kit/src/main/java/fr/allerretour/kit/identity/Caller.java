package fr.allerretour.kit.identity;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Who makes the present request, and for which organisation. Set before any resource runs. */
@RequestScoped
public class Caller {

    private @Nullable String organisation;
    private @Nullable String actor;
    private Role role = Role.READER;
    private @Nullable String token;

    Caller() {}

    void is(String organisationId, String actorName, Role highestRole, @Nullable String bearerToken) {
        this.organisation = organisationId;
        this.actor = actorName;
        this.role = highestRole;
        this.token = bearerToken;
    }

    /**
     * The organisation whose rows the request may see.
     *
     * @throws IllegalStateException outside a request: no query without an organisation
     */
    public String organisation() {
        return known(organisation);
    }

    /** The caller's name, for the audit trail. */
    public String actor() {
        return known(actor);
    }

    /** The bearer token of the request, to be passed on to a peer; null in local mode. Never logged, never stored. */
    public @Nullable String token() {
        return token;
    }

    /**
     * Lets only callers with at least {@code needed} pass.
     *
     * @throws ProblemException forbidden
     */
    public void require(Role needed) {
        if (role.compareTo(needed) < 0) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    "This needs the role " + needed.claim() + "; the caller is " + role.claim() + ".");
        }
    }

    private static String known(@Nullable String value) {
        if (value == null) {
            throw new IllegalStateException("There is no caller here: only requests to the API have one");
        }
        return value;
    }
}
