package fr.allerretour.inventory.workload.index.cache;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Lists of workloads. */
@ConfigMapping(prefix = "allerretour.inventory.lists")
interface WorkloadListConfig {

    /**
     * The most bytes of memory that indexes of portfolios may take, 0 for none: 100,000 workloads take about 20 MB. A portfolio
     * that alone needs more is listed by the database.
     */
    @WithDefault("67108864")
    long indexBytes();
}
