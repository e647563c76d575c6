package fr.allerretour.inventory.intake.format.kubernetes;

import java.util.Optional;
import java.util.Set;

/** The kinds of object that are read. */
enum ObjectKind {
    DEPLOYMENT("Deployment", Role.WORKLOAD, "apps", "extensions"),
    STATEFUL_SET("StatefulSet", Role.WORKLOAD, "apps"),
    DAEMON_SET("DaemonSet", Role.WORKLOAD, "apps", "extensions"),
    REPLICA_SET("ReplicaSet", Role.WORKLOAD, "apps", "extensions"),
    REPLICATION_CONTROLLER("ReplicationController", Role.WORKLOAD, ""),
    DEPLOYMENT_CONFIG("DeploymentConfig", Role.WORKLOAD, "apps.openshift.io", ""),
    CRON_JOB("CronJob", Role.WORKLOAD, "batch"),
    JOB("Job", Role.WORKLOAD, "batch"),
    POD("Pod", Role.WORKLOAD, ""),
    CLAIM("PersistentVolumeClaim", Role.INDEX, ""),
    NAMESPACE("Namespace", Role.INDEX, ""),
    SERVICE("Service", Role.INDEX, ""),
    INGRESS("Ingress", Role.INDEX, "networking.k8s.io", "extensions");

    /** What an object is to the inventory. */
    enum Role {
        /** Runs containers. */
        WORKLOAD,
        /** Says something of workloads. */
        INDEX
    }

    private final String kind;
    private final Role role;
    private final Set<String> groups;

    ObjectKind(String kind, Role role, String... groups) {
        this.kind = kind;
        this.role = role;
        this.groups = Set.of(groups);
    }

    /** As the object's kind member has it. */
    String kind() {
        return kind;
    }

    boolean isWorkload() {
        return role == Role.WORKLOAD;
    }

    /** The kind of that name in the API group of that version ("apps/v1", "v1"): other makers use the same names. */
    static Optional<ObjectKind> of(String apiVersion, String kind) {
        int slash = apiVersion.indexOf('/');
        String group = slash < 0 ? "" : apiVersion.substring(0, slash);
        for (ObjectKind one : values()) {
            if (one.kind.equals(kind) && one.groups.contains(group)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** Whether objects of that kind run pods or jobs of their own, so that what they own is told with them. */
    static boolean isController(String kind) {
        for (ObjectKind one : values()) {
            if (one.isWorkload() && one != POD && one.kind.equals(kind)) {
                return true;
            }
        }
        return false;
    }
}
