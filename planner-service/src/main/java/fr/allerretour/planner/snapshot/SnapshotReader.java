package fr.allerretour.planner.snapshot;

import fr.allerretour.planner.snapshot.SnapshotException.Fault;
import fr.allerretour.planner.snapshot.SnapshotHeader.Counts;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a snapshot (NDJSON, format {@value #FORMAT}) line by line. Members and line types that it does not know are
 * passed over; everything else must be right, or a {@link SnapshotException} names the line.
 */
public final class SnapshotReader {
    /** The format this reader understands. */
    public static final String FORMAT = "aller-retour/snapshot/1";

    /** The longest line that is accepted, in bytes. */
    public static final int MAX_LINE_BYTES = 1 << 20;

    private static final Pattern HASH = Pattern.compile("sha256:[0-9a-f]{64}");

    private final LineSource lines;
    private final SnapshotSink sink;
    private final Set<String> applications = new HashSet<>();
    private final Set<String> workloads = new HashSet<>();
    private final Set<String> dataSets = new HashSet<>();
    /** Hosts named before the line of the host itself: checked at the end. */
    private final Set<String> awaitedHosts = new HashSet<>();

    private long dependencies;

    private SnapshotReader(InputStream in, SnapshotSink sink) {
        this.lines = new LineSource(in, MAX_LINE_BYTES);
        this.sink = sink;
    }

    /**
     * Reads a whole snapshot into memory.
     *
     * @throws SnapshotException if it is not whole, not what its hash says, or not understood
     */
    public static Snapshot read(InputStream in) throws IOException {
        SnapshotSink.Collecting all = new SnapshotSink.Collecting();
        return all.snapshot(read(in, all));
    }

    /**
     * Hands the objects of a snapshot to a sink as they come; holds the keys only.
     *
     * @return the header, once header, objects, counts and hash have been found to agree
     * @throws SnapshotException if it is not whole, not what its hash says, or not understood
     */
    public static SnapshotHeader read(InputStream in, SnapshotSink sink) throws IOException {
        return new SnapshotReader(in, sink).run();
    }

    private SnapshotHeader run() throws IOException {
        SnapshotHeader header = header(lines.next());
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            lines.digest(line);
            object(Members.parse(line, lines.number()));
        }
        String hash = lines.contentHash();
        if (!hash.equals(header.contentHash())) {
            throw new SnapshotException(
                    Fault.HASH_MISMATCH,
                    0,
                    "The snapshot " + header.id() + " says its content is " + header.contentHash() + " but it is "
                            + hash + ": it was cut or changed on its way. Fetch it again.");
        }
        requireCounts(header.counts());
        for (String host : awaitedHosts) {
            requireWorkload("runsOn", host, 0);
        }
        return header;
    }

    private SnapshotHeader header(byte @Nullable [] line) throws IOException {
        if (line == null) {
            throw new SnapshotException(Fault.NOT_A_SNAPSHOT, 1, "The snapshot is empty: not even a header line.");
        }
        Members members = Members.parse(line, 1);
        if (!"snapshot".equals(members.textOrNull("type")) || !FORMAT.equals(members.textOrNull("format"))) {
            throw new SnapshotException(
                    Fault.NOT_A_SNAPSHOT,
                    1,
                    "Line 1 is not the header of a snapshot of format " + FORMAT + ": its type is \""
                            + members.textOrNull("type") + "\", its format \"" + members.textOrNull("format") + "\".");
        }
        String hash = members.text("contentHash");
        if (!HASH.matcher(hash).matches()) {
            throw new SnapshotException(
                    Fault.NOT_A_SNAPSHOT, 1, "Line 1: \"contentHash\" must be sha256: and 64 lower-case digits.");
        }
        Members counts = members.within("counts");
        return new SnapshotHeader(
                members.text("id"),
                members.text("organisation"),
                members.textOrNull("portfolio"),
                members.textOrNull("portfolioName"),
                members.instant("takenAt"),
                hash,
                new Counts(
                        counts.size("workloads"),
                        counts.size("applications"),
                        counts.size("dependencies"),
                        counts.size("dataSets")));
    }

    private void object(Members members) {
        switch (members.text("type")) {
            case "application" -> application(members);
            case "workload" -> workload(members);
            case "dependency" -> dependency(members);
            case "data-set" -> dataSet(members);
            case "snapshot" ->
                throw new SnapshotException(
                        Fault.MALFORMED,
                        lines.number(),
                        "Line " + lines.number() + " of the snapshot is a second header.");
            default -> {
                // A newer inventory-service may say more than this planner knows of.
            }
        }
    }

    private void application(Members line) {
        Application application = new Application(
                unique(applications, "application", line.text("key")),
                line.text("name"),
                line.one("criticality", Workload.Criticality.class, Workload.Criticality.UNKNOWN),
                line.textOrNull("owner"),
                line.one("intent", Application.Intent.class, Application.Intent.UNDECIDED));
        sink.application(application);
    }

    private void workload(Members line) {
        Workload workload = new Workload(
                unique(workloads, "workload", line.text("key")),
                line.text("name"),
                line.one("kind", Workload.Kind.class, Workload.Kind.OTHER),
                line.one("environment", Workload.Environment.class, Workload.Environment.UNKNOWN),
                line.one("criticality", Workload.Criticality.class, Workload.Criticality.UNKNOWN),
                line.textOrNull("operatingSystem"),
                line.count("cpus"),
                line.size("memoryMiB"),
                line.size("storageMiB"),
                line.sizeOrNull("usedMiB"),
                line.one("powered", Workload.Powered.class, Workload.Powered.UNKNOWN),
                line.flag("template"),
                line.textOrNull("application"),
                line.textOrNull("runsOn"),
                line.place("place"),
                line.dateOrNull("endOfSupport"),
                line.dateOrNull("mustLeaveBy"));
        requireApplication("application", workload.application());
        String host = workload.runsOn();
        if (host != null && !workloads.contains(host)) {
            awaitedHosts.add(host);
        }
        sink.workload(workload);
    }

    private void dependency(Members line) {
        Dependency dependency =
                new Dependency(line.text("from"), line.text("to"), line.one("strength", Dependency.Strength.class));
        requireEnd("from", dependency.from());
        requireEnd("to", dependency.to());
        dependencies++;
        sink.dependency(dependency);
    }

    private void dataSet(Members line) {
        DataSet dataSet = new DataSet(
                unique(dataSets, "data-set", line.text("key")),
                line.text("name"),
                line.one("category", DataSet.Category.class),
                line.one("sensitivity", DataSet.Sensitivity.class, DataSet.Sensitivity.UNKNOWN),
                line.several("regimes", DataSet.Regime.class),
                line.size("volumeMiB"),
                line.place("place"),
                line.textOrNull("workload"),
                line.textOrNull("application"));
        requireWorkload("workload", dataSet.workload(), lines.number());
        requireApplication("application", dataSet.application());
        sink.dataSet(dataSet);
    }

    private String unique(Set<String> keys, String type, String key) {
        if (!keys.add(key)) {
            throw new SnapshotException(
                    Fault.DUPLICATE,
                    lines.number(),
                    "Line " + lines.number() + " of the snapshot is a second " + type + " with the key \"" + key
                            + "\".");
        }
        return key;
    }

    private void requireApplication(String member, @Nullable String key) {
        if (key != null && !applications.contains(key)) {
            throw dangling(member, key, lines.number());
        }
    }

    private void requireWorkload(String member, @Nullable String key, long line) {
        if (key != null && !workloads.contains(key)) {
            throw dangling(member, key, line);
        }
    }

    private void requireEnd(String member, String key) {
        if (!workloads.contains(key) && !applications.contains(key)) {
            throw dangling(member, key, lines.number());
        }
    }

    private static SnapshotException dangling(String member, String key, long line) {
        String where = line == 0 ? "The snapshot" : "Line " + line + " of the snapshot";
        return new SnapshotException(
                Fault.DANGLING_REFERENCE,
                line,
                where + ": \"" + member + "\" refers to \"" + key + "\", which the snapshot does not hold.");
    }

    private void requireCounts(Counts said) {
        Counts found = new Counts(workloads.size(), applications.size(), dependencies, dataSets.size());
        if (!found.equals(said)) {
            throw new SnapshotException(
                    Fault.CUT, 0, "The header of the snapshot counts " + said + " but its lines hold " + found + ".");
        }
    }
}
