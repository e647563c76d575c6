package fr.allerretour.inventory.intake.format.kubernetes;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Environment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the objects of a file say of its workloads. */
final class ClusterIndex {

    private static final int PARTS_PER_MACHINE = 6;
    private static final int SHOWN = 20;
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9*.-]{1,253}");

    private final long most;
    private final Set<String> controllers = new HashSet<>();
    private final Map<String, Claim> claims = new LinkedHashMap<>();
    private final Map<String, List<Claim>> claimsByStem = new HashMap<>();
    private final Map<String, Space> spaces = new HashMap<>();
    private final Map<String, List<Service>> servicesByLabel = new HashMap<>();
    private final Map<String, Set<String>> hostsByService = new HashMap<>();
    private long held;

    ClusterIndex(ReadLimits limits) {
        this.most = (long) limits.machines() * PARTS_PER_MACHINE;
    }

    /** A claim on a volume. Taken by the first workload that mounts it: its size counts once. */
    static final class Claim {

        private final String name;
        private final long mebibytes;
        private boolean taken;

        Claim(String name, long mebibytes) {
            this.name = name;
            this.mebibytes = mebibytes;
        }

        String name() {
            return name;
        }

        long mebibytes() {
            return mebibytes;
        }

        /** Whether the one who asks is the first. */
        boolean take() {
            boolean first = !taken;
            taken = true;
            return first;
        }
    }

    /** What a namespace says of all that is in it. */
    record Space(@Nullable String partOf, @Nullable Environment environment) {}

    private record Service(String name, Map<String, String> selector, String shown) {}

    void add(ObjectKind kind, ClusterObject object) throws BadCell, FormatException {
        if (++held > most) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The file has more than " + most + " objects.",
                    "Le fichier a plus de " + most + " objets.");
        }
        switch (kind) {
            case CLAIM -> addClaim(object);
            case NAMESPACE -> spaces.put(object.name(), new Space(Labels.partOf(object), Labels.environment(object)));
            case SERVICE -> addService(object);
            case INGRESS -> addIngress(object);
            case POD -> {}
            default -> controllers.add(object.identity());
        }
    }

    private void addClaim(ClusterObject object) throws BadCell {
        BigDecimal bytes = Quantity.of(object.fields().object("status").object("capacity"), "storage");
        if (bytes == null) {
            bytes = Quantity.of(object.spec().object("resources").object("requests"), "storage");
        }
        Claim claim = new Claim(object.name(), bytes == null ? 0 : Quantity.mebibytes("storage", bytes));
        claims.put(object.namespace() + "/" + object.name(), claim);
        int dash = object.name().lastIndexOf('-');
        if (dash > 0 && object.name().substring(dash + 1).matches("\\d{1,9}")) {
            claimsByStem
                    .computeIfAbsent(
                            object.namespace() + "/" + object.name().substring(0, dash), stem -> new ArrayList<>())
                    .add(claim);
        }
    }

    private void addService(ClusterObject object) throws BadCell {
        Map<String, String> selector =
                new TreeMap<>(object.spec().object("selector").plainMembers());
        if (selector.isEmpty()) {
            return;
        }
        String type = object.spec().text("type");
        StringBuilder shown = new StringBuilder(object.name());
        shown.append(" (").append(type == null ? "ClusterIP" : type);
        for (Fields port : object.spec().objects("ports")) {
            Integer number = port.count("port");
            shown.append(number == null ? "" : " " + number);
        }
        Map.Entry<String, String> first = selector.entrySet().iterator().next();
        List<Service> alike = servicesByLabel.computeIfAbsent(
                label(object.namespace(), first.getKey(), first.getValue()), key -> new ArrayList<>());
        if (alike.size() < SHOWN) {
            alike.add(new Service(object.name(), selector, shown.append(")").toString()));
        }
    }

    private void addIngress(ClusterObject object) throws BadCell {
        Set<String> hosts = new LinkedHashSet<>();
        Set<String> services = new LinkedHashSet<>();
        addService(
                services,
                object.spec().object("defaultBackend").object("service").text("name"));
        for (Fields rule : object.spec().objects("rules")) {
            String host = rule.text("host");
            if (host != null && HOST.matcher(host).matches()) {
                hosts.add(host);
            }
            for (Fields path : rule.object("http").objects("paths")) {
                Fields backend = path.object("backend");
                addService(services, backend.object("service").text("name"));
                addService(services, backend.text("serviceName"));
            }
        }
        for (String service : services) {
            Set<String> known =
                    hostsByService.computeIfAbsent(object.namespace() + "/" + service, key -> new LinkedHashSet<>());
            hosts.stream().limit(Math.max(0, SHOWN - known.size())).forEach(known::add);
        }
    }

    private static void addService(Set<String> services, @Nullable String name) {
        if (name != null && services.size() < SHOWN) {
            services.add(name);
        }
    }

    private static String label(String namespace, String name, String value) {
        return namespace + "\n" + name + "\n" + value;
    }

    boolean hasController(String namespace, ClusterObject.Owner owner) {
        return controllers.contains(ClusterObject.identity(namespace, owner.kind(), owner.name()));
    }

    @Nullable
    Claim claim(String namespace, String name) {
        return claims.get(namespace + "/" + name);
    }

    /** The claims that a stateful set has made from a template, also those that it uses no more. */
    List<Claim> claimsOf(String namespace, String template, String set) {
        return claimsByStem.getOrDefault(namespace + "/" + template + "-" + set, List.of());
    }

    Space space(String namespace) {
        return spaces.getOrDefault(namespace, new Space(null, null));
    }

    /** How many claims no workload of the file mounts. */
    long claimsOfNobody() {
        return claims.values().stream().filter(claim -> !claim.taken).count();
    }

    /** Adds the services that lead to pods with these labels, and the hosts under which they are reached from outside. */
    void addReach(String namespace, Map<String, String> labels, Set<String> services, Set<String> hosts) {
        labels.forEach((name, value) -> {
            for (Service service : servicesByLabel.getOrDefault(label(namespace, name, value), List.of())) {
                if (services.size() < SHOWN
                        && labels.entrySet().containsAll(service.selector().entrySet())) {
                    services.add(service.shown());
                    hosts.addAll(hostsByService.getOrDefault(namespace + "/" + service.name(), Set.of()));
                }
            }
        });
    }
}
