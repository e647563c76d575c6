package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

final class FolderContents implements BagContents {
    private final Map<String, BagFile> files = new HashMap<>();
    private final List<Reason> problems = new ArrayList<>();

    private final Path root;
    private final int prefix;

    FolderContents(Path root) throws IOException {
        this.root = root;
        this.prefix = root.resolve("x").toString().length() - 1;
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                String path = name(file);
                if (attributes.isRegularFile()) {
                    files.put(path, new BagFile(path, file, attributes.size()));
                } else {
                    problems.add(new Reason(
                            Severity.ERROR,
                            "not-a-file",
                            path,
                            attributes.isSymbolicLink()
                                    ? "a symbolic link, which is not followed: a bag must hold its files itself"
                                    : "neither a file nor a folder"));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) {
                problems.add(new Reason(Severity.ERROR, "unreadable", name(file), "cannot be read: " + e));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private String name(Path file) {
        // Not by relativize, which takes longer than to find the file.
        String text = file.toString().substring(Math.min(prefix, file.toString().length()));
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 0x7e) {
                // The locale may not know these characters; the bytes behind them are what the manifest means.
                return OriginalName.of(root, file).toString();
            }
        }
        return text;
    }

    @Override
    public Map<String, BagFile> files() {
        return files;
    }

    @Override
    public List<Reason> problems() {
        return problems;
    }

    @Override
    public InputStream open(BagFile file) throws IOException {
        // A third faster than a channel for many small files.
        return new FileInputStream(((Path) file.handle()).toFile());
    }

    @Override
    public void close() {}
}
