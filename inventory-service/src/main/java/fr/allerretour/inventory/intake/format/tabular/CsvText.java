package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.archive.ByteSource;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The encoding and separator of a CSV file, found by looking at it.
 *
 * @param charset UTF-8, UTF-16 or Windows-1252
 * @param markBytes length of the byte order mark
 * @param preambleChars length of a first line "sep=;", which Excel understands, with its line end
 * @param separator what separates fields
 */
public record CsvText(Charset charset, int markBytes, int preambleChars, char separator) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int LOOKED_AT = 64 * 1024;

    /**
     * Looks at the whole file once, a block at a time.
     *
     * @throws FormatException if it is empty, binary, or in no encoding that is known
     */
    public static CsvText of(ByteSource file) throws FormatException, IOException {
        byte[] start;
        try (InputStream in = file.open()) {
            start = in.readNBytes(4);
        }
        Charset charset;
        int mark = 0;
        if (start.length >= 3 && start[0] == (byte) 0xef && start[1] == (byte) 0xbb && start[2] == (byte) 0xbf) {
            charset = StandardCharsets.UTF_8;
            mark = 3;
        } else if (start.length >= 2 && start[0] == (byte) 0xff && start[1] == (byte) 0xfe) {
            charset = StandardCharsets.UTF_16LE;
            mark = 2;
        } else if (start.length >= 2 && start[0] == (byte) 0xfe && start[1] == (byte) 0xff) {
            charset = StandardCharsets.UTF_16BE;
            mark = 2;
        } else {
            charset = decodes(file, StandardCharsets.UTF_8, 0) ? StandardCharsets.UTF_8 : WINDOWS_1252;
        }
        if ((mark > 0 || charset.equals(WINDOWS_1252)) && !decodes(file, charset, mark)) {
            throw new FormatException(
                    FormatProblem.UNREADABLE_TEXT,
                    "Some bytes are no " + charset.name() + ".",
                    "Certains octets ne sont pas du " + charset.name() + ".");
        }
        return separated(file, charset, mark);
    }

    public boolean isWindows1252() {
        return charset.equals(WINDOWS_1252);
    }

    /** The text after mark and preamble. */
    Reader open(ByteSource file) throws IOException {
        InputStream in = new BufferedInputStream(file.open(), 1 << 16);
        in.skipNBytes(markBytes);
        Reader reader = new BufferedReader(new InputStreamReader(in, charset), 1 << 16);
        for (int i = 0; i < preambleChars; i++) {
            reader.read();
        }
        return reader;
    }

    /** The first 64 Ki characters after mark and preamble, or fewer if there are no more. */
    public String start(ByteSource file) throws IOException {
        char[] text = new char[LOOKED_AT];
        int length = 0;
        try (Reader reader = open(file)) {
            for (int n; length < text.length && (n = reader.read(text, length, text.length - length)) > 0; ) {
                length += n;
            }
        }
        return new String(text, 0, length);
    }

    private static CsvText separated(ByteSource file, Charset charset, int mark) throws FormatException, IOException {
        String start = new CsvText(charset, mark, 0, ';').start(file);
        if (start.isBlank()) {
            throw new FormatException(
                    FormatProblem.EMPTY_FILE, "The file has no headings.", "Le fichier n'a pas d'en-têtes.");
        }
        if (start.regionMatches(true, 0, "sep=", 0, 4) && start.length() > 5 && separates(start.charAt(4))) {
            int end = start.indexOf('\n');
            return new CsvText(charset, mark, end < 0 ? start.length() : end + 1, start.charAt(4));
        }
        return new CsvText(charset, mark, 0, separator(start));
    }

    /** Whether it can stand between fields at all: "sep=" may be all of a line, or be followed by anything. */
    private static boolean separates(char c) {
        return c == '\t' || c > ' ' && c != '"' && !Character.isLetterOrDigit(c) && !Character.isSurrogate(c);
    }

    /** The separator that stands most often outside quotes in the first line that says something; comma if none does. */
    private static char separator(String start) {
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean said = false;
        for (int i = 0; i < start.length(); i++) {
            char c = start.charAt(i);
            if (c == '"') {
                quoted = !quoted;
                said = true;
            } else if (!quoted) {
                if ((c == '\n' || c == '\r') && said) {
                    break;
                }
                semicolons += c == ';' ? 1 : 0;
                commas += c == ',' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
                said |= c > ' ';
            }
        }
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return semicolons > commas ? ';' : ',';
    }

    /** Whether all bytes are text in that encoding. A NUL is text in none of them. */
    private static boolean decodes(ByteSource file, Charset charset, int mark) throws FormatException, IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = file.open()) {
            in.skipNBytes(mark);
            long behind = 0;
            while (true) {
                int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, n)).flip();
                CoderResult result;
                do {
                    result = decoder.decode(bytes, chars, n < 0);
                    chars.flip();
                    refuseNul(chars, behind);
                    behind += chars.remaining();
                    chars.clear();
                } while (result.isOverflow());
                if (result.isError()) {
                    return false;
                }
                if (n < 0) {
                    return true;
                }
                bytes.compact();
            }
        }
    }

    private static void refuseNul(CharBuffer chars, long behind) throws FormatException {
        for (int i = 0; i < chars.remaining(); i++) {
            if (chars.get(chars.position() + i) == 0) {
                throw new FormatException(
                        FormatProblem.UNREADABLE_TEXT,
                        "There is a NUL at character " + (behind + i + 1) + "; the file is binary or damaged.",
                        "Il y a un NUL au caractère " + (behind + i + 1) + " ; le fichier est binaire ou endommagé.");
            }
        }
    }
}
