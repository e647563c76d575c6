package fr.allerretour.export.connector.files;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/**
 * A file's name as its bytes say it. Unix names are bytes; Java decodes them by the locale of the process, and a service
 * started under the POSIX locale would turn every accent into a question mark.
 *
 * @param text the name; bytes that are not UTF-8 are spelled {@code \xHH}
 * @param utf8 whether the bytes were UTF-8
 */
record FileName(String text, boolean utf8) {

    static FileName of(Path file) {
        String decoded = file.getFileName().toString();
        if (decoded.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            return new FileName(decoded, true);
        }
        return ofBytes(bytes(file));
    }

    static FileName ofBytes(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new FileName(text, true);
        } catch (CharacterCodingException e) {
            StringBuilder text = new StringBuilder();
            for (byte b : bytes) {
                if (b >= 0x20 && b < 0x7f) {
                    text.append((char) b);
                } else {
                    text.append("\\x").append(HexFormat.of().toHexDigits(b));
                }
            }
            return new FileName(text.toString(), false);
        }
    }

    /** The one way the JDK offers to a name's raw bytes: a path's URI percent-encodes them untouched. */
    private static byte[] bytes(Path file) {
        String uri = file.toUri().getRawPath();
        int end = uri.endsWith("/") ? uri.length() - 1 : uri.length();
        String name = uri.substring(uri.lastIndexOf('/', end - 1) + 1, end);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) == '%') {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                bytes.write(name.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
