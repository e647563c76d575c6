package fr.allerretour.inventory.catalogue.cyclonedx;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Regime;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A catalogue as CycloneDX 1.7 JSON, an operations bill of materials: applications, machines and data sets are
 * components, what is consumed from others (mailboxes, sites, directories, shares, ...) are services, and who needs whom
 * is the dependency graph. What the format has no place for stands in properties named {@code aller-retour:...}; the
 * strength and reason of a dependency, and where each value came from, have no place at all.
 *
 * <p>The serial number is the portfolio's id and the version counts its changes, so that equal content has equal bytes, and
 * a reader knows the newer of two.
 */
public final class BillOfMaterials implements AutoCloseable {

    private static final String PREFIX = "aller-retour:";

    /** The types of a component, by the specification. */
    private static final Set<String> TYPES = Set.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");

    private final JsonGenerator json;

    /**
     * What it is of.
     *
     * @param revision how often the content has changed, 0 or more
     * @param changedAt when it was changed last
     */
    public record Head(UUID portfolio, String name, long revision, Instant changedAt) {}

    /** Begins the bill; the stream stays open at its end. */
    public BillOfMaterials(Head head, OutputStream out) throws IOException {
        json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.writeStartObject();
        json.writeStringField("$schema", "http://cyclonedx.org/schema/bom-1.7.schema.json");
        json.writeStringField("bomFormat", "CycloneDX");
        json.writeStringField("specVersion", "1.7");
        json.writeStringField("serialNumber", "urn:uuid:" + head.portfolio());
        json.writeNumberField("version", head.revision() + 1);
        json.writeObjectFieldStart("metadata");
        json.writeStringField(
                "timestamp", head.changedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        json.writeArrayFieldStart("lifecycles");
        json.writeStartObject();
        json.writeStringField("phase", "operations");
        json.writeEndObject();
        json.writeEndArray();
        json.writeObjectFieldStart("tools");
        json.writeArrayFieldStart("components");
        json.writeStartObject();
        json.writeStringField("type", "application");
        json.writeStringField("name", "Aller-Retour");
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeObjectFieldStart("component");
        json.writeStringField("type", "platform");
        json.writeStringField("bom-ref", "portfolio:" + head.portfolio());
        json.writeStringField("name", head.name());
        json.writeEndObject();
        json.writeEndObject();
    }

    /** Writes what is a component; the others are passed over. */
    public void components(Iterator<? extends ParsedItem> items) throws IOException {
        json.writeArrayFieldStart("components");
        while (items.hasNext()) {
            switch (items.next()) {
                case ApplicationItem a -> application(a);
                case WorkloadItem w -> {
                    if (!isService(w)) {
                        begin(type(w), ref(String.valueOf(w.key())), w.name());
                        operatingSystem(w);
                        workloadProperties(w);
                        json.writeEndObject();
                    }
                }
                case DataSetItem d -> dataSet(d);
                case DependencyItem d -> {}
            }
        }
        json.writeEndArray();
    }

    /** Writes what is a service; the others are passed over. */
    public void services(Iterator<? extends ParsedItem> items) throws IOException {
        json.writeArrayFieldStart("services");
        while (items.hasNext()) {
            if (items.next() instanceof WorkloadItem w && isService(w)) {
                begin(null, ref(String.valueOf(w.key())), w.name());
                workloadProperties(w);
                json.writeEndObject();
            }
        }
        json.writeEndArray();
    }

    /** Writes who needs whom: all needs of one come together, and none twice. */
    public void dependencies(Iterator<Need> needs) throws IOException {
        json.writeArrayFieldStart("dependencies");
        String who = null;
        while (needs.hasNext()) {
            Need need = needs.next();
            if (!need.who().equals(who)) {
                if (who != null) {
                    json.writeEndArray();
                    json.writeEndObject();
                }
                who = need.who();
                json.writeStartObject();
                json.writeStringField("ref", ref(who));
                json.writeArrayFieldStart("dependsOn");
            }
            json.writeString(ref(need.what()));
        }
        if (who != null) {
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close(); // ends what is open
    }

    private static boolean isService(WorkloadItem workload) {
        return workload.kind() != null
                && switch (workload.kind()) {
                    case FILE_SHARE,
                            OBJECT_STORE,
                            MAILBOX_SET,
                            COLLABORATION_SITE,
                            DIRECTORY,
                            TELEPHONY,
                            BI_WORKSPACE -> true;
                    case VIRTUAL_MACHINE, PHYSICAL_MACHINE, DATABASE, CLUSTER_APPLICATION, WEB_APPLICATION, OTHER ->
                        false;
                };
    }

    private static String type(WorkloadItem workload) {
        return workload.kind() == Kind.PHYSICAL_MACHINE
                ? "device"
                : workload.kind() == Kind.VIRTUAL_MACHINE || workload.kind() == Kind.DATABASE
                        ? "platform"
                        : "application";
    }

    /** Workloads and applications share their keys; data sets have their own. */
    private static String ref(String key) {
        return "key:" + key;
    }

    private void begin(@Nullable String type, String ref, @Nullable String name) throws IOException {
        json.writeStartObject();
        text("type", type);
        json.writeStringField("bom-ref", ref);
        json.writeStringField("name", String.valueOf(name));
    }

    private void application(ApplicationItem application) throws IOException {
        begin("application", ref(application.key()), application.name());
        if (application.components() != null) {
            json.writeArrayFieldStart("components");
            for (ApplicationItem.Component component : application.components()) {
                component(component);
            }
            json.writeEndArray();
        }
        json.writeArrayFieldStart("properties");
        property("kind", "APPLICATION");
        property("criticality", application.criticality());
        property("owner", application.owner());
        property("intent", application.intent());
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Of a type that CycloneDX knows; licences as they were written, each by its name. */
    private void component(ApplicationItem.Component component) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", TYPES.contains(component.type()) ? component.type() : "library");
        json.writeStringField("name", component.name());
        text("version", component.version());
        text("purl", component.purl());
        if (!component.licences().isEmpty()) {
            json.writeArrayFieldStart("licenses");
            for (String licence : component.licences()) {
                json.writeStartObject();
                json.writeObjectFieldStart("license");
                json.writeStringField("name", licence);
                json.writeEndObject();
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void operatingSystem(WorkloadItem workload) throws IOException {
        if (workload.operatingSystem() != null && !workload.operatingSystem().isEmpty()) {
            json.writeArrayFieldStart("components");
            json.writeStartObject();
            json.writeStringField("type", "operating-system");
            json.writeStringField("name", workload.operatingSystem());
            json.writeEndObject();
            json.writeEndArray();
        }
    }

    private void workloadProperties(WorkloadItem workload) throws IOException {
        json.writeArrayFieldStart("properties");
        property("kind", workload.kind());
        property("environment", workload.environment());
        property("criticality", workload.criticality());
        property("cpus", workload.cpus());
        property("memoryMiB", workload.memoryMiB());
        property("storageMiB", workload.storageMiB());
        property("usedMiB", workload.usedMiB());
        property("powered", workload.powered());
        property("template", workload.template());
        property("place", workload.place());
        property("endOfSupport", workload.endOfSupport());
        property("mustLeaveBy", workload.mustLeaveBy());
        if (workload.disks() != null) {
            for (WorkloadItem.Disk disk : workload.disks()) {
                property("disk:" + disk.label() + ":capacityMiB", disk.capacityMiB());
                property("disk:" + disk.label() + ":thin", disk.thin());
            }
        }
        if (workload.nics() != null) {
            for (WorkloadItem.Nic nic : workload.nics()) {
                property("nic:" + nic.label() + ":mac", nic.mac());
                property("nic:" + nic.label() + ":network", nic.network());
                if (nic.addresses() != null) { // as somebody may have stored one
                    for (String address : nic.addresses()) {
                        property("nic:" + nic.label() + ":address", address);
                    }
                }
            }
        }
        for (Map.Entry<String, String> attribute : workload.attributes().entrySet()) {
            property("attribute:" + attribute.getKey(), attribute.getValue());
        }
        json.writeEndArray();
    }

    private void dataSet(DataSetItem data) throws IOException {
        begin("data", "data:" + data.key(), data.name());
        json.writeArrayFieldStart("data");
        json.writeStartObject();
        json.writeStringField("type", "dataset");
        text("name", data.name());
        text(
                "classification",
                data.sensitivity() == null ? null : data.sensitivity().name());
        json.writeEndObject();
        json.writeEndArray();
        json.writeArrayFieldStart("properties");
        property("category", data.category());
        if (data.regimes() != null) {
            for (Regime regime : data.regimes()) {
                property("regime", regime);
            }
        }
        property("volumeMiB", data.volumeMiB());
        property("place", data.place());
        property("workload", data.workload());
        property("application", data.application());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void property(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStartObject();
            json.writeStringField("name", PREFIX + name);
            json.writeStringField("value", value.toString());
            json.writeEndObject();
        }
    }

    private void text(String member, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(member, value);
        }
    }
}
