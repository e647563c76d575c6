package fr.allerretour.planner.catalogue.file;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads YAML data files strictly (no unknown member, no member twice, no null) and hashes them in the order of
 * reading.
 */
public final class DataFiles {

    private final Folder folder;
    private final ObjectMapper mapper = new ObjectMapper(new YAMLFactory())
            .registerModule(new JavaTimeModule())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private final MessageDigest digest;

    public DataFiles(Folder folder) {
        this.folder = folder;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }

    /** Where files come from: the class path, or a test's own. */
    @FunctionalInterface
    public interface Folder {
        /** The file's bytes, null if there is no such file. */
        byte @Nullable [] read(String path) throws IOException;
    }

    /** The files shipped below that folder of the class path. */
    public static DataFiles shipped(String folder) {
        return new DataFiles(path -> {
            try (InputStream in = DataFiles.class.getResourceAsStream("/" + folder + "/" + path)) {
                return in == null ? null : in.readAllBytes();
            }
        });
    }

    /** Reads one file; an empty or absent one is refused. */
    public JsonNode tree(String path) {
        try {
            byte[] bytes = folder.read(path);
            if (bytes == null) {
                throw new CatalogueException(path, "", "the file is named but is not there");
            }
            digest.update((path + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
            JsonNode tree = mapper.readTree(bytes);
            if (!tree.isObject()) {
                throw new CatalogueException(path, "", "a map is expected");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw new CatalogueException(path, "", e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Turns a tree into a record. */
    public <T> T read(String path, String entry, JsonNode tree, Class<T> type) {
        try {
            return mapper.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            Throwable cause = e.getCause();
            String wrong = cause instanceof NullPointerException && cause.getMessage() != null
                    ? cause.getMessage() + " is missing"
                    : e.getOriginalMessage();
            throw new CatalogueException(path, entry + where(e), wrong);
        } catch (JsonProcessingException e) {
            throw new CatalogueException(path, entry, e.getOriginalMessage());
        }
    }

    /** "sha256:" and the digest of everything read so far; reading starts a new one. */
    public String hash() {
        return "sha256:" + HexFormat.of().formatHex(digest.digest());
    }

    private static String where(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
    }
}
