package fr.allerretour.planner.schedule.bench;

import fr.allerretour.planner.snapshot.Application;
import fr.allerretour.planner.snapshot.Dependency;
import fr.allerretour.planner.snapshot.Dependency.Strength;
import fr.allerretour.planner.snapshot.Workload;
import fr.allerretour.planner.snapshot.Workload.Criticality;
import fr.allerretour.planner.snapshot.Workload.Environment;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * A generated inventory shaped like real ones: most machines belong to applications of 2 to 15, some stand alone; the
 * hard dependencies lie inside applications, go down to a few shared platforms, or tie neighbours in small circles; the
 * soft ones go anywhere. The same seed gives the same inventory.
 */
record SyntheticInventory(List<Workload> workloads, List<Application> applications, List<Dependency> dependencies) {
    private static final int LARGEST_APPLICATION = 15;
    private static final Criticality[] CRITICALITIES = {
        Criticality.LOW, Criticality.LOW, Criticality.MEDIUM, Criticality.MEDIUM, Criticality.HIGH, Criticality.VITAL
    };
    private static final Environment[] ENVIRONMENTS = {
        Environment.PRODUCTION,
        Environment.PRODUCTION,
        Environment.PREPRODUCTION,
        Environment.TEST,
        Environment.DEVELOPMENT
    };

    static SyntheticInventory of(int workloads, int dependencies, long seed) {
        return new Generator(workloads, new SplittableRandom(seed)).generate(dependencies);
    }

    private static final class Generator {
        private final int size;
        private final SplittableRandom random;
        private final List<Workload> workloads = new ArrayList<>();
        private final List<Application> applications = new ArrayList<>();
        /** First workload of each application; workloads of an application follow each other. */
        private final List<Integer> firsts = new ArrayList<>();

        Generator(int size, SplittableRandom random) {
            this.size = size;
            this.random = random;
        }

        SyntheticInventory generate(int dependencies) {
            while (workloads.size() < size) {
                if (random.nextInt(6) == 0) {
                    add("", Environment.PRODUCTION, CRITICALITIES[random.nextInt(CRITICALITIES.length)]);
                } else {
                    application();
                }
            }
            List<Dependency> found = new ArrayList<>();
            while (found.size() < dependencies) {
                found.add(dependency());
            }
            return new SyntheticInventory(workloads, applications, found);
        }

        private void application() {
            String key = "app-" + applications.size();
            Criticality criticality = CRITICALITIES[random.nextInt(CRITICALITIES.length)];
            Environment environment = ENVIRONMENTS[random.nextInt(ENVIRONMENTS.length)];
            applications.add(new Application(
                    key, "Application " + applications.size(), criticality, null, Application.Intent.UNDECIDED));
            firsts.add(workloads.size());
            int members = 2 + random.nextInt(LARGEST_APPLICATION - 1);
            for (int k = 0; k < members && workloads.size() < size; k++) {
                add(key, environment, criticality);
            }
        }

        private void add(String application, Environment environment, Criticality criticality) {
            int number = workloads.size();
            long storageMiB = 1024L * (20 + random.nextInt(30) * random.nextInt(30));
            workloads.add(new Workload(
                    "w-" + number,
                    "srv" + number,
                    Workload.Kind.VIRTUAL_MACHINE,
                    environment,
                    criticality,
                    "Debian GNU/Linux 12",
                    1 << random.nextInt(5),
                    2048L << random.nextInt(5),
                    storageMiB,
                    null,
                    Workload.Powered.ON,
                    false,
                    application.isEmpty() ? null : application,
                    null,
                    "FR",
                    null,
                    null));
        }

        private Dependency dependency() {
            int from = random.nextInt(size);
            int kind = random.nextInt(100);
            if (kind < 50) {
                int near = Math.clamp(from + random.nextInt(9) - 4, 0, size - 1);
                boolean same = workloads.get(from).application() != null
                        && Objects.equals(
                                workloads.get(from).application(),
                                workloads.get(near).application());
                return between(from, near, same ? Strength.HARD : Strength.SOFT);
            }
            if (kind < 60) {
                // Down to a shared platform: the first tenth serves all, and needs only what comes before it.
                return between(from, random.nextInt(Math.max(1, Math.min(from, size / 10) + 1)), Strength.HARD);
            }
            if (kind < 61 && !firsts.isEmpty()) {
                // A circle between an application and the next one.
                int application = random.nextInt(firsts.size());
                int next = Math.min(application + 1, firsts.size() - 1);
                return between(firsts.get(application), firsts.get(next), Strength.HARD);
            }
            return between(from, random.nextInt(size), Strength.SOFT);
        }

        private Dependency between(int from, int to, Strength strength) {
            return new Dependency(workloads.get(from).key(), workloads.get(to).key(), strength);
        }
    }
}
