package fr.allerretour.inventory.intake;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits of imports. */
@ConfigMapping(prefix = "allerretour.inventory.import")
interface ImportConfig {

    /** The largest file taken, in bytes. An RVTools workbook of 35,000 servers has about 15 MB. */
    @WithDefault("268435456")
    long maxBytes();
}
