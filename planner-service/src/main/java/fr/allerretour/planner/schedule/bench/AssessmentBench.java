package fr.allerretour.planner.schedule.bench;

import fr.allerretour.planner.assessment.Assessment;
import fr.allerretour.planner.assessment.Assessor;
import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.policy.PolicyLoader;
import fr.allerretour.planner.snapshot.DataSet;
import fr.allerretour.planner.snapshot.DataSet.Category;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;

/** The verdicts of a generated inventory: the chosen one of every workload, beside the whole matrix of offers. */
final class AssessmentBench {
    private static final double NANOS = 1e9;
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 23);

    private final SyntheticInventory inventory;
    private final long seed;
    private final int runs;
    private final PrintStream out;

    AssessmentBench(SyntheticInventory inventory, long seed, int runs, PrintStream out) {
        this.inventory = inventory;
        this.seed = seed;
        this.runs = runs;
        this.out = out;
    }

    /** Returns whether every workload had its verdict, and one at every offer. */
    boolean run() {
        Catalogue catalogue = CatalogueLoader.shipped();
        Assessor assessor = new Assessor(catalogue, PolicyLoader.shipped(catalogue));
        int offers = catalogue.offersAt(AS_OF).size();
        Snapshot snapshot = snapshot();
        long wanted = (long) offers * snapshot.workloads().size();
        List<Double> chosen = new ArrayList<>();
        List<Double> matrix = new ArrayList<>();
        boolean whole = true;
        for (int k = 0; k < runs; k++) {
            long begin = System.nanoTime();
            Assessment assessment = assessor.assess(snapshot, AS_OF);
            long assessed = System.nanoTime();
            long verdicts = assessment.verdicts().keySet().stream()
                    .mapToLong(key -> assessment.atOffers(key).size())
                    .sum();
            long end = System.nanoTime();
            whole &= assessment.verdicts().size() == snapshot.workloads().size() && verdicts == wanted;
            chosen.add((assessed - begin) / NANOS);
            matrix.add((end - assessed) / NANOS);
        }
        double one = BenchOptions.median(chosen);
        double all = BenchOptions.median(matrix);
        out.printf(
                Locale.ROOT,
                "assessment of %d workloads, median of %d: %.2f s; peer in the same run, their verdicts at each of %d"
                        + " offers (%d): %.2f s, ratio %.2f%s%n",
                snapshot.workloads().size(),
                runs,
                one,
                offers,
                wanted,
                all,
                one / all,
                whole ? "" : "; verdicts are MISSING");
        return whole;
    }

    /** Every workload holds data of some sensitivity. */
    private Snapshot snapshot() {
        SplittableRandom random = new SplittableRandom(seed);
        Sensitivity[] sensitivities = Sensitivity.values();
        List<DataSet> dataSets = new ArrayList<>();
        for (Workload workload : inventory.workloads()) {
            dataSets.add(new DataSet(
                    "data-" + workload.key(),
                    "Data of " + workload.name(),
                    Category.SUPPLIED,
                    sensitivities[random.nextInt(sensitivities.length)],
                    Set.of(),
                    workload.storageMiB(),
                    "FR",
                    workload.key(),
                    null));
        }
        return new Snapshot(
                "generated",
                "generated",
                inventory.workloads(),
                inventory.applications(),
                inventory.dependencies(),
                dataSets);
    }
}
