package fr.allerretour.export.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A whole bundle in its final place.
 *
 * @param tagManifestSha512 SHA-512 of tagmanifest-sha512.txt, lower-case hex: names the bundle, since it covers all of it
 * @param files payload files
 * @param octets payload bytes
 */
public record PublishedBundle(Path path, String tagManifestSha512, long files, long octets) {

    /**
     * What lies at a place where a bundle was published before, taken from its own words; verifying it is another matter.
     *
     * @throws IOException if there is no bundle
     */
    public static PublishedBundle at(Path path) throws IOException {
        List<String> info = Files.readAllLines(path.resolve("bag-info.txt"), StandardCharsets.UTF_8);
        String oxum = info.stream()
                .filter(line -> line.startsWith("Payload-Oxum: "))
                .findFirst()
                .orElseThrow(() -> new IOException(path + " has no Payload-Oxum in its bag-info.txt"))
                .substring("Payload-Oxum: ".length());
        int dot = oxum.indexOf('.');
        return new PublishedBundle(
                path,
                Digests.sha512(path.resolve(TagFiles.TAG_MANIFEST)),
                Long.parseLong(oxum.substring(dot + 1)),
                Long.parseLong(oxum.substring(0, dot)));
    }
}
