package fr.allerretour.inventory.intake.format.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import fr.allerretour.inventory.intake.format.tree.TreeRecord;
import fr.allerretour.inventory.intake.format.tree.Wanted;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of one state; see the package for its order and why. */
final class StateReading {

    private static final int TYPES_TOLD = 10;
    private static final int TYPES_COUNTED = 1_000;
    private static final int NAME_SHOWN = 100;

    private final Path file;
    private final RowSink sink;
    private final ReadLimits limits;
    private final Rules rules = new Rules();
    private final Volumes volumes;
    private final References references;
    private final Map<String, Integer> passedOver = new TreeMap<>();
    private String lineage = "";

    /** What is done with an instance that has a rule. */
    @FunctionalInterface
    private interface InstanceHandler {
        void instance(Rule rule, TreeRecord at, String address, JsonNode instance) throws FormatException, BadCell;
    }

    StateReading(Path file, RowSink sink, ReadLimits limits) {
        this.file = file;
        this.sink = sink;
        this.limits = limits;
        this.volumes = new Volumes(limits);
        this.references = new References(limits);
    }

    void read() throws FormatException, IOException {
        sink.sheet(SheetHead.ofPaths());
        @Nullable String told = JsonRecords.firstText(file, limits, "lineage");
        lineage = told == null ? "" : told;
        walk((done, total) -> sink.progress(0, total), this::collect, false);
        int resources = walk(sink::progress, this::tell, true);
        JsonRecords.needSome(resources, "resources");
        references.rows().forEach(sink::item);
        warn();
    }

    private int walk(JsonRecords.Progress progress, InstanceHandler handler, boolean last)
            throws FormatException, IOException {
        return JsonRecords.read(
                file,
                limits,
                progress,
                List.of(Wanted.at("resources[]", rules.ofResources(), found -> resource(found, handler, last))));
    }

    private void resource(TreeRecord found, InstanceHandler handler, boolean last) throws FormatException {
        JsonNode resource = found.value();
        String type = plain(resource.path("type").asText());
        Rule rule = rules.of(type);
        if (!resource.path("mode").asText().equals("managed")) {
            return;
        }
        if (rule == null) {
            if (last && (passedOver.size() < TYPES_COUNTED || passedOver.containsKey(type))) {
                passedOver.merge(type, 1, Integer::sum);
            }
            return;
        }
        String module = resource.path("module").asText();
        String address = (module.isEmpty() ? "" : module + ".") + type + "."
                + resource.path("name").asText();
        int index = 0;
        for (JsonNode instance : resource.path("instances")) {
            TreeRecord at =
                    new TreeRecord(found.document(), found.path() + "/instances/" + index++, found.line(), instance);
            if (instance.path("deposed").asText("").isEmpty()) {
                try {
                    handler.instance(rule, at, address, instance);
                } catch (BadCell e) {
                    if (last) {
                        sink.rejected(at.rejection(e));
                    }
                }
            }
        }
    }

    private void collect(Rule rule, TreeRecord at, String address, JsonNode instance) throws FormatException, BadCell {
        if (rule.role != Rule.Role.WORKLOAD) {
            volumes.add(rule, Attributes.of(rule, at, instance));
        }
    }

    private void tell(Rule rule, TreeRecord at, String address, JsonNode instance) throws FormatException, BadCell {
        Attributes attributes = Attributes.of(rule, at, instance);
        if (rule.role != Rule.Role.WORKLOAD) {
            // Read once more for its faults only: they are told here, in the order of the file.
            new Volumes(limits).add(rule, attributes);
            return;
        }
        JsonNode key = instance.path("index_key");
        String own =
                key.isMissingNode() || key.isNull() ? plain(address) : plain(address) + "[" + plain(key.asText()) + "]";
        WorkloadItem item = StateItem.of(rule, attributes, volumes, own, lineage + ":" + own, at.line());
        sink.item(at.row(item));
        references.add(at, rule, address, String.valueOf(item.key()), instance.path("dependencies"));
    }

    private void warn() {
        if (passedOver.isEmpty()) {
            return;
        }
        int all = passedOver.values().stream().mapToInt(Integer::intValue).sum();
        String most = passedOver.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(TYPES_TOLD)
                .map(entry -> entry.getKey() + " (" + entry.getValue() + ")")
                .collect(Collectors.joining(", "));
        sink.warning(new FileWarning(
                "resources-passed-over",
                all + " resources are no workloads by themselves, or of a provider that is not read: " + most + ".",
                all + " ressources ne sont pas des charges par elles-mêmes, ou d'un fournisseur qui n'est pas lu : "
                        + most + "."));
    }

    /** A type or index as it may be shown: names are no secrets, but a hostile file may write anything there. */
    static String plain(String name) {
        return name.length() > NAME_SHOWN || Attributes.holdsCredentials(name)
                ? "?"
                : name.replaceAll("[^A-Za-z0-9_.:/ -]", "?");
    }
}
