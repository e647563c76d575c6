package fr.allerretour.export.connector.files;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Loss.Code;
import fr.allerretour.export.connector.Sink;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One walk over one tree, folder by folder, in the order of the names. */
final class TreeWalk {

    private static final Set<OpenOption> READ_ONLY = Set.of(READ, NOFOLLOW_LINKS);

    private final Path root;
    private final WithheldFiles withheld;
    private final Sink sink;
    private final EntryLog log;
    /** Only of files with several names, so it stays small. */
    private final Map<Object, String> firstNames = new HashMap<>();

    private long files;
    private long bytes;

    TreeWalk(Path root, WithheldFiles withheld, Sink sink, EntryLog log) {
        this.root = root;
        this.withheld = withheld;
        this.sink = sink;
        this.log = log;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    void walk(SecureDirectoryStream<Path> folder) throws IOException {
        walk(folder, List.of());
        sink.lose(new Loss(
                Code.OWNERS_AND_ACL,
                ".",
                "Propriétaires, groupes et listes de contrôle d'accès ne sont pas emportés ; les modes sont notés.",
                "Owners, groups and access control lists do not leave; modes are noted."));
    }

    private void walk(SecureDirectoryStream<Path> folder, List<String> parents) throws IOException {
        List<Path> entries = new ArrayList<>();
        folder.forEach(entries::add);
        // Not the order of the folder, which differs from one file system to the next.
        Map<Path, FileName> names = new HashMap<>();
        entries.forEach(entry -> names.put(entry, FileName.of(entry)));
        entries.sort(Comparator.comparing(entry -> nameOf(names, entry)));
        for (Path entry : entries) {
            sink.checkCancelled();
            entry(folder, parents, entry, nameOf(names, entry), names.get(entry));
        }
    }

    private static String nameOf(Map<Path, FileName> names, Path entry) {
        FileName name = names.get(entry);
        return name == null ? entry.toString() : name.text();
    }

    private void entry(
            SecureDirectoryStream<Path> folder, List<String> parents, Path entry, String text, @Nullable FileName name)
            throws IOException {
        List<String> path = append(parents, text);
        String spelled = String.join("/", path);
        Path relative = entry.getFileName();
        PosixFileAttributes attributes;
        try {
            attributes = attributes(folder, relative);
        } catch (IOException e) {
            lost(spelled, "UNKNOWN", null, goneOr(e), "n'a pas pu être examiné : " + e, "could not be looked at: " + e);
            return;
        }
        if (name != null && !name.utf8()) {
            sink.lose(new Loss(
                    Code.NAME_NOT_UTF8,
                    spelled,
                    "Le nom n'est pas en UTF-8 ; ses octets sont notés \\xHH.",
                    "The name is not UTF-8; its bytes are spelled \\xHH."));
        }
        if (attributes.isSymbolicLink()) {
            link(entry, spelled, attributes);
        } else if (attributes.isDirectory()) {
            folder(folder, relative, path, spelled, attributes);
        } else if (attributes.isRegularFile()) {
            file(folder, entry, path, spelled, attributes);
        } else {
            lost(
                    spelled,
                    "SPECIAL",
                    attributes,
                    Code.SPECIAL_FILE,
                    "Tube, socket ou périphérique : noté, jamais ouvert.",
                    "A pipe, socket or device: noted, never opened.");
        }
    }

    private void folder(
            SecureDirectoryStream<Path> parent,
            Path name,
            List<String> path,
            String spelled,
            PosixFileAttributes attributes)
            throws IOException {
        SecureDirectoryStream<Path> folder;
        try {
            folder = parent.newDirectoryStream(name, NOFOLLOW_LINKS);
        } catch (IOException e) {
            lost(
                    spelled,
                    "FOLDER",
                    attributes,
                    goneOr(e),
                    "Le dossier n'a pas pu être ouvert : " + e,
                    "The folder could not be opened: " + e);
            return;
        }
        try (folder) {
            log.add(spelled, "FOLDER", attributes, null, null, null);
            walk(folder, path);
        }
    }

    private void link(Path entry, String spelled, PosixFileAttributes attributes) throws IOException {
        Path target = Files.readSymbolicLink(entry);
        boolean inside = inside(entry, target);
        Code code = inside ? Code.SYMBOLIC_LINK : Code.SYMBOLIC_LINK_OUTSIDE;
        // What a link outside points to is another's business: its target is noted, its content never read.
        sink.lose(new Loss(
                code,
                spelled,
                inside
                        ? "Lien symbolique noté, non suivi ; sa cible est dans l'arborescence."
                        : "Lien symbolique noté, non suivi ; sa cible est hors de l'arborescence ou absente.",
                inside
                        ? "Symbolic link noted, not followed; its target is in the tree."
                        : "Symbolic link noted, not followed; its target is outside the tree or missing."));
        log.add(spelled, "SYMBOLIC_LINK", attributes, null, target.toString(), code);
    }

    private boolean inside(Path entry, Path target) {
        try {
            return entry.resolveSibling(target).toRealPath().startsWith(root);
        } catch (IOException e) {
            return false;
        }
    }

    private void file(
            SecureDirectoryStream<Path> folder,
            Path entry,
            List<String> path,
            String spelled,
            PosixFileAttributes before)
            throws IOException {
        if (withheld.holds(before)) {
            lost(
                    spelled,
                    "FILE",
                    before,
                    Code.CREDENTIAL_WITHHELD,
                    "Ce fichier contient un secret d'accès du service : il ne sort pas.",
                    "This file holds a credential of the service: it does not leave.");
            return;
        }
        Path name = entry.getFileName();
        InputStream in;
        try {
            in = Channels.newInputStream(folder.newByteChannel(name, READ_ONLY));
        } catch (IOException e) {
            lost(
                    spelled,
                    "FILE",
                    before,
                    goneOr(e),
                    "Le fichier n'a pas pu être ouvert : " + e,
                    "The file could not be opened: " + e);
            return;
        }
        Sink.Written written;
        Reading reading = new Reading(in);
        try (in) {
            written = sink.write(append(List.of("tree"), path), reading::copy);
        }
        files++;
        bytes += written.bytes();
        log.add(spelled, "FILE", before, written, null, judged(folder, name, entry, spelled, before, written, reading));
    }

    private @Nullable Code judged(
            SecureDirectoryStream<Path> folder,
            Path name,
            Path entry,
            String spelled,
            PosixFileAttributes before,
            Sink.Written written,
            Reading reading) {
        if (reading.failure != null) {
            String failure = String.valueOf(reading.failure);
            return lose(
                    Code.UNREADABLE,
                    spelled,
                    "La lecture s'est arrêtée après " + written.bytes() + " octets : " + failure,
                    "Reading stopped after " + written.bytes() + " bytes: " + failure);
        }
        if (changed(folder, name, before, written.bytes())) {
            return lose(
                    Code.CHANGED_WHILE_READ,
                    spelled,
                    "Le fichier a changé pendant sa lecture : la copie mêle peut-être deux états.",
                    "The file changed while it was read: the copy may mix two states.");
        }
        return twin(entry, spelled, before);
    }

    private boolean changed(SecureDirectoryStream<Path> folder, Path name, PosixFileAttributes before, long bytesRead) {
        try {
            PosixFileAttributes after = attributes(folder, name);
            return bytesRead != before.size()
                    || after.size() != before.size()
                    || !after.lastModifiedTime().equals(before.lastModifiedTime())
                    || !String.valueOf(after.fileKey()).equals(String.valueOf(before.fileKey()));
        } catch (IOException e) {
            return true;
        }
    }

    private @Nullable Code twin(Path entry, String spelled, BasicFileAttributes attributes) {
        if (!severalNames(entry) || attributes.fileKey() == null) {
            return null;
        }
        String first = firstNames.putIfAbsent(attributes.fileKey(), spelled);
        if (first == null) {
            return null;
        }
        return lose(
                Code.HARD_LINK,
                spelled,
                "Second nom de « " + first + " » : emporté comme une copie.",
                "A second name of \"" + first + "\": leaves as a copy.");
    }

    private static boolean severalNames(Path entry) {
        try {
            return Files.getAttribute(entry, "unix:nlink", NOFOLLOW_LINKS) instanceof Integer links && links > 1;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private void lost(
            String spelled, String kind, @Nullable BasicFileAttributes attributes, Code code, String fr, String en)
            throws IOException {
        log.add(spelled, kind, attributes, null, null, lose(code, spelled, fr, en));
    }

    private Code lose(Code code, String spelled, String fr, String en) {
        sink.lose(new Loss(code, spelled, fr, en));
        return code;
    }

    private static Code goneOr(IOException e) {
        return e instanceof NoSuchFileException ? Code.VANISHED : Code.UNREADABLE;
    }

    private static PosixFileAttributes attributes(SecureDirectoryStream<Path> folder, Path name) throws IOException {
        return folder.getFileAttributeView(name, PosixFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes();
    }

    private static List<String> append(List<String> parents, String name) {
        return append(parents, List.of(name));
    }

    private static List<String> append(List<String> parents, List<String> names) {
        List<String> path = new ArrayList<>(parents);
        path.addAll(names);
        return List.copyOf(path);
    }

    /** Reads one file; a failure of the source ends the copy and is kept apart from one of the sink. */
    private final class Reading {
        private final InputStream in;
        private @Nullable IOException failure;

        Reading(InputStream in) {
            this.in = in;
        }

        void copy(OutputStream out) throws IOException {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(buffer); read >= 0; read = read(buffer)) {
                out.write(buffer, 0, read);
                sink.checkCancelled();
            }
        }

        private int read(byte[] buffer) {
            try {
                return in.read(buffer);
            } catch (IOException e) {
                failure = e;
                return -1;
            }
        }
    }
}
