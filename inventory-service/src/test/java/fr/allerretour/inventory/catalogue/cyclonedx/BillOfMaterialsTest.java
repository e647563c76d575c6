package fr.allerretour.inventory.catalogue.cyclonedx;

import static net.javacrumbs.jsonunit.assertj.JsonAssertions.assertThatJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import fr.allerretour.inventory.intake.format.cell.HostileText;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BillOfMaterialsTest {

    private static final BillOfMaterials.Head HEAD = new BillOfMaterials.Head(
            UUID.fromString("0192f0c1-7a5b-7c3d-8e9f-00112233aa01"),
            "Lyon",
            4,
            Instant.parse("2026-11-25T10:15:30.123Z"));

    @Test
    void aCatalogueIsComponentsServicesAndWhoNeedsWhom() throws Exception {
        String bill = bill(
                List.of(
                        new ApplicationItem(
                                "compta",
                                "Comptabilité",
                                Criticality.HIGH,
                                "DAF",
                                Intent.MIGRATE,
                                List.of(
                                        new ApplicationItem.Component(
                                                "framework", "spring-core", "6.2.1", "pkg:maven/a/b", List.of("MIT")),
                                        new ApplicationItem.Component("gizmo", "g", null, null, List.of()))),
                        vm(),
                        workload("box", Kind.MAILBOX_SET),
                        new DependencyItem("compta", "box", Strength.SOFT, "courriel"),
                        new DataSetItem(
                                "base",
                                "Base comptable",
                                Category.PRODUCED,
                                Sensitivity.PERSONAL,
                                Set.of(Regime.GDPR),
                                20L,
                                Place.FR,
                                "srv",
                                "compta")),
                List.of(new Need("compta", "box"), new Need("compta", "srv"), new Need("srv", "host")));

        assertThatJson(bill).isEqualTo("""
                {"$schema": "http://cyclonedx.org/schema/bom-1.7.schema.json", "bomFormat": "CycloneDX",
                 "specVersion": "1.7", "serialNumber": "urn:uuid:0192f0c1-7a5b-7c3d-8e9f-00112233aa01", "version": 5,
                 "metadata": {
                   "timestamp": "2026-11-25T10:15:30Z", "lifecycles": [{"phase": "operations"}],
                   "tools": {"components": [{"type": "application", "name": "Aller-Retour"}]},
                   "component": {"type": "platform", "name": "Lyon",
                     "bom-ref": "portfolio:0192f0c1-7a5b-7c3d-8e9f-00112233aa01"}},
                 "components": [
                   {"type": "application", "bom-ref": "key:compta", "name": "Comptabilité",
                    "components": [
                     {"type": "framework", "name": "spring-core", "version": "6.2.1", "purl": "pkg:maven/a/b",
                      "licenses": [{"license": {"name": "MIT"}}]},
                     {"type": "library", "name": "g"}], "properties": [
                     {"name": "aller-retour:kind", "value": "APPLICATION"},
                     {"name": "aller-retour:criticality", "value": "HIGH"},
                     {"name": "aller-retour:owner", "value": "DAF"},
                     {"name": "aller-retour:intent", "value": "MIGRATE"}]},
                   {"type": "platform", "bom-ref": "key:srv", "name": "Serveur",
                    "components": [{"type": "operating-system", "name": "Debian 12"}], "properties": [
                     {"name": "aller-retour:kind", "value": "VIRTUAL_MACHINE"},
                     {"name": "aller-retour:environment", "value": "PRODUCTION"},
                     {"name": "aller-retour:criticality", "value": "VITAL"},
                     {"name": "aller-retour:cpus", "value": "2"},
                     {"name": "aller-retour:memoryMiB", "value": "4096"},
                     {"name": "aller-retour:storageMiB", "value": "1024"},
                     {"name": "aller-retour:usedMiB", "value": "512"},
                     {"name": "aller-retour:powered", "value": "ON"},
                     {"name": "aller-retour:template", "value": "false"},
                     {"name": "aller-retour:place", "value": "FR"},
                     {"name": "aller-retour:endOfSupport", "value": "2028-06-30"},
                     {"name": "aller-retour:mustLeaveBy", "value": "2027-12-31"},
                     {"name": "aller-retour:disk:d1:capacityMiB", "value": "1024"},
                     {"name": "aller-retour:disk:d1:thin", "value": "true"},
                     {"name": "aller-retour:nic:n1:mac", "value": "00:50:56:00:00:01"},
                     {"name": "aller-retour:nic:n1:address", "value": "10.0.0.4"},
                     {"name": "aller-retour:attribute:cluster", "value": "A"}]},
                   {"type": "data", "bom-ref": "data:base", "name": "Base comptable",
                    "data": [{"type": "dataset", "name": "Base comptable", "classification": "PERSONAL"}],
                    "properties": [
                     {"name": "aller-retour:category", "value": "PRODUCED"},
                     {"name": "aller-retour:regime", "value": "GDPR"},
                     {"name": "aller-retour:volumeMiB", "value": "20"},
                     {"name": "aller-retour:place", "value": "FR"},
                     {"name": "aller-retour:workload", "value": "srv"},
                     {"name": "aller-retour:application", "value": "compta"}]}],
                 "services": [{"bom-ref": "key:box", "name": "box",
                   "properties": [{"name": "aller-retour:kind", "value": "MAILBOX_SET"}]}],
                 "dependencies": [
                   {"ref": "key:compta", "dependsOn": ["key:box", "key:srv"]},
                   {"ref": "key:srv", "dependsOn": ["key:host"]}]}""");
        assertThat(errors(bill)).isEmpty();
    }

    @Test
    void anyKindAndAnyTextIsAValidBill() throws Exception {
        List<ParsedItem> items = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            items.add(workload(kind.name(), kind));
        }
        for (String text : HostileText.ALL) {
            items.add(new ApplicationItem("a" + items.size(), text, null, text, null));
        }

        assertThat(errors(bill(items, List.of()))).isEmpty();
        assertThat(errors(bill(List.of(), List.of()))).isEmpty();
    }

    @Test
    void everyKindIsEitherAComponentOrAService() throws Exception {
        List<ParsedItem> items = Arrays.stream(Kind.values())
                .<ParsedItem>map(kind -> workload(kind.name(), kind))
                .toList();

        var bill = new ObjectMapper().readTree(bill(items, List.of()));

        List<String> names = new ArrayList<>();
        bill.path("components")
                .forEach(component -> names.add(component.path("name").asText()));
        bill.path("services").forEach(service -> names.add(service.path("name").asText()));
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Kind.values()).map(Enum::name).toList());
    }

    /**
     * By the schema of 1.6, the newest that a Maven artifact carries; 1.7 only adds to it, save that it names itself.
     */
    private static List<String> errors(String bill) {
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                SpecVersion.VersionFlag.V7,
                builder -> builder.schemaMappers(
                        mappers -> mappers.mapPrefix("http://cyclonedx.org/schema/", "classpath:")));
        JsonSchema schema = factory.getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));
        try {
            return schema
                    .validate(new ObjectMapper().readTree(bill.replace("bom-1.7.schema", "bom-1.6.schema")))
                    .stream()
                    .map(Object::toString)
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String bill(List<ParsedItem> items, List<Need> needs) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BillOfMaterials bill = new BillOfMaterials(HEAD, out)) {
            bill.components(items.iterator());
            bill.services(items.iterator());
            bill.dependencies(needs.iterator());
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static WorkloadItem vm() {
        return new WorkloadItem(
                "srv",
                "Serveur",
                Kind.VIRTUAL_MACHINE,
                Environment.PRODUCTION,
                Criticality.VITAL,
                "Debian 12",
                2,
                4096L,
                1024L,
                512L,
                Powered.ON,
                false,
                "compta",
                "host",
                Place.FR,
                LocalDate.of(2028, 6, 30),
                LocalDate.of(2027, 12, 31),
                List.of(new WorkloadItem.Disk("d1", 1024, true)),
                List.of(new WorkloadItem.Nic("n1", "00:50:56:00:00:01", null, List.of("10.0.0.4"))),
                Map.of("cluster", "A"),
                Map.of());
    }

    private static WorkloadItem workload(String key, Kind kind) {
        return new WorkloadItem(
                key, key, kind, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, Map.of(), Map.of());
    }
}
