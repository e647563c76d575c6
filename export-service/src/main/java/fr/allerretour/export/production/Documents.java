package fr.allerretour.export.production;

import fr.allerretour.export.bundle.BundleWriter;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.dossier.Coverage.Account;
import fr.allerretour.export.dossier.Dossier;
import fr.allerretour.export.dossier.MetaFiles;
import fr.allerretour.export.dossier.PlanPage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts the documents of a bundle under {@code data/meta}. */
record Documents(Dossier dossier, Map<String, List<Loss>> losses) {

    private static final List<String> SCHEMAS = List.of("inventory-line", "losses", "formats", "controls", "timeline");

    void writeTo(BundleWriter writer) throws IOException {
        MetaFiles files = new MetaFiles(dossier);
        writer.addMeta("inventory.jsonl", "application/x-ndjson", out -> {
            for (Account account : dossier.coverage().accounts()) {
                out.write((files.inventoryLine(account) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        json(writer, "losses.json", files.losses(losses));
        json(writer, "formats.json", files.formats());
        json(writer, "controls.json", files.controls());
        json(writer, "timeline.json", files.timeline());
        json(writer, "contract.json", files.contract());
        for (String schema : SCHEMAS) {
            String name = "schemas/" + schema + ".schema.json";
            writer.addMeta(name, "application/schema+json", out -> copy(name, out));
        }
        for (boolean french : new boolean[] {true, false}) {
            PlanPage plan = new PlanPage(dossier, french);
            String name = "plan-de-reversibilite." + (french ? "fr" : "en");
            text(writer, name + ".html", "text/html", plan.html());
            text(writer, name + ".md", "text/markdown", plan.markdown());
        }
    }

    private static void copy(String resource, OutputStream out) throws IOException {
        try (InputStream in = Documents.class.getResourceAsStream(resource)) {
            Objects.requireNonNull(in, resource).transferTo(out);
        }
    }

    private static void json(BundleWriter writer, String name, String content) throws IOException {
        text(writer, name, "application/json", content);
    }

    private static void text(BundleWriter writer, String name, String mediaType, String content) throws IOException {
        writer.addMeta(name, mediaType, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }
}
