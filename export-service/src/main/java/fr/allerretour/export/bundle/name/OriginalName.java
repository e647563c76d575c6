package fr.allerretour.export.bundle.name;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The path of something in its source, parts set apart by {@code /}. File systems name with bytes and not with
 * characters, so bytes are what is kept.
 */
public final class OriginalName {
    private final byte[] bytes;

    private OriginalName(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Half of a surrogate pair becomes {@code ?}: UTF-8 has no bytes for it. */
    public static OriginalName of(String path) {
        return new OriginalName(path.getBytes(StandardCharsets.UTF_8));
    }

    /** The same from its parts; one with a {@code /} of its own reads as two. */
    public static OriginalName of(List<String> parts) {
        return of(String.join("/", parts));
    }

    /** The path of a file below a root, with the very bytes of the file system, be they UTF-8 or not. */
    public static OriginalName of(Path root, Path file) {
        // A Path's text has lost the bytes that its charset does not know; its URI has not.
        String from = withoutSlash(root.toUri().getRawPath());
        String whole = withoutSlash(file.toUri().getRawPath());
        if (!whole.startsWith(from + "/")) {
            throw new IllegalArgumentException("The file (%s) is not below the root (%s).".formatted(file, root));
        }
        return new OriginalName(unescape(whole.substring(from.length() + 1)));
    }

    public static OriginalName ofHex(String hex) {
        return new OriginalName(HexFormat.of().parseHex(hex));
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    /** The name as text, or nothing if it is not UTF-8. */
    public Optional<String> text() {
        return decode(bytes);
    }

    List<byte[]> parts() {
        List<byte[]> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= bytes.length; i++) {
            if (i == bytes.length || bytes[i] == '/') {
                parts.add(Arrays.copyOfRange(bytes, start, i));
                start = i + 1;
            }
        }
        return parts;
    }

    static Optional<String> decode(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private static byte[] unescape(String rawPath) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(rawPath.length());
        for (int i = 0; i < rawPath.length(); i++) {
            char c = rawPath.charAt(i);
            if (c == '%') {
                out.write(HexFormat.fromHexDigits(rawPath, i + 1, i + 3));
                i += 2;
            } else {
                out.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OriginalName that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
