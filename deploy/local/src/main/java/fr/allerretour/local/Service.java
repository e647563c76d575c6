package fr.allerretour.local;

import java.util.List;

/**
 * The three services.
 *
 * <p>The heap is what each needs for 35,000 workloads, see the README.
 */
public enum Service {
    PLANNER("planner-service", "planner", 8080, "-Xmx2g"),
    // An import is all throughput: in so small a heap G1 takes a quarter more CPU for it.
    INVENTORY("inventory-service", "inventory", 8081, "-Xmx512m", "-XX:+UseParallelGC"),
    EXPORT("export-service", "export", 8082, "-Xmx256m");

    final String module;
    final String schema;
    final int usualPort;
    final List<String> jvmOptions;

    Service(String module, String schema, int usualPort, String... jvmOptions) {
        this.module = module;
        this.schema = schema;
        this.usualPort = usualPort;
        this.jvmOptions = List.of(jvmOptions);
    }

    /** Its schema, and the user of that name. */
    public String schema() {
        return schema;
    }

    /** How its JVM is started: its heap, and the collector if not the usual one. */
    public List<String> jvmOptions() {
        return jvmOptions;
    }
}
