package fr.allerretour.planner.inventory;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Where inventory-service is. */
@ConfigMapping(prefix = "allerretour.inventory")
interface InventoryConfig {

    /** Its address, without /api. */
    @WithDefault("http://127.0.0.1:8081")
    URI url();

    /** How long to wait for it to take a connection. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long it may stay silent, before its answer or within it. */
    @WithDefault("60s")
    Duration readTimeout();
}
