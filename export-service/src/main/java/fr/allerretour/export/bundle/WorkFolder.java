package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.LotFinished;
import fr.allerretour.export.bundle.Journal.LotStarted;
import fr.allerretour.export.bundle.Journal.Written;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Where a bundle grows: a folder beside its final place, held by one process at a time. */
final class WorkFolder implements Closeable {
    private final Path destination;
    private final Path folder;
    private final FileChannel lockFile;
    private final FileLock lock;
    private @Nullable Journal journal;
    private @Nullable Path lastFolder;

    private WorkFolder(Path destination, Path folder, FileChannel lockFile, FileLock lock) {
        this.destination = destination;
        this.folder = folder;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    static WorkFolder lock(Path destination) throws IOException {
        Path folder = destination.resolveSibling("." + destination.getFileName() + ".work");
        Files.createDirectories(folder);
        FileChannel file =
                FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = file.tryLock();
        } catch (OverlappingFileLockException byThisProcess) {
            // Said below in the same words as for another process.
        }
        if (lock == null) {
            file.close();
            throw new IOException("Another worker is writing the bundle " + destination.getFileName() + " now.");
        }
        return new WorkFolder(destination, folder, file, lock);
    }

    Path bag() {
        return folder.resolve("bag");
    }

    Path part() {
        return folder.resolve("part");
    }

    Journal journal() {
        return Objects.requireNonNull(journal, "recover() opens the journal");
    }

    long usableSpace() throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }

    /** The path of a file in the bag, its folders made. */
    Path place(String path) throws IOException {
        Path place = bag().resolve(path);
        Path parent = Objects.requireNonNull(place.getParent(), "a path below the bag has a parent");
        if (!parent.equals(lastFolder)) {
            Files.createDirectories(parent);
            lastFolder = parent;
        }
        return place;
    }

    /**
     * Keeps of an earlier run what is whole: every file is read again, since a disk may have lost it with the power.
     */
    Replay recover(BundleDescription description) throws IOException {
        Path described = folder.resolve("description");
        String fingerprint = description.toString();
        if (!Files.exists(described)
                || !Files.readString(described, StandardCharsets.UTF_8).equals(fingerprint)) {
            Trees.delete(bag());
            Files.deleteIfExists(folder.resolve("journal"));
            Files.writeString(described, fingerprint, StandardCharsets.UTF_8);
        }
        Files.createDirectories(bag());
        Journal opened = new Journal(folder.resolve("journal"));
        journal = opened;
        Set<Long> finishedLots = new HashSet<>();
        LongStream.Builder kept = LongStream.builder();
        opened.truncate(wholeLength(opened, finishedLots));
        try (Journal.Reader reader = opened.read()) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof Written written) {
                    kept.add(key(written.entry().path()));
                }
            }
        }
        long[] keys = kept.build().sorted().toArray();
        Trees.deleteFiles(bag(), path -> Arrays.binarySearch(keys, key(path)) < 0);
        return new Replay(bag(), opened, finishedLots);
    }

    private long wholeLength(Journal opened, Set<Long> finishedLots) throws IOException {
        long length = 0;
        LotStarted lot = null;
        try (Journal.Reader reader = opened.read()) {
            for (Line line = reader.next(); line != null; line = reader.next()) {
                if (line instanceof Written written && !isWhole(written.entry())) {
                    break;
                }
                length = line.end();
                if (line instanceof LotStarted started) {
                    lot = started;
                } else if (line instanceof LotFinished && lot != null) {
                    finishedLots.add(lot.start());
                    lot = null;
                }
            }
        }
        return lot != null && lot.resume() == LotWriter.Resume.WHOLE ? lot.start() : length;
    }

    private boolean isWhole(PayloadEntry entry) throws IOException {
        Path file = bag().resolve(entry.path());
        return Files.isRegularFile(file)
                && Files.size(file) == entry.octets()
                && Digests.sha512(file).equals(entry.sha512());
    }

    private static long key(String path) {
        return ByteBuffer.wrap(Digests.of("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8)))
                .getLong();
    }

    /** Everything to the disk, then one rename. */
    Path publish(long files) throws IOException {
        long[] found = new long[1];
        Files.walkFileTree(bag(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (file.startsWith(bag().resolve("data"))) {
                    found[0]++;
                }
                Trees.force(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                Trees.force(directory);
                return FileVisitResult.CONTINUE;
            }
        });
        if (found[0] != files) {
            throw new IOException("The bundle lists %d files and its folder has %d: something else wrote there."
                    .formatted(files, found[0]));
        }
        Files.move(bag(), destination, StandardCopyOption.ATOMIC_MOVE);
        Trees.force(Objects.requireNonNull(folder.getParent(), "the work folder has a parent"));
        close();
        delete();
        return destination;
    }

    void delete() throws IOException {
        Trees.delete(folder);
    }

    @Override
    public void close() throws IOException {
        if (journal != null) {
            journal.close();
        }
        if (lock.isValid()) {
            lock.release();
        }
        lockFile.close();
    }
}
