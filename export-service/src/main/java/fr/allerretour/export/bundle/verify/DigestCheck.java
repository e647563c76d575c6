package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.BagContents.BagFile;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Which digests each file must have, and whether it has. */
final class DigestCheck {
    /** From here on each digest of a file is a task of its own: reading twice costs less than waiting. */
    private static final long BIG = 32L << 20;

    private static final int BUFFER = 1 << 17;

    /** The JDK reads so much into memory that it has; for more it asks the system anew at each call. */
    private static final int SMALL = 1 << 13;

    private record Expected(Manifest manifest, byte[] digest) {}

    private record Task(BagFile file, List<Expected> expected) {}

    private final BagContents contents;
    private final List<Manifest> manifests;

    /** What a manifest says of a file under another name than it has here; rare. */
    private final Map<String, List<Expected>> byOtherName = new HashMap<>();

    private final AtomicInteger next = new AtomicInteger();
    private final AtomicLong done = new AtomicLong();
    private volatile boolean stopped;

    DigestCheck(BagContents contents, List<Manifest> manifests) {
        this.contents = contents;
        this.manifests = manifests;
    }

    void addOtherName(BagFile file, Manifest manifest, byte[] digest) {
        byOtherName.computeIfAbsent(file.path(), path -> new ArrayList<>(2)).add(new Expected(manifest, digest));
    }

    /** How many of these manifests list the file, two names for one file counted once. */
    int listed(BagFile file, Collection<Manifest> among) {
        List<Expected> others = byOtherName.getOrDefault(file.path(), List.of());
        int count = 0;
        for (Manifest manifest : among) {
            if (manifest.digests().containsKey(file.path())
                    || !others.isEmpty() && others.stream().anyMatch(expected -> expected.manifest() == manifest)) {
                count++;
            }
        }
        return count;
    }

    /**
     * Reads every listed file.
     *
     * @param progress told from this thread, about ten times a second; what it throws ends the check
     */
    List<Reason> run(ExecutorService workers, int threads, VerificationProgress progress) throws IOException {
        List<Task> tasks = tasks();
        long total = tasks.stream().mapToLong(task -> task.file().octets()).sum();
        List<Future<List<Reason>>> results = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            results.add(workers.submit(() -> new Worker().run(tasks)));
        }
        List<Reason> reasons = new ArrayList<>();
        try {
            for (Future<List<Reason>> result : results) {
                reasons.addAll(Results.await(result, () -> progress.checked(Math.min(done.get(), total), total)));
            }
        } finally {
            stopped = true;
        }
        progress.checked(total, total);
        return reasons;
    }

    private List<Task> tasks() {
        List<Task> big = new ArrayList<>();
        List<Task> small = new ArrayList<>(contents.files().size());
        for (BagFile file : contents.files().values()) {
            List<Expected> expected = expected(file);
            if (expected.isEmpty()) {
                continue;
            }
            if (file.octets() < BIG) {
                small.add(new Task(file, expected));
            } else {
                expected.forEach(one -> big.add(new Task(file, List.of(one))));
            }
        }
        // The longest first, so that no thread is left alone with it at the end.
        big.sort(Comparator.comparingLong((Task task) -> task.file().octets()).reversed());
        big.addAll(small);
        return big;
    }

    private List<Expected> expected(BagFile file) {
        List<Expected> expected = new ArrayList<>(2);
        for (Manifest manifest : manifests) {
            byte[] digest = manifest.digests().get(file.path());
            if (digest != null) {
                expected.add(new Expected(manifest, digest));
            }
        }
        if (!byOtherName.isEmpty()) {
            expected.addAll(byOtherName.getOrDefault(file.path(), List.of()));
        }
        return expected;
    }

    private final class Worker {
        private final byte[] buffer = new byte[BUFFER];
        private final Map<String, MessageDigest> digests = new HashMap<>();
        private final List<MessageDigest> used = new ArrayList<>();
        private final List<Reason> reasons = new ArrayList<>();

        List<Reason> run(List<Task> tasks) throws InterruptedIOException {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                check(tasks.get(i));
            }
            return reasons;
        }

        private void check(Task task) throws InterruptedIOException {
            used.clear();
            for (Expected expected : task.expected()) {
                MessageDigest digest = digest(expected.manifest().algorithm());
                if (!used.contains(digest)) {
                    used.add(digest);
                }
            }
            try {
                digest(task.file());
            } catch (InterruptedIOException e) {
                throw e;
            } catch (IOException e) {
                used.forEach(MessageDigest::reset);
                reasons.add(new Reason(
                        Severity.ERROR, "unreadable", task.file().path(), "cannot be read: " + e.getMessage()));
                return;
            }
            int wrong = 0;
            for (MessageDigest digest : used) {
                wrong += compare(task, digest.getAlgorithm(), digest.digest());
            }
            if (wrong > 0 && wrong < task.expected().size()) {
                reasons.add(new Reason(
                        Severity.ERROR,
                        "manifests-disagree",
                        task.file().path(),
                        "holds in one manifest and not in another: a manifest was changed, not the file"));
            }
        }

        private void digest(BagFile file) throws IOException {
            int length = file.octets() < SMALL ? SMALL : BUFFER;
            try (InputStream in = contents.open(file)) {
                for (int n = in.read(buffer, 0, length); n >= 0; n = in.read(buffer, 0, length)) {
                    if (stopped) {
                        throw new InterruptedIOException("the check was ended");
                    }
                    for (int i = 0; i < used.size(); i++) {
                        used.get(i).update(buffer, 0, n);
                    }
                    done.addAndGet(n);
                }
            }
        }

        private int compare(Task task, String algorithm, byte[] actual) {
            int wrong = 0;
            for (Expected expected : task.expected()) {
                if (expected.manifest().algorithm().equals(algorithm) && !Arrays.equals(expected.digest(), actual)) {
                    wrong++;
                    reasons.add(new Reason(
                            Severity.ERROR,
                            "digest-differs",
                            task.file().path(),
                            "%s expects %s and it is %s"
                                    .formatted(
                                            expected.manifest().file(),
                                            HexFormat.of().formatHex(expected.digest()),
                                            HexFormat.of().formatHex(actual))));
                }
            }
            return wrong;
        }

        private MessageDigest digest(String algorithm) {
            return digests.computeIfAbsent(algorithm, name -> {
                try {
                    return MessageDigest.getInstance(name);
                } catch (NoSuchAlgorithmException e) {
                    throw new IllegalStateException("every JDK has " + name, e);
                }
            });
        }
    }
}
