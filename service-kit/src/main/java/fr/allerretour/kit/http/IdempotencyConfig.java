package fr.allerretour.kit.http;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long requests may be repeated. */
@ConfigMapping(prefix = "allerretour.idempotency")
interface IdempotencyConfig {

    /**
     * How long at least a key and its answer are remembered; above 0. After that the key is new again. A day is what
     * clients of other APIs count on (Stripe's keys may go after 24 hours); the IETF draft wants it to be published.
     */
    @WithDefault("24h")
    Duration keep();

    /** How often keys that are older are removed; one replica does it for all. */
    @WithDefault("1h")
    Duration purgeEvery();
}
