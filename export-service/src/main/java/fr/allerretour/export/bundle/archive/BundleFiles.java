package fr.allerretour.export.bundle.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What an archive of a bundle is made of, in an order that does not depend on the file system: the tag files, then the
 * rest by path. About 200 bytes of memory a file.
 *
 * @param date of every entry: the bundle's Bagging-Date
 */
record BundleFiles(Path root, String name, LocalDate date, List<Item> items) {

    /** A file, with {@code /} in its path. */
    record Item(String path, long octets) {}

    static BundleFiles of(Path root) throws IOException {
        List<Item> items = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!attributes.isRegularFile()) {
                    throw new IOException(file + " is no file; a bundle has none but files");
                }
                items.add(new Item(root.relativize(file).toString().replace('\\', '/'), attributes.size()));
                return FileVisitResult.CONTINUE;
            }
        });
        items.sort(
                Comparator.comparing((Item item) -> item.path().contains("/")).thenComparing(Item::path));
        return new BundleFiles(
                root,
                Objects.requireNonNull(root.getFileName(), "a bundle has a name")
                        .toString(),
                baggingDate(root),
                List.copyOf(items));
    }

    private static LocalDate baggingDate(Path root) throws IOException {
        String label = "Bagging-Date: ";
        for (String line : Files.readAllLines(root.resolve("bag-info.txt"), StandardCharsets.UTF_8)) {
            if (line.startsWith(label)) {
                try {
                    return LocalDate.parse(line.substring(label.length()).strip());
                } catch (DateTimeParseException e) {
                    throw new IOException("bag-info.txt has a Bagging-Date that is no date: " + line, e);
                }
            }
        }
        throw new IOException("bag-info.txt has no Bagging-Date");
    }
}
