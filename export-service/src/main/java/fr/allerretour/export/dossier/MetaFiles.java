package fr.allerretour.export.dossier;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.dossier.Coverage.Account;
import fr.allerretour.export.dossier.Coverage.Status;
import fr.allerretour.export.exitclock.ExitStep;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The machine-readable files under {@code data/meta}. The same dossier gives the same bytes. */
public final class MetaFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Dossier dossier;

    /** The files of one bundle. */
    public MetaFiles(Dossier dossier) {
        this.dossier = dossier;
    }

    /** One line of inventory.jsonl. */
    public String inventoryLine(Account account) {
        DataSet set = account.dataSet();
        ObjectNode node = NODES.objectNode();
        node.put("id", set.key()).put("type", "data-set").put("name", set.name());
        node.put("category", set.category()).put("sensitivity", set.sensitivity());
        strings(node.putArray("regimes"), set.regimes());
        node.put("volumeMiB", set.volumeMiB()).put("place", set.place());
        node.put("workload", set.workload()).put("application", set.application());
        node.put("status", account.status().name());
        ArrayNode folders = node.putArray("folders");
        dossier.lots().stream()
                .filter(lot -> account.sources().contains(lot.name()))
                .forEach(lot -> folders.add(lot.folder()));
        node.put("reason", account.reason()).put("acceptedBy", account.acceptedBy());
        strings(node.putArray("controls"), controls(account.status()));
        return node.toString();
    }

    private static List<String> controls(Status status) {
        return switch (status) {
            case EXPORTED, PARTIAL -> List.of("SNC-19.1.h", "SNC-19.1.i", "DA-25(2)(e)");
            case EXCLUDED -> List.of("SNC-19.1.h", "DA-25(2)(f)");
            case EXCEPTED -> List.of("SNC-19.1.h", "DA-25(2)(e)");
        };
    }

    /**
     * losses.json.
     *
     * @param named single losses by lot, as many as were kept; the counts are of all
     */
    public String losses(Map<String, List<Loss>> named) {
        ObjectNode node = NODES.objectNode();
        node.put("contentLosses", dossier.contentLosses());
        ArrayNode lots = node.putArray("lots");
        for (LotOutcome lot : dossier.lots()) {
            ObjectNode lotNode = lots.addObject().put("lot", lot.name()).put("folder", lot.folder());
            ArrayNode counts = lotNode.putArray("counts");
            lot.losses()
                    .forEach((code, count) -> counts.addObject()
                            .put("code", code)
                            .put("severity", Loss.Code.valueOf(code).severity().name())
                            .put("count", count));
            ArrayNode single = lotNode.putArray("losses");
            for (Loss loss : named.getOrDefault(lot.name(), List.of())) {
                single.addObject()
                        .put("code", loss.code().name())
                        .put("object", loss.object())
                        .put("fr", loss.detailFr())
                        .put("en", loss.detailEn());
            }
        }
        ArrayNode leftOut = node.putArray("dataSetsLeftOut");
        for (Account account : dossier.coverage().accounts()) {
            if (account.status() == Status.EXCLUDED || account.status() == Status.EXCEPTED) {
                leftOut.addObject()
                        .put("dataSet", account.dataSet().key())
                        .put("status", account.status().name())
                        .put("reason", account.reason())
                        .put("acceptedBy", account.acceptedBy());
            }
        }
        return pretty(node);
    }

    /** formats.json: every format met, with its public reference; and what was not recognised. */
    public String formats() {
        Map<String, Long> files = new TreeMap<>();
        Map<String, Format> formats = new TreeMap<>();
        Map<String, Long> unknown = new TreeMap<>();
        dossier.lots()
                .forEach(lot -> lot.extensions().forEach((extension, count) -> {
                    Format format = Format.ofExtension(extension);
                    if (format == null) {
                        unknown.merge(extension, count, Long::sum);
                    } else {
                        files.merge(format.mediaType(), count, Long::sum);
                        formats.put(format.mediaType(), format);
                    }
                }));
        ObjectNode node = NODES.objectNode();
        node.put("recognisedBy", "file name extension");
        ArrayNode known = node.putArray("formats");
        for (Format format : formats.values()) {
            known.addObject()
                    .put("mediaType", format.mediaType())
                    .put("name", format.name())
                    .put("pronom", format.pronom())
                    .put("iana", "https://www.iana.org/assignments/media-types/" + format.mediaType())
                    .put("specification", format.specification())
                    .put("files", files.get(format.mediaType()));
        }
        ArrayNode others = node.putArray("notRecognised");
        unknown.forEach((extension, count) ->
                others.addObject().put("extension", extension).put("files", count));
        return pretty(node);
    }

    /** How many files are of a format that this version cannot name. */
    long unrecognised() {
        return dossier.lots().stream()
                .flatMap(lot -> lot.extensions().entrySet().stream())
                .filter(entry -> Format.ofExtension(entry.getKey()) == null)
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** controls.json: each control with the evidence in this bundle and what it shows. */
    public String controls() {
        ArrayNode list = NODES.arrayNode();
        for (ControlResult result : ControlResult.of(dossier, unrecognised())) {
            list.addObject()
                    .put("id", result.id())
                    .put("source", result.source())
                    .put("confidence", result.confidence())
                    .put("evidence", result.evidence())
                    .put("result", result.result().name())
                    .put("fr", result.fr())
                    .put("en", result.en());
        }
        return pretty(list);
    }

    /** timeline.json: the legal clock. */
    public String timeline() {
        ObjectNode node = NODES.objectNode();
        node.put("requestedOn", dossier.clock().requestedOn().toString());
        node.put("endsOn", dossier.clock().endsOn().toString());
        node.put("calendarDays", dossier.clock().calendarDays());
        node.put("switchingCharges", dossier.clock().charges().regime().name());
        node.put("noSwitchingChargesFrom", dossier.clock().charges().noneFrom().toString());
        ArrayNode steps = node.putArray("steps");
        for (ExitStep step : dossier.clock().steps()) {
            ObjectNode one = steps.addObject();
            one.put("id", step.id()).put("fr", step.nameFr()).put("en", step.nameEn());
            one.put("from", step.from().toString()).put("to", step.to().toString());
            one.put("toIsWorkingDay", step.toIsWorkingDay());
            one.put("nextWorkingDay", step.nextWorkingDay().toString());
            one.put("ruleFr", step.ruleFr()).put("ruleEn", step.ruleEn());
            strings(one.putArray("controls"), step.controls());
            one.put("source", step.source()).put("confidence", step.confidence());
        }
        return pretty(node);
    }

    /** contract.json: what the bundle was made from, and what the parties have still to write in. */
    public String contract() {
        ObjectNode node = NODES.objectNode();
        node.put("bundle", dossier.bundleId()).put("organisation", dossier.organisation());
        node.put("requestedOn", dossier.requestedOn().toString());
        node.putObject("plan")
                .put("id", dossier.plan().id())
                .put("hash", dossier.plan().hash())
                .put("file", "data/meta/plan.json");
        node.putObject("snapshot")
                .put("id", dossier.snapshot().id())
                .put("contentHash", dossier.snapshot().contentHash())
                .put("takenAt", dossier.snapshot().takenAt())
                .put("file", "data/meta/snapshot.ndjson");
        strings(node.putArray("providersInPlan"), providers(dossier.plan()));
        ArrayNode open = node.putArray("toBeWrittenIn");
        strings(
                open,
                List.of(
                        "agreement reference, version and date of acceptance (SNC-19.1.a)",
                        "governing law (SNC-19.1.c)",
                        "written transfer authorisation, signatory and date (SNC-11.8.a)",
                        "acceptance, signatory and date (DA-25(2)(c))",
                        "erasure certificate (SNC-19.4.a)"));
        return pretty(node);
    }

    static Set<String> providers(Plan plan) {
        Set<String> providers = new TreeSet<>();
        for (JsonNode verdict : plan.document().path("verdicts")) {
            if (verdict.path("provider").isTextual()) {
                providers.add(verdict.path("provider").asText());
            }
        }
        return providers;
    }

    private static void strings(ArrayNode array, Iterable<String> values) {
        values.forEach(array::add);
    }

    private static String pretty(JsonNode node) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree can always be written", e);
        }
    }
}
