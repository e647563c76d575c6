package fr.allerretour.kit.identity;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How callers are known. */
@ConfigMapping(prefix = "allerretour.identity")
interface IdentityConfig {

    /**
     * LOCAL: one machine, one user, no token; the service refuses to listen anywhere but on the loopback address. OIDC:
     * a bearer token names the caller, the organisation and the roles.
     */
    @WithDefault("LOCAL")
    Mode mode();

    /** The token's claim that names the organisation. */
    @WithDefault("organisation")
    String organisationClaim();

    /** How callers are known. */
    enum Mode {
        LOCAL,
        OIDC
    }
}
