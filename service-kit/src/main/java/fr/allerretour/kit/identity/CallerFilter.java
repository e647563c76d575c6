package fr.allerretour.kit.identity;

import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.oidc.AccessTokenCredential;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, before any resource of the API runs; refuses whoever is not known. */
@ApplicationScoped
class CallerFilter {

    /** Names the organisation in local mode. */
    static final String ORGANISATION_HEADER = "X-Organisation";

    private static final Logger LOG = Logger.getLogger(CallerFilter.class);
    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final String ORGANISATION_FORM = "1 to 63 of a-z, 0-9 and inner hyphens";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

    private final IdentityConfig config;
    private final Caller caller;
    private final SecurityIdentity identity;

    CallerFilter(IdentityConfig config, Caller caller, SecurityIdentity identity) {
        this.config = config;
        this.caller = caller;
        this.identity = identity;
    }

    /** Without tokens everybody who reaches the port is the user: so nobody from elsewhere may reach it. */
    void refuseToListenEverywhereWithoutTokens(
            @Observes StartupEvent started, @ConfigProperty(name = "quarkus.http.host") String host) {
        if (config.mode() == IdentityConfig.Mode.LOCAL && LaunchMode.current() == LaunchMode.NORMAL) {
            if (!LOOPBACK.contains(host)) {
                throw new IllegalStateException(
                        "allerretour.identity.mode is LOCAL, which needs no token, but"
                                + " quarkus.http.host is " + host
                                + ". Recommended action: set allerretour.identity.mode=OIDC,"
                                + " quarkus.oidc.tenant-enabled=true and quarkus.oidc.auth-server-url, or listen on 127.0.0.1.");
            }
            LOG.info("Local mode: whoever reaches " + host + " is the user 'local', without a password");
        }
    }

    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    void identify(ContainerRequestContext request) {
        switch (config.mode()) {
            case LOCAL -> caller.is(localOrganisation(request), "local", Role.ADMIN, null);
            case OIDC -> fromToken();
        }
        caller.require(READING.contains(request.getMethod()) ? Role.READER : Role.EDITOR);
    }

    private static String localOrganisation(ContainerRequestContext request) {
        String named = request.getHeaderString(ORGANISATION_HEADER);
        if (named == null) {
            return "local";
        }
        if (!ORGANISATION.matcher(named).matches()) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "The organisation's name is not valid.")
                    .at(ORGANISATION_HEADER, "expected " + ORGANISATION_FORM);
        }
        return named;
    }

    private void fromToken() {
        if (identity.isAnonymous() || !(identity.getPrincipal() instanceof JsonWebToken jwt)) {
            throw new ProblemException(KitProblem.UNAUTHENTICATED, "The request carries no bearer token.");
        }
        AccessTokenCredential credential = identity.getCredential(AccessTokenCredential.class);
        caller.is(
                organisationOf(jwt),
                identity.getPrincipal().getName(),
                highestRole()
                        .orElseThrow(() -> new ProblemException(
                                KitProblem.FORBIDDEN,
                                "The token has none of the roles reader, editor, approver, admin.")),
                credential == null ? null : credential.getToken());
    }

    private Optional<Role> highestRole() {
        return Arrays.stream(Role.values())
                .filter(role -> identity.hasRole(role.claim()))
                .max(Comparator.naturalOrder());
    }

    private String organisationOf(JsonWebToken jwt) {
        String claim = config.organisationClaim();
        @Nullable Object organisation = jwt.getClaim(claim);
        if (organisation == null) {
            throw new ProblemException(KitProblem.FORBIDDEN, "The token has no claim " + claim + ".");
        }
        if (!ORGANISATION.matcher(organisation.toString()).matches()) {
            throw new ProblemException(
                    KitProblem.FORBIDDEN,
                    "The token's claim " + claim + " is not one name of " + ORGANISATION_FORM + ".");
        }
        return organisation.toString();
    }
}
