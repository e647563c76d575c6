package fr.allerretour.inventory.flow.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of flow logs. */
@ConfigMapping(prefix = "allerretour.inventory.flow")
interface FlowConfig {

    /** The largest log taken, in bytes as it is sent. */
    @WithDefault("536870912")
    long maxBytes();

    /** The most that is read of one, in bytes, inflated. */
    @WithDefault("17179869184")
    long maxInflatedBytes();

    /** How many sums by pair of workloads and port are kept apart, 1024 or more; some 72 bytes of memory each. */
    @WithDefault("1000000")
    int maxSums();
}
