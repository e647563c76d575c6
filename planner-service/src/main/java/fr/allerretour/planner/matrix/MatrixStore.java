package fr.allerretour.planner.matrix;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.plan.PlanWriter;
import fr.allerretour.planner.plan.VerdictEntries;
import fr.allerretour.planner.store.ContentKey;
import fr.allerretour.planner.store.ContentWriter;
import fr.allerretour.planner.store.Contents;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Keeps the matrix of an assessment. Written out, 35,000 workloads at 30 offers are gigabytes; but they share some hundred
 * profiles, and a profile's verdicts are kept once. Kept and not worked out again: an assessment that was decided on must
 * not read otherwise after an upgrade of the catalogue.
 */
@ApplicationScoped
public class MatrixStore {

    /** A line an offer: its id. */
    static final String OFFERS = "matrix.offers";

    /** A line a workload, by its key: the number of its profile, a tab, its members as JSON. */
    static final String WORKLOADS = "matrix.workloads";

    /** A line a profile: one letter an offer. */
    static final String PROFILES = "matrix.profiles";

    /** A line a profile and offer: the verdict as JSON. */
    static final String VERDICTS = "matrix.verdicts";

    private final Contents contents;

    MatrixStore(Contents contents) {
        this.contents = contents;
    }

    /**
     * Keeps the matrix, within the present transaction.
     *
     * @param nameOf what people call a workload, by key
     */
    public void keep(String organisation, UUID id, Assessment assessment, UnaryOperator<String> nameOf)
            throws IOException {
        IdentityHashMap<List<Assessment.AtOffer>, Integer> numbers = new IdentityHashMap<>();
        List<List<Assessment.AtOffer>> profiles = new ArrayList<>();
        ContentWriter workloads = contents.write(new ContentKey(organisation, id, WORKLOADS));
        for (String workload : assessment.verdicts().keySet()) {
            List<Assessment.AtOffer> profile = assessment.atOffers(workload);
            int number = numbers.computeIfAbsent(profile, unseen -> {
                profiles.add(unseen);
                return profiles.size() - 1;
            });
            line(
                    workloads,
                    number + "\t\"workload\":" + quoted(workload) + ",\"name\":" + quoted(nameOf.apply(workload)));
        }
        workloads.complete();
        ContentWriter offers = contents.write(new ContentKey(organisation, id, OFFERS));
        if (!profiles.isEmpty()) {
            for (Assessment.AtOffer at : profiles.getFirst()) {
                line(offers, at.offer());
            }
        }
        offers.complete();
        ContentWriter letters = contents.write(new ContentKey(organisation, id, PROFILES));
        for (List<Assessment.AtOffer> profile : profiles) {
            line(
                    letters,
                    profile.stream()
                            .map(at -> String.valueOf(
                                    AtOffer.valueOf(at.verdict().name()).letter()))
                            .collect(Collectors.joining()));
        }
        letters.complete();
        verdicts(new ContentKey(organisation, id, VERDICTS), profiles);
    }

    private void verdicts(ContentKey key, List<List<Assessment.AtOffer>> profiles) throws IOException {
        ContentWriter out = contents.write(key);
        try (PlanWriter writer = new PlanWriter(out)) {
            for (List<Assessment.AtOffer> profile : profiles) {
                for (Assessment.AtOffer at : profile) {
                    writer.verdictAlone(VerdictEntries.atOffer(at));
                    writer.endLine();
                    writer.flush();
                    out.endItem();
                }
            }
        }
        out.complete();
    }

    private static void line(ContentWriter out, String line) throws IOException {
        out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        out.endItem();
    }

    private static String quoted(String text) {
        return "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(text)) + "\"";
    }

    /** The matrix of an assessment, if it has been kept. */
    public Optional<Matrix> open(String organisation, UUID id) {
        return contents.find(new ContentKey(organisation, id, WORKLOADS))
                .map(workloads -> new Matrix(contents, organisation, id, Math.toIntExact(workloads.items())));
    }
}
