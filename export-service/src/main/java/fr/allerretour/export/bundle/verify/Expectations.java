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
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Which digests each file must have, and whether it has. */
final class Expectations {
    /** From here on each digest of a file is a task of its own: reading twice costs less than waiting. */
    private static final long BIG = 32L << 20;

    private static final int BUFFER = 1 << 17;

    private record Expected(String manifest, String algorithm, byte[] digest) {}

    private record Task(BagFile file, List<Expected> expected) {}

    private final Map<BagFile, List<Expected>> byFile = new HashMap<>();

    void add(BagFile file, Manifest manifest, byte[] digest) {
        byFile.computeIfAbsent(file, f -> new ArrayList<>(2))
                .add(new Expected(manifest.file(), manifest.algorithm(), digest));
    }

    /** How many manifests list the file, two names for one file counted once. */
    int manifests(BagFile file) {
        List<Expected> expected = byFile.getOrDefault(file, List.of());
        return expected.size() < 2
                ? expected.size()
                : (int) expected.stream().map(Expected::manifest).distinct().count();
    }

    List<Reason> check(BagContents contents) throws IOException {
        List<Task> tasks = new ArrayList<>(byFile.size());
        byFile.forEach((file, expected) -> {
            if (file.octets() >= BIG) {
                expected.forEach(one -> tasks.add(new Task(file, List.of(one))));
            } else {
                tasks.add(new Task(file, expected));
            }
        });
        // The longest first, so that no thread is left alone with it at the end.
        tasks.sort(Comparator.comparingLong((Task task) -> task.file().octets()).reversed());
        AtomicInteger next = new AtomicInteger();
        int threads = Runtime.getRuntime().availableProcessors();
        List<Reason> reasons = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<List<Reason>>> results = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                results.add(workers.submit(() -> new Worker(contents).run(tasks, next)));
            }
            for (Future<List<Reason>> result : results) {
                reasons.addAll(result.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while checking");
        } catch (ExecutionException e) {
            throw new IOException("The check failed: " + e.getMessage(), e);
        }
        return reasons;
    }

    private static final class Worker {
        private final BagContents contents;
        private final byte[] buffer = new byte[BUFFER];
        private final Map<String, MessageDigest> digests = new HashMap<>();
        private final List<Reason> reasons = new ArrayList<>();

        Worker(BagContents contents) {
            this.contents = contents;
        }

        List<Reason> run(List<Task> tasks, AtomicInteger next) {
            for (int i = next.getAndIncrement(); i < tasks.size(); i = next.getAndIncrement()) {
                check(tasks.get(i));
            }
            return reasons;
        }

        private void check(Task task) {
            List<MessageDigest> used = new ArrayList<>(task.expected().size());
            for (Expected expected : task.expected()) {
                MessageDigest digest = digest(expected.algorithm());
                if (!used.contains(digest)) {
                    used.add(digest);
                }
            }
            try (InputStream in = contents.open(task.file())) {
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    for (MessageDigest digest : used) {
                        digest.update(buffer, 0, n);
                    }
                }
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

        private int compare(Task task, String algorithm, byte[] actual) {
            int wrong = 0;
            for (Expected expected : task.expected()) {
                if (expected.algorithm().equals(algorithm) && !Arrays.equals(expected.digest(), actual)) {
                    wrong++;
                    reasons.add(new Reason(
                            Severity.ERROR,
                            "digest-differs",
                            task.file().path(),
                            "%s expects %s and it is %s"
                                    .formatted(
                                            expected.manifest(),
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
