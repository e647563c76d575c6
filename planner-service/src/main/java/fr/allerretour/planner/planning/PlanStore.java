package fr.allerretour.planner.planning;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.allerretour.planner.brief.Briefs;
import fr.allerretour.planner.brief.Language;
import fr.allerretour.planner.plan.PlanDocument;
import fr.allerretour.planner.plan.PlanDocument.Phase;
import fr.allerretour.planner.plan.PlanWriter;
import fr.allerretour.planner.report.PlanCsv;
import fr.allerretour.planner.report.PlanReport;
import fr.allerretour.planner.store.ContentKey;
import fr.allerretour.planner.store.ContentWriter;
import fr.allerretour.planner.store.Contents;
import fr.allerretour.planner.store.StoredContent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/**
 * Keeps a plan: the document and all that is read of it, in one transaction. What people read is written once, with the
 * plan: a plan that was decided on must not read otherwise after an upgrade.
 */
@ApplicationScoped
class PlanStore {
    static final String DOCUMENT = "document";
    static final String VERDICTS = "verdicts";
    static final String WAVES = "waves";
    static final String WAVES_CSV = "waves.csv";
    static final String ACTIVITIES = "activities";
    static final String RISKS = "risks";

    private static final int SECONDS = 600;

    private final PlanRepository plans;
    private final Contents contents;
    private final ObjectMapper json;

    PlanStore(PlanRepository plans, Contents contents, ObjectMapper json) {
        this.plans = plans;
        this.contents = contents;
        this.json = json;
    }

    static String report(Language language) {
        return "report." + language.tag();
    }

    static String brief(Phase phase, Language language) {
        return "brief." + phase.name().toLowerCase(Locale.ROOT) + "." + language.tag();
    }

    void keep(String organisation, UUID id, PlanDocument plan) {
        QuarkusTransaction.requiringNew().timeout(SECONDS).run(() -> {
            try {
                write(organisation, id, plan);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private void write(String organisation, UUID id, PlanDocument plan) throws IOException {
        PlanEntity row = plans.find(organisation, id).orElseThrow();
        if (row.isReady()) {
            return;
        }
        StoredContent document = whole(new ContentKey(organisation, id, DOCUMENT), out -> {
            try (PlanWriter writer = new PlanWriter(out)) {
                writer.plan(plan);
            }
        });
        lines(new ContentKey(organisation, id, VERDICTS), plan.verdicts(), PlanWriter::verdict);
        lines(new ContentKey(organisation, id, WAVES), plan.waves(), PlanWriter::wave);
        lines(new ContentKey(organisation, id, ACTIVITIES), plan.activities(), PlanWriter::activity);
        lines(new ContentKey(organisation, id, RISKS), plan.risks(), PlanWriter::risk);
        whole(new ContentKey(organisation, id, WAVES_CSV), out -> PlanCsv.waves(plan, out));
        for (Language language : Language.values()) {
            whole(
                    new ContentKey(organisation, id, report(language)),
                    out -> out.write(PlanReport.of(plan, language).getBytes(StandardCharsets.UTF_8)));
            for (Phase phase : Phase.values()) {
                whole(
                        new ContentKey(organisation, id, brief(phase, language)),
                        out -> out.write(json.writeValueAsBytes(Briefs.of(plan, phase, language))));
            }
        }
        ByteArrayOutputStream summary = new ByteArrayOutputStream();
        try (PlanWriter writer = new PlanWriter(summary)) {
            writer.summary(plan.summary());
        }
        row.summary = summary.toString(StandardCharsets.UTF_8);
        row.inputHash = plan.inputHash();
        row.documentSha256 = document.sha256();
    }

    StoredContent whole(ContentKey key, Body body) throws IOException {
        ContentWriter writer = contents.write(key);
        body.write(writer);
        return writer.complete();
    }

    <T> void lines(ContentKey key, List<T> items, Line<T> line) throws IOException {
        ContentWriter out = contents.write(key);
        try (PlanWriter writer = new PlanWriter(out)) {
            for (T item : items) {
                line.write(writer, item);
                writer.endLine();
                writer.flush();
                out.endItem();
            }
        }
        out.complete();
    }

    /** Writes a whole content. */
    interface Body {
        void write(OutputStream out) throws IOException;
    }

    /** Writes one item of a list. */
    interface Line<T> {
        void write(PlanWriter writer, T item) throws IOException;
    }
}
