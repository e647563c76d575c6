package fr.allerretour.export.bundle;

import fr.allerretour.export.bundle.Journal.EmptyFolder;
import fr.allerretour.export.bundle.Journal.Line;
import fr.allerretour.export.bundle.Journal.LotFinished;
import fr.allerretour.export.bundle.Journal.LotStarted;
import fr.allerretour.export.bundle.Journal.Written;
import fr.allerretour.export.bundle.PayloadEntry.Details;
import fr.allerretour.export.bundle.name.NameMapper;
import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.bundle.signature.BundleSigner;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a bundle beside its final place and moves it there in one step, whole and on the disk, or not at all.
 *
 * <p>First the lots, one after another; then the files under {@code data/meta}; then {@link #publish()}. After a crash,
 * open it again and make the same calls: what was finished is taken over, the rest is written, and the bundle is the
 * same byte for byte. Memory does not grow with what is written, but for some 32 bytes a name. Not thread safe.
 */
public final class BundleWriter implements Closeable {
    private static final Pattern META_NAME =
            Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*(/[A-Za-z0-9][A-Za-z0-9._-]*)*");
    private static final long HEADROOM = 64L << 20;

    private final BundleDescription description;
    private final @Nullable BundleSigner signer;
    private final WorkFolder work;
    private final NameMapper names = new NameMapper();
    private final ExecutorService digester = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("bundle-digest").daemon().factory());
    private final PayloadFile.Buffers buffers = new PayloadFile.Buffers();
    private final List<LotSummary> lots = new ArrayList<>();
    private final List<PayloadEntry> meta = new ArrayList<>();
    private final Replay replay;
    private @Nullable LotWriter current;
    private long files;
    private long octets;

    private BundleWriter(WorkFolder work, BundleDescription description, @Nullable BundleSigner signer)
            throws IOException {
        this.work = work;
        this.description = description;
        this.signer = signer;
        this.replay = work.recover(description);
    }

    /**
     * Begins a bundle, or takes up one that was begun with the same description; one of another description is dropped.
     *
     * @param destination where it will be; its parent must exist, the work goes on beside it
     * @param signer null for a bundle without a signature
     * @throws FileAlreadyExistsException if something is there: a published bundle never changes
     * @throws IOException if another process is at work on the same bundle
     */
    public static BundleWriter open(Path destination, BundleDescription description, @Nullable BundleSigner signer)
            throws IOException {
        if (Files.exists(destination)) {
            throw new FileAlreadyExistsException(destination.toString(), null, "A published bundle does not change.");
        }
        WorkFolder work = WorkFolder.lock(destination.toAbsolutePath().normalize());
        try {
            return new BundleWriter(work, description, signer);
        } catch (IOException | RuntimeException e) {
            work.close();
            throw e;
        }
    }

    /**
     * Refuses early what the disk would not hold.
     *
     * @param announced bytes of payload still to be written
     */
    public void requireSpace(long announced) throws InsufficientSpaceException, IOException {
        long needed = announced + announced / 50 + HEADROOM;
        long available = work.usableSpace();
        if (available < needed) {
            throw new InsufficientSpaceException(needed, available);
        }
    }

    /**
     * Begins a lot; the one before it must be finished.
     *
     * @throws IllegalArgumentException if the bundle has that lot already
     */
    public LotWriter lot(String name, Category category, LotWriter.Resume resume) throws IOException {
        if (current != null) {
            throw new IllegalStateException("The lot before %s is not finished.".formatted(name));
        }
        if (lots.stream()
                .anyMatch(lot -> lot.category() == category && lot.name().equals(name))) {
            throw new IllegalArgumentException("The bundle has a lot %s of %s already.".formatted(name, category));
        }
        boolean before = false;
        if (replay.peek() instanceof LotStarted line
                && line.name().equals(name)
                && line.category() == category
                && line.resume() == resume) {
            replay.next();
            before = replay.isFinished(line);
        } else {
            replay.drop();
            work.journal().lotStarted(name, category, resume);
        }
        current = new LotWriter(this, name, category, names.folder(category.folder(), name), before);
        return current;
    }

    PayloadEntry add(LotWriter lot, OriginalName original, Details details, LotWriter.FileContent content)
            throws IOException {
        requireCurrent(lot);
        String path = names.file(lot.folder(), original);
        if (replay.peek() instanceof Written(PayloadEntry entry, long start, long end)
                && entry.path().equals(path)
                && entry.original().equals(original)
                && entry.details().equals(details)) {
            replay.next();
            return count(entry);
        }
        replay.drop();
        PayloadEntry entry = write(path, original, details, content);
        work.journal().written(entry);
        return count(entry);
    }

    void addEmptyFolder(LotWriter lot, OriginalName original) throws IOException {
        requireCurrent(lot);
        if (replay.peek() instanceof EmptyFolder line && line.name().equals(original)) {
            replay.next();
        } else {
            replay.drop();
            work.journal().emptyFolder(original);
        }
    }

    LotSummary finish(LotWriter lot) throws IOException {
        requireCurrent(lot);
        if (lot.finished() && lot.untouched()) {
            passOver(lot);
        }
        if (replay.peek() instanceof LotFinished) {
            replay.next();
        } else {
            replay.drop();
            work.journal().lotFinished();
        }
        current = null;
        lots.add(lot.summary());
        return lot.summary();
    }

    private void passOver(LotWriter lot) throws IOException {
        for (Line line = replay.peek(); line != null && !(line instanceof LotFinished); line = replay.peek()) {
            if (line instanceof Written written) {
                names.file(lot.folder(), written.entry().original());
                lot.passOver(count(written.entry()));
            }
            replay.next();
        }
    }

    /**
     * Writes a file below {@code data/meta}, such as {@code losses.json}; the same name again replaces it.
     *
     * @param name letters, digits, {@code . _ -}, folders set apart by {@code /}
     */
    public PayloadEntry addMeta(String name, String mediaType, Content content) throws IOException {
        if (!META_NAME.matcher(name).matches() || name.equals(Texts.NAMES)) {
            throw new IllegalArgumentException(
                    "The name (%s) of a meta file must be of letters, digits and . _ -, and not %s."
                            .formatted(name, Texts.NAMES));
        }
        return addOwn("data/meta/" + name, mediaType, content);
    }

    PayloadEntry addOwn(String path, String mediaType, Content content) throws IOException {
        String name = path.substring(path.lastIndexOf('/') + 1);
        PayloadEntry entry = write(path, OriginalName.of(name), Details.ofType(mediaType), content::writeTo);
        meta.removeIf(earlier -> earlier.path().equals(path));
        meta.add(entry);
        return entry;
    }

    /** The lots finished so far, in order. */
    public List<LotSummary> lots() {
        return List.copyOf(lots);
    }

    /**
     * Writes names, RO-Crate, manifests and signature, brings everything to the disk and moves the bundle to its place.
     *
     * @throws IllegalStateException if a lot is not finished
     */
    public PublishedBundle publish() throws IOException {
        if (current != null) {
            throw new IllegalStateException("A lot is not finished.");
        }
        replay.drop();
        addOwn("data/meta/" + Texts.NAMES, "application/x-ndjson", new Texts(work.journal())::names);
        addOwn("data/LISEZMOI.txt", "text/plain", Texts.resource("LISEZMOI.txt"));
        addOwn("data/README.txt", "text/plain", Texts.resource("README.txt"));
        addOwn("data/verify.sh", "application/x-sh", Texts.resource("verify.sh"));
        List<PayloadEntry> described = List.copyOf(meta);
        addOwn(
                "data/ro-crate-metadata.json",
                "application/ld+json",
                out -> new RoCrate(description, lots, described).writeTo(out, work.journal()));
        long allOctets = octets + meta.stream().mapToLong(PayloadEntry::octets).sum();
        new TagFiles(work.bag(), description).write(work.journal(), meta, files + meta.size(), allOctets);
        if (signer != null) {
            Path signature = work.bag().resolve(TagFiles.SIGNATURE);
            Files.createDirectories(signature.getParent());
            Files.write(signature, signer.sign(work.bag().resolve(TagFiles.TAG_MANIFEST)));
        }
        Path published = work.publish(files + meta.size());
        return new PublishedBundle(
                published, Digests.sha512(published.resolve(TagFiles.TAG_MANIFEST)), files + meta.size(), allOctets);
    }

    private PayloadEntry write(String path, OriginalName original, Details details, LotWriter.FileContent content)
            throws IOException {
        Path part = work.part();
        PayloadFile.Written written;
        try (PayloadFile file = new PayloadFile(part, digester, buffers)) {
            content.writeTo(file);
            written = file.finish();
        }
        Files.move(part, work.place(path), StandardCopyOption.ATOMIC_MOVE);
        return new PayloadEntry(path, written.octets(), written.sha256(), written.sha512(), original, details);
    }

    private PayloadEntry count(PayloadEntry entry) {
        files++;
        octets += entry.octets();
        return entry;
    }

    private void requireCurrent(LotWriter lot) {
        if (lot != current || !lot.open()) {
            throw new IllegalStateException("The lot is finished; files go into the one begun last.");
        }
    }

    /** Gives up the bundle and what was written of it. */
    public void abandon() throws IOException {
        close();
        work.delete();
    }

    /** Leaves an unpublished bundle as it is, to be taken up again. */
    @Override
    public void close() throws IOException {
        digester.shutdownNow();
        replay.close();
        work.close();
    }
}
