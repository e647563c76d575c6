package fr.allerretour.inventory.snapshot;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.allerretour.inventory.vocabulary.Regime;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes one line's members in their one order, and leaves out what is not known. */
final class LineJson {

    private final JsonGenerator json;

    LineJson(JsonGenerator json) {
        this.json = json;
    }

    void write(SnapshotLine line) throws IOException {
        json.writeStartObject();
        switch (line) {
            case SnapshotLine.Application application -> application(application);
            case SnapshotLine.Workload workload -> workload(workload);
            case SnapshotLine.Dependency dependency -> dependency(dependency);
            case SnapshotLine.DataSet dataSet -> dataSet(dataSet);
        }
        json.writeEndObject();
    }

    private void application(SnapshotLine.Application application) throws IOException {
        json.writeStringField("type", "application");
        json.writeStringField("key", application.key());
        json.writeStringField("name", application.name());
        json.writeStringField("criticality", application.criticality().name());
        text("owner", application.owner());
        json.writeStringField("intent", application.intent().name());
    }

    private void workload(SnapshotLine.Workload workload) throws IOException {
        json.writeStringField("type", "workload");
        json.writeStringField("key", workload.key());
        json.writeStringField("name", workload.name());
        json.writeStringField("kind", workload.kind().name());
        json.writeStringField("environment", workload.environment().name());
        json.writeStringField("criticality", workload.criticality().name());
        text("operatingSystem", workload.operatingSystem());
        json.writeNumberField("cpus", workload.cpus());
        json.writeNumberField("memoryMiB", workload.memoryMiB());
        json.writeNumberField("storageMiB", workload.storageMiB());
        if (workload.usedMiB() != null) {
            json.writeNumberField("usedMiB", workload.usedMiB());
        }
        json.writeStringField("powered", workload.powered().name());
        json.writeBooleanField("template", workload.template());
        text("application", workload.application());
        text("runsOn", workload.runsOn());
        json.writeStringField("place", workload.place().name());
        text("endOfSupport", workload.endOfSupport());
        text("mustLeaveBy", workload.mustLeaveBy());
        disks(workload.disks());
        nics(workload.nics());
        if (!workload.provenance().isEmpty()) {
            json.writeObjectFieldStart("provenance");
            for (Map.Entry<String, String> entry : new TreeMap<>(workload.provenance()).entrySet()) {
                json.writeStringField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
        }
    }

    private void disks(Collection<SnapshotLine.Disk> disks) throws IOException {
        if (disks.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("disks");
        for (SnapshotLine.Disk disk : disks) {
            json.writeStartObject();
            json.writeStringField("label", disk.label());
            json.writeNumberField("capacityMiB", disk.capacityMiB());
            if (disk.thin() != null) {
                json.writeBooleanField("thin", disk.thin());
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void nics(Collection<SnapshotLine.Nic> nics) throws IOException {
        if (nics.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("nics");
        for (SnapshotLine.Nic nic : nics) {
            json.writeStartObject();
            json.writeStringField("label", nic.label());
            text("mac", nic.mac());
            text("network", nic.network());
            texts("addresses", nic.addresses());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dependency(SnapshotLine.Dependency dependency) throws IOException {
        json.writeStringField("type", "dependency");
        json.writeStringField("from", dependency.from());
        json.writeStringField("to", dependency.to());
        json.writeStringField("strength", dependency.strength().name());
        text("reason", dependency.reason());
    }

    private void dataSet(SnapshotLine.DataSet dataSet) throws IOException {
        json.writeStringField("type", "data-set");
        json.writeStringField("key", dataSet.key());
        json.writeStringField("name", dataSet.name());
        json.writeStringField("category", dataSet.category().name());
        json.writeStringField("sensitivity", dataSet.sensitivity().name());
        // A set has no order of its own; the order of the enum is everybody's.
        texts("regimes", dataSet.regimes().stream().sorted().map(Regime::name).toList());
        json.writeNumberField("volumeMiB", dataSet.volumeMiB());
        json.writeStringField("place", dataSet.place().name());
        text("workload", dataSet.workload());
        text("application", dataSet.application());
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private void texts(String name, Collection<String> values) throws IOException {
        if (values.isEmpty()) {
            return;
        }
        json.writeArrayFieldStart(name);
        for (String value : values) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
