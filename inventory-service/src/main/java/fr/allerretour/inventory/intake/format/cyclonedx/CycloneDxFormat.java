package fr.allerretour.inventory.intake.format.cyclonedx;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.look.FileLook;
import fr.allerretour.inventory.intake.format.look.JsonLook;
import fr.allerretour.inventory.intake.format.look.XmlLook;
import fr.allerretour.inventory.intake.format.tree.JsonRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** CycloneDX bills of materials as JSON. */
public final class CycloneDxFormat implements InventoryFormat {

    /** JSON came with 1.2; what is read has not changed since. */
    private static final Set<String> VERSIONS = Set.of("1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    private static final FormatDoc DOC = new FormatDoc(
            "cyclonedx-json",
            new Words(
                    "CycloneDX bill of materials (SBOM) as JSON, versions 1.2 to 1.7",
                    "Nomenclature CycloneDX (SBOM) en JSON, versions 1.2 à 1.7"),
            "json",
            "csv",
            List.of(
                    new Words(
                            "metadata.component: the application, by its name",
                            "metadata.component : l'application, par son nom"),
                    new Words(
                            "components[]: what the application is made of: type, name (after its group), version, purl,"
                                    + " licences; the first 1,000 that are not mere files, in place of those of an earlier"
                                    + " bill",
                            "components[] : ce dont l'application est faite : type, nom (après son groupe), version, purl,"
                                    + " licences ; les 1 000 premiers qui ne sont pas de simples fichiers, à la place de"
                                    + " ceux d'une nomenclature antérieure")),
            List.of(
                    new Words(
                            "components of type file, those beyond the first 1,000 (both counted in a warning) and those"
                                    + " inside others",
                            "composants de type file, ceux au-delà des 1 000 premiers (comptés dans un avertissement) et"
                                    + " ceux à l'intérieur d'autres"),
                    new Words(
                            "dependencies between components, vulnerabilities, services, hashes, evidence, signatures, and the"
                                    + " application's own version",
                            "dépendances entre composants, vulnérabilités, services, empreintes, preuves, signatures, et la"
                                    + " version de l'application elle-même"),
                    new Words(
                            "bills in XML: refused, with the advice to convert them",
                            "nomenclatures en XML : refusées, avec le conseil de les convertir")),
            new Words("None", "Aucune"));

    private final ReadLimits limits;

    public CycloneDxFormat(ReadLimits limits) {
        this.limits = limits;
    }

    @Override
    public FormatDoc doc() {
        return DOC;
    }

    @Override
    public boolean recognises(FileLook look) throws FormatException {
        if (look instanceof XmlLook xml
                && xml.root().equals("bom")
                && xml.namespace().contains("cyclonedx.org")) {
            throw new FormatException(
                    FormatProblem.ONLY_AS_JSON,
                    "It is a CycloneDX bill of materials in XML.",
                    "C'est une nomenclature CycloneDX en XML.");
        }
        return look instanceof JsonLook json && json.has("bomFormat", "specVersion");
    }

    @Override
    public void read(Path file, RowSink sink) throws FormatException, IOException {
        String version = JsonRecords.firstText(file, limits, "specVersion");
        if (version == null || !VERSIONS.contains(version)) {
            throw new FormatException(
                    FormatProblem.UNKNOWN_FORMAT,
                    "The bill's specVersion is none of 1.2 to 1.7.",
                    "La specVersion de la nomenclature n'est aucune de 1.2 à 1.7.");
        }
        new BillReading(file, sink, limits).read();
    }
}
