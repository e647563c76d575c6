package fr.allerretour.export.connector;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps what a connector hands over: content under numbered names, so that no name can clash; real names in a map. */
public final class FolderSink implements Sink {

    private final Path folder;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final List<Loss> losses = new ArrayList<>();

    public FolderSink(Path folder) {
        this.folder = folder;
    }

    @Override
    public Written write(List<String> path, Content content) throws IOException {
        String name = String.join("/", path);
        Path file = folder.resolve("%04d".formatted(files.size()));
        if (files.put(name, file) != null) {
            throw new IOException("written twice: " + name);
        }
        MessageDigest digest = sha512();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            content.writeTo(out);
        }
        return new Written(
                "data/" + files.size(), Files.size(file), HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void lose(Loss loss) {
        losses.add(loss);
    }

    @Override
    public void checkCancelled() {
        // Nobody cancels here.
    }

    /** Names in the order of writing. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    public String text(String name) throws IOException {
        return Files.readString(file(name), StandardCharsets.UTF_8);
    }

    public Path file(String name) {
        Path file = files.get(name);
        if (file == null) {
            throw new IllegalArgumentException(name + " is not among " + files.keySet());
        }
        return file;
    }

    /** Puts the files under {@code prefix} into a folder under their own names. */
    public Path unfold(String prefix, Path target) throws IOException {
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().startsWith(prefix)) {
                Path place = target.resolve(file.getKey().substring(prefix.length()));
                Files.createDirectories(place.getParent());
                Files.copy(file.getValue(), place);
            }
        }
        return target;
    }

    /** "CODE object", in order. */
    public List<String> losses() {
        return losses.stream().map(loss -> loss.code() + " " + loss.object()).toList();
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
