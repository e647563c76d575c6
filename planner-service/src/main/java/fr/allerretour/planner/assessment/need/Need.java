package fr.allerretour.planner.assessment.need;

import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.policy.Profile;
import fr.allerretour.planner.snapshot.Workload;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a workload asks for. Workloads with equal needs have equal verdicts.
 *
 * @param kind its own kind, or that of the machine that it runs on
 * @param hosted whether it goes where that machine goes
 * @param ofApplication whether no data set names it, so that the profile is that of all data of its application
 */
public record Need(Workload.Kind kind, boolean hosted, Profile profile, boolean ofApplication) {

    /** Members of the inventory that a verdict would like to have, and what their absence costs. */
    public enum Missing {
        SENSITIVITY(0.4, "Say how sensitive its data are", "Dire la sensibilité de ses données"),
        SIZE(0.2, "Give processors, memory and storage", "Donner processeurs, mémoire et stockage"),
        APPLICATION(0.15, "Name its application", "Nommer son application"),
        ENVIRONMENT(0.1, "Name its environment", "Nommer son environnement"),
        CRITICALITY(0.1, "Give its criticality", "Donner sa criticité"),
        OPERATING_SYSTEM(0.05, "Name its operating system", "Nommer son système d'exploitation"),
        ORGANISATION(0.05, "Say what kind of organisation it is", "Préciser la nature de l'organisation");

        private final double cost;
        private final Text raisedBy;

        Missing(double cost, String en, String fr) {
            this.cost = cost;
            this.raisedBy = new Text(en, fr);
        }

        public double cost() {
            return cost;
        }

        public Text raisedBy() {
            return raisedBy;
        }

        /** What the inventory does not say of one workload. */
        public static Set<Missing> of(Workload workload, boolean sensitivityKnown, boolean organisationMatters) {
            Set<Missing> missing = EnumSet.noneOf(Missing.class);
            boolean machine = workload.kind() == Workload.Kind.VIRTUAL_MACHINE
                    || workload.kind() == Workload.Kind.PHYSICAL_MACHINE;
            if (!sensitivityKnown) {
                missing.add(SENSITIVITY);
            }
            if (workload.storageMiB() == 0 || (machine && (workload.cpus() == 0 || workload.memoryMiB() == 0))) {
                missing.add(SIZE);
            }
            if (workload.application() == null) {
                missing.add(APPLICATION);
            }
            if (workload.environment() == Workload.Environment.UNKNOWN) {
                missing.add(ENVIRONMENT);
            }
            if (workload.criticality() == Workload.Criticality.UNKNOWN) {
                missing.add(CRITICALITY);
            }
            if (machine && workload.operatingSystem() == null) {
                missing.add(OPERATING_SYSTEM);
            }
            if (organisationMatters) {
                missing.add(ORGANISATION);
            }
            return missing;
        }
    }
}
