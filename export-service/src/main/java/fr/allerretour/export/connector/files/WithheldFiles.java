package fr.allerretour.export.connector.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Set;

/**
 * Files that must not leave, known by what they are and not by what they are called: a hard link to a password file is
 * the password file.
 */
record WithheldFiles(Set<Object> keys) {

    static WithheldFiles of(Set<Path> files) throws IOException {
        Set<Object> keys = new HashSet<>();
        for (Path file : files) {
            if (Files.exists(file)) {
                keys.add(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
            }
        }
        return new WithheldFiles(Set.copyOf(keys));
    }

    boolean holds(BasicFileAttributes attributes) {
        return attributes.fileKey() != null && keys.contains(attributes.fileKey());
    }
}
