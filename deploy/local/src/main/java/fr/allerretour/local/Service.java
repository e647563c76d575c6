package fr.allerretour.local;

/**
 * The three services.
 *
 * <p>The heap is what each needs for 35,000 workloads, see the README.
 */
public enum Service {
    PLANNER("planner-service", "planner", 8080, "-Xmx2g"),
    INVENTORY("inventory-service", "inventory", 8081, "-Xmx512m"),
    EXPORT("export-service", "export", 8082, "-Xmx256m");

    final String module;
    final String schema;
    final int usualPort;
    final String heap;

    Service(String module, String schema, int usualPort, String heap) {
        this.module = module;
        this.schema = schema;
        this.usualPort = usualPort;
        this.heap = heap;
    }

    /** Its schema, and the user of that name. */
    public String schema() {
        return schema;
    }

    /** The option of the JVM that bounds its heap. */
    public String heap() {
        return heap;
    }
}
