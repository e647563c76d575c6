package fr.allerretour.export.bundle;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

final class Trees {
    private Trees() {}

    /** Brings a file or a folder's list of names to the disk. */
    static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path root) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        deleteFiles(root, path -> true);
        Files.delete(root);
    }

    /** Deletes the files whose path below the root is unwanted, and the folders that are then empty, but the root. */
    static void deleteFiles(Path root, Predicate<String> unwanted) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (unwanted.test(root.relativize(file).toString())) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException e) throws IOException {
                if (!directory.equals(root)) {
                    try (var children = Files.newDirectoryStream(directory)) {
                        if (!children.iterator().hasNext()) {
                            Files.delete(directory);
                        }
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
