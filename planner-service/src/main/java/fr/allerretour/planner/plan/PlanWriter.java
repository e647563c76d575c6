package fr.allerretour.planner.plan;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.allerretour.planner.plan.PlanDocument.Activity;
import fr.allerretour.planner.plan.PlanDocument.Bound;
import fr.allerretour.planner.plan.PlanDocument.Fact;
import fr.allerretour.planner.plan.PlanDocument.Lift;
import fr.allerretour.planner.plan.PlanDocument.MoveGroup;
import fr.allerretour.planner.plan.PlanDocument.Reason;
import fr.allerretour.planner.plan.PlanDocument.Risk;
import fr.allerretour.planner.plan.PlanDocument.Summary;
import fr.allerretour.planner.plan.PlanDocument.Verdict;
import fr.allerretour.planner.plan.PlanDocument.Wave;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes plans in their one canonical form: UTF-8, no white space, members in the format's order, absent ones left
 * out, fractions with at most four decimals. One plan has one sequence of bytes, and so one hash.
 */
public final class PlanWriter implements AutoCloseable {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;

    /** Writes to a stream that it leaves open. */
    public PlanWriter(OutputStream out) throws IOException {
        json = JSON.createGenerator(out, JsonEncoding.UTF8);
        json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
        json.setRootValueSeparator(null);
    }

    public void plan(PlanDocument plan) throws IOException {
        json.writeStartObject();
        text("format", PlanDocument.FORMAT);
        text("id", plan.id());
        text("organisation", plan.organisation());
        text("asOf", plan.asOf());
        text("start", plan.start());
        json.writeObjectFieldStart("snapshot");
        text("id", plan.snapshot().id());
        text("contentHash", plan.snapshot().contentHash());
        text("portfolioName", plan.snapshot().portfolioName());
        json.writeEndObject();
        json.writeObjectFieldStart("catalogue");
        text("version", plan.catalogue().version());
        text("hash", plan.catalogue().hash());
        json.writeObjectFieldStart("names");
        for (var name : plan.catalogue().names().entrySet()) {
            json.writeStringField(name.getKey(), name.getValue());
        }
        json.writeEndObject();
        json.writeEndObject();
        text("inputHash", plan.inputHash());
        json.writeNumberField("seed", plan.seed());
        json.writeFieldName("summary");
        summary(plan.summary());
        list("verdicts", plan.verdicts(), this::verdict);
        list("moveGroups", plan.moveGroups(), this::moveGroup);
        list("waves", plan.waves(), this::wave);
        list("activities", plan.activities(), this::activity);
        list("risks", plan.risks(), this::risk);
        json.writeObjectFieldStart("check");
        json.writeBooleanField("passed", plan.check().passed());
        list("rules", plan.check().rules(), json::writeString);
        json.writeEndObject();
        json.writeEndObject();
    }

    public void summary(Summary summary) throws IOException {
        json.writeStartObject();
        json.writeNumberField("workloads", summary.workloads());
        json.writeNumberField("planned", summary.planned());
        json.writeNumberField("blocked", summary.blocked());
        json.writeNumberField("retained", summary.retained());
        json.writeNumberField("retired", summary.retired());
        json.writeNumberField("replaced", summary.replaced());
        json.writeNumberField("waves", summary.waves());
        text("start", summary.start());
        text("end", summary.end());
        text("lowerBoundEnd", summary.lowerBoundEnd());
        json.writeNumberField("makespanDays", summary.makespanDays());
        json.writeNumberField("lowerBoundDays", summary.lowerBoundDays());
        fraction("gapPercent", summary.gapPercent());
        text("provedBy", summary.provedBy());
        text("provedByFr", summary.provedByFr());
        json.writeEndObject();
    }

    public void verdict(Verdict verdict) throws IOException {
        json.writeStartObject();
        text("workload", verdict.workload());
        text("name", verdict.name());
        verdictMembers(verdict);
        json.writeEndObject();
    }

    /** The verdict without its workload. */
    public void verdictAlone(Verdict verdict) throws IOException {
        json.writeStartObject();
        verdictMembers(verdict);
        json.writeEndObject();
    }

    private void verdictMembers(Verdict verdict) throws IOException {
        text("verdict", verdict.verdict());
        text("offer", verdict.offer());
        text("provider", verdict.provider());
        text("from", verdict.from());
        text("exitClass", verdict.exitClass());
        fraction("confidence", verdict.confidence());
        text("strategy", verdict.strategy());
        list("reasons", verdict.reasons(), this::reason);
        list("lifts", verdict.lifts(), this::lift);
    }

    private void lift(Lift lift) throws IOException {
        json.writeStartObject();
        text("textEn", lift.textEn());
        text("textFr", lift.textFr());
        json.writeEndObject();
    }

    private void reason(Reason reason) throws IOException {
        json.writeStartObject();
        text("code", reason.code());
        text("rule", reason.rule());
        text("textEn", reason.textEn());
        text("textFr", reason.textFr());
        text("control", reason.control());
        list("facts", reason.facts(), this::fact);
        json.writeEndObject();
    }

    private void fact(Fact fact) throws IOException {
        json.writeStartObject();
        text("id", fact.id());
        text("source", fact.source());
        text("sourceFr", fact.sourceFr());
        text("asOf", fact.asOf());
        text("confidence", fact.confidence());
        json.writeEndObject();
    }

    public void moveGroup(MoveGroup group) throws IOException {
        json.writeStartObject();
        text("id", group.id());
        text("name", group.name());
        list("workloads", group.workloads(), json::writeString);
        list("applications", group.applications(), json::writeString);
        json.writeNumberField("wave", group.wave());
        text("provider", group.provider());
        text("offer", group.offer());
        json.writeNumberField("storageMiB", group.storageMiB());
        json.writeEndObject();
    }

    public void wave(Wave wave) throws IOException {
        json.writeStartObject();
        json.writeNumberField("number", wave.number());
        text("name", wave.name());
        text("cutoverStart", wave.cutoverStart());
        text("cutoverEnd", wave.cutoverEnd());
        list("moveGroups", wave.moveGroups(), json::writeString);
        json.writeNumberField("workloads", wave.workloads());
        json.writeEndObject();
    }

    public void activity(Activity activity) throws IOException {
        json.writeStartObject();
        text("id", activity.id());
        text("nameEn", activity.nameEn());
        text("nameFr", activity.nameFr());
        text("phase", activity.phase());
        text("step", activity.step());
        text("moveGroup", activity.moveGroup());
        text("provider", activity.provider());
        text("start", activity.start());
        text("end", activity.end());
        json.writeNumberField("workingDays", activity.workingDays());
        json.writeObjectFieldStart("teams");
        for (var team : activity.teams().entrySet()) {
            json.writeNumberField(team.getKey(), team.getValue());
        }
        json.writeEndObject();
        json.writeFieldName("boundBy");
        bound(activity.boundBy());
        list("predecessors", activity.predecessors(), json::writeString);
        json.writeEndObject();
    }

    private void bound(Bound bound) throws IOException {
        json.writeStartObject();
        text("kind", bound.kind());
        text("ref", bound.ref());
        text("textEn", bound.textEn());
        text("textFr", bound.textFr());
        json.writeEndObject();
    }

    public void risk(Risk risk) throws IOException {
        json.writeStartObject();
        text("code", risk.code());
        text("severity", risk.severity());
        text("textEn", risk.textEn());
        text("textFr", risk.textFr());
        text("moveGroup", risk.moveGroup());
        json.writeEndObject();
    }

    /** Ends a line, for readers that take one object a line. */
    public void endLine() throws IOException {
        json.writeRaw('\n');
    }

    /** Hands on what has been written so far. */
    public void flush() throws IOException {
        json.flush();
    }

    @Override
    public void close() throws IOException {
        json.close();
    }

    private void text(String name, @Nullable Object value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value.toString());
        }
    }

    private void fraction(String name, double value) throws IOException {
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).stripTrailingZeros();
        json.writeFieldName(name);
        json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }

    private <T> void list(String name, List<T> items, ItemWriter<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(item);
        }
        json.writeEndArray();
    }

    private interface ItemWriter<T> {
        void write(T item) throws IOException;
    }
}
