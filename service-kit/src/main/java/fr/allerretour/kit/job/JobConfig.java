package fr.allerretour.kit.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this replica takes part in the work. */
@ConfigMapping(prefix = "allerretour.jobs")
interface JobConfig {

    /** How many jobs this replica runs at once; 0 takes none. */
    @WithDefault("2")
    int workers();

    /** How often it looks for a job. */
    @WithDefault("500ms")
    Duration poll();

    /** How often a worker says that it lives; after {@link #missedHeartbeats} times that, another takes its job. */
    @WithDefault("3s")
    Duration heartbeat();

    /** How many heartbeats may be missed before a worker counts as dead, at least 4. */
    @WithDefault("4")
    int missedHeartbeats();

    /** How often a job is tried whose worker dies each time. */
    @WithDefault("5")
    int attempts();
}
