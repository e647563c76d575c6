package fr.allerretour.inventory.intake.format.vcenter;

import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tree.Fields;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a scan says of one machine.
 *
 * @param scanned whether the scan got into it
 * @param items the machine, then what runs on it
 */
record ScannedMachine(boolean scanned, List<WorkloadItem> items) {

    static final String[] MEMBERS = {
        "vm_name",
        "ip_addresses",
        "os_family",
        "scan_status",
        "databases.engine",
        "databases.version",
        "databases.edition",
        "databases.instance_name",
        "databases.port",
        "databases.size_mb",
        "databases.status",
        "web_apps.runtime",
        "web_apps.runtime_version",
        "web_apps.framework",
        "web_apps.app_name",
        "web_apps.port",
        "web_apps.binding",
        "web_apps.status",
        "container_runtimes.runtime",
        "container_runtimes.version",
        "orchestrators.type",
        "orchestrators.version",
        "orchestrators.role",
        "orchestrators.cluster_name"
    };

    static ScannedMachine of(Fields machine, int line) throws BadCell {
        String name = machine.need("vm_name");
        String status = machine.text("scan_status");
        WorkloadDraft draft = new WorkloadDraft("line " + line)
                .name(name)
                .kind(Kind.VIRTUAL_MACHINE)
                .attribute("osFamily", machine.text("os_family"))
                .attribute("addresses", joined(machine.texts("ip_addresses")))
                .attribute("scanStatus", status);
        for (Fields runtime : machine.objects("container_runtimes")) {
            draft.attribute("containerRuntime", words(runtime.text("runtime"), runtime.text("version")));
        }
        for (Fields orchestrator : machine.objects("orchestrators")) {
            draft.attribute(
                            "orchestrator",
                            words(orchestrator.text("type"), orchestrator.text("version"), orchestrator.text("role")))
                    .attribute("orchestratorCluster", orchestrator.text("cluster_name"));
        }
        Map<String, WorkloadItem> byKey = new LinkedHashMap<>();
        for (Fields database : machine.objects("databases")) {
            add(byKey, database(name, database, line));
        }
        for (Fields app : machine.objects("web_apps")) {
            add(byKey, webApplication(name, app, line));
        }
        List<WorkloadItem> items = new ArrayList<>();
        items.add(draft.build());
        items.addAll(byKey.values());
        return new ScannedMachine("complete".equals(status), items);
    }

    /** A scan that sees one thing by two ways tells it twice; the first time is enough. */
    private static void add(Map<String, WorkloadItem> byKey, WorkloadItem item) {
        byKey.putIfAbsent(String.valueOf(item.key()), item);
    }

    private static WorkloadItem database(String machine, Fields database, int line) throws BadCell {
        String engine = database.need("engine");
        String instance = database.text("instance_name");
        String port = database.text("port");
        Long size = database.mebibytes("size_mb");
        return new WorkloadDraft("line " + line)
                .key(key(machine, "database", engine, instance, port))
                .name(words(engine, instance, "(" + machine + ")"))
                .kind(Kind.DATABASE)
                .powered(running(database.text("status")))
                .usedMiB(size == null || size == 0 ? null : size) // the scan writes 0 where it could not look
                .runsOn(machine)
                .attribute("engine", engine)
                .attribute("version", database.text("version"))
                .attribute("edition", database.text("edition"))
                .attribute("port", port)
                .build();
    }

    private static WorkloadItem webApplication(String machine, Fields app, int line) throws BadCell {
        String runtime = app.need("runtime");
        String name = app.text("app_name");
        String port = app.text("port");
        String binding = app.text("binding");
        String framework = app.text("framework");
        return new WorkloadDraft("line " + line)
                .key(key(machine, "web", runtime, name, port, binding))
                .name(words(name == null ? framework == null ? runtime : framework : name, port, "(" + machine + ")"))
                .kind(Kind.WEB_APPLICATION)
                .powered(running(app.text("status")))
                .runsOn(machine)
                .attribute("runtime", runtime)
                .attribute("runtimeVersion", app.text("runtime_version"))
                .attribute("framework", framework)
                .attribute("port", port)
                .attribute("binding", binding)
                .build();
    }

    private static @Nullable Powered running(@Nullable String status) {
        return switch (status == null ? "" : status) {
            case "running", "started" -> Powered.ON;
            case "stopped" -> Powered.OFF;
            default -> null;
        };
    }

    /** What is in a machine has no identity of its own, so it has the machine's name and what tells it from the others. */
    private static String key(@Nullable String... parts) {
        return ItemKeys.key(
                Stream.of(parts).map(part -> part == null ? "" : part).collect(Collectors.joining("/", "in:", "")));
    }

    private static @Nullable String words(@Nullable String... words) {
        String all = Stream.of(words).filter(word -> word != null).collect(Collectors.joining(" "));
        return all.isEmpty() ? null : ItemKeys.name(all);
    }

    private static @Nullable String joined(List<String> texts) {
        String all = String.join(" ", texts);
        return all.isEmpty() || all.length() > 255 ? null : all;
    }
}
