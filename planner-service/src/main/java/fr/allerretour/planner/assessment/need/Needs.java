package fr.allerretour.planner.assessment.need;

import fr.allerretour.planner.policy.OrganisationKind;
import fr.allerretour.planner.policy.Profile;
import fr.allerretour.planner.snapshot.DataSet;
import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import fr.allerretour.planner.snapshot.Snapshot;
import fr.allerretour.planner.snapshot.Workload;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a snapshot what each workload asks for: its own data's demands and those of all that runs on it. A workload
 * that no data set names processes those of its application, so it is held to the demands of all of them.
 */
public final class Needs {

    private static final Set<Regime> NEVER_PUBLIC =
            EnumSet.of(Regime.GDPR, Regime.HDS, Regime.SREN31, Regime.DIFFUSION_RESTREINTE);

    private final OrganisationKind organisation;
    private final Map<String, Workload> workloads = new HashMap<>();
    private final Map<String, Data> data = new HashMap<>();
    private final Map<String, Data> dataOfApplication = new HashMap<>();

    private Needs(Snapshot snapshot, OrganisationKind organisation) {
        this.organisation = organisation;
        snapshot.workloads().forEach(workload -> workloads.put(workload.key(), workload));
        Map<String, List<DataSet>> ofApplication = new HashMap<>();
        Map<String, List<DataSet>> ofWorkload = new HashMap<>();
        for (DataSet set : snapshot.dataSets()) {
            applicationsOf(set)
                    .forEach(application -> dataOfApplication
                            .computeIfAbsent(application, key -> new Data())
                            .add(List.of(set)));
            if (set.workload() != null) {
                ofWorkload
                        .computeIfAbsent(set.workload(), key -> new ArrayList<>())
                        .add(set);
            } else if (set.application() != null) {
                ofApplication
                        .computeIfAbsent(set.application(), key -> new ArrayList<>())
                        .add(set);
            }
        }
        for (Workload workload : snapshot.workloads()) {
            List<DataSet> own = new ArrayList<>(ofWorkload.getOrDefault(workload.key(), List.of()));
            if (workload.application() != null) {
                own.addAll(ofApplication.getOrDefault(workload.application(), List.of()));
            }
            if (own.isEmpty()) {
                continue;
            }
            for (Workload on : withHosts(workload)) {
                data.computeIfAbsent(on.key(), key -> new Data()).add(own);
            }
        }
    }

    public static Map<String, Need> of(Snapshot snapshot, OrganisationKind organisation) {
        Needs needs = new Needs(snapshot, organisation);
        Map<String, Need> result = new HashMap<>();
        for (Workload workload : snapshot.workloads()) {
            result.put(workload.key(), needs.need(workload));
        }
        return result;
    }

    private Need need(Workload workload) {
        Workload host = withHosts(workload).getLast();
        boolean hosted = host != workload
                && (host.kind() == Workload.Kind.VIRTUAL_MACHINE || host.kind() == Workload.Kind.PHYSICAL_MACHINE);
        Workload where = hosted ? host : workload;
        Data own = data.get(where.key());
        Data shared = where.application() == null ? null : dataOfApplication.get(where.application());
        boolean ofApplication = own == null && shared != null;
        return new Need(where.kind(), hosted, profile(ofApplication ? shared : own), ofApplication);
    }

    private Profile profile(@Nullable Data read) {
        Data known = read == null ? new Data() : read;
        Set<Sensitivity> sensitivities =
                known.sensitivities.isEmpty() ? EnumSet.of(Sensitivity.UNKNOWN) : known.sensitivities;
        return new Profile(sensitivities, known.regimes, known.contradictory, organisation);
    }

    /** The application that a data set names, and that of the workload that holds it. */
    private Set<String> applicationsOf(DataSet set) {
        Set<String> applications = new HashSet<>();
        if (set.application() != null) {
            applications.add(set.application());
        }
        Workload holder = set.workload() == null ? null : workloads.get(set.workload());
        if (holder != null && holder.application() != null) {
            applications.add(holder.application());
        }
        return applications;
    }

    /** The workload, then its host, then the host's host: an unknown host or a circle ends the way. */
    private List<Workload> withHosts(Workload workload) {
        List<Workload> way = new ArrayList<>(List.of(workload));
        Set<String> seen = new HashSet<>(Set.of(workload.key()));
        @Nullable Workload host = hostOf(workload);
        while (host != null && seen.add(host.key())) {
            way.add(host);
            host = hostOf(host);
        }
        return way;
    }

    private @Nullable Workload hostOf(Workload workload) {
        return workload.runsOn() == null ? null : workloads.get(workload.runsOn());
    }

    /** What lies on one workload. */
    private static final class Data {
        private final Set<Sensitivity> sensitivities = EnumSet.noneOf(Sensitivity.class);
        private final Set<Regime> regimes = EnumSet.noneOf(Regime.class);
        private boolean contradictory;

        void add(List<DataSet> sets) {
            for (DataSet set : sets) {
                sensitivities.add(set.sensitivity());
                regimes.addAll(set.regimes());
                contradictory |= set.sensitivity() == Sensitivity.PUBLIC
                        && set.regimes().stream().anyMatch(NEVER_PUBLIC::contains);
            }
        }
    }
}
