package fr.allerretour.inventory.yaml;

import fr.allerretour.inventory.yaml.YamlRefusal.Reason;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * The characters that the parser asks for. The parser's own reader copies all of a value for each 1,024 characters of it,
 * which adds up to minutes for the lines that a dump of a cluster has; this one doubles its window, and knows its bounds:
 * whatever is read as YAML comes through here.
 */
final class YamlText extends StreamReader {

    private static final int[] NOTHING = {0};

    private final Reader in;
    private final YamlBounds bounds;
    private final char[] buffer = new char[8_192];
    private int[] window = new int[16_384];
    private int from;
    private int to;
    private int high;
    private boolean ended;
    private int index;
    private int line;
    private int column;
    private int eventAt;

    YamlText(Reader in, YamlBounds bounds) {
        super(in);
        this.in = in;
        this.bounds = bounds;
    }

    /** An event was heard: what comes now belongs to the next one. */
    void event() {
        eventAt = index;
    }

    @Override
    public Mark getMark() {
        return new Mark("", index, line, column, NOTHING, 0);
    }

    @Override
    public void forward() {
        forward(1);
    }

    @Override
    public void forward(int length) {
        for (int i = 0; i < length && has(1); i++) {
            int c = window[from++];
            index++;
            if (Constant.LINEBR.has(c) || c == '\r' && has(1) && window[from] != '\n') {
                line++;
                column = 0;
            } else if (c != 0xFEFF && c != '\r') {
                column++;
            }
            requireBounds();
        }
    }

    @Override
    public int peek() {
        return has(1) ? window[from] : '\0';
    }

    @Override
    public int peek(int ahead) {
        return has(ahead + 1) ? window[from + ahead] : '\0';
    }

    @Override
    public String prefix(int length) {
        return new String(window, from, has(length) ? length : to - from);
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        int taken = Math.min(length, to - from);
        from += taken;
        index += taken;
        column += taken;
        requireBounds();
        return prefix;
    }

    @Override
    public int getColumn() {
        return column;
    }

    @Override
    public int getLine() {
        return line;
    }

    @Override
    public int getIndex() {
        return index;
    }

    @Override
    public int getDocumentIndex() {
        // The bound is on the file as a whole: a dump of a cluster is one document.
        return 0;
    }

    @Override
    public void resetDocumentIndex() {}

    private void requireBounds() {
        if (column > bounds.line()) {
            throw tooLong("A line is longer than ", "Une ligne dépasse ", bounds.line());
        }
        if (index - eventAt > bounds.value()) {
            throw tooLong("Here there is a value of more than ", "Il y a ici une valeur de plus de ", bounds.value());
        }
    }

    private boolean has(int length) {
        while (to - from < length && !ended) {
            if (length > bounds.stretch()) {
                throw tooLong("A line is longer than ", "Une ligne dépasse ", bounds.stretch());
            }
            fill();
        }
        return to - from >= length;
    }

    private void fill() {
        int read;
        try {
            read = in.read(buffer);
        } catch (CharacterCodingException e) {
            throw new YamlRefusal(Reason.ENCODING, line + 1, "A byte is no text.", "Un octet n'est pas du texte.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ended = read < 0;
        if (window.length - to < read + 1) {
            int kept = to - from;
            int[] wide = kept + read + 1 > window.length / 2 ? new int[window.length * 2] : window;
            System.arraycopy(window, from, wide, 0, kept);
            window = wide;
            from = 0;
            to = kept;
        }
        for (int i = 0; i < read; i++) {
            add(buffer[i]);
        }
    }

    private void add(char c) {
        if (Character.isHighSurrogate(c)) {
            high = c;
            return;
        }
        int point = high == 0 ? c : Character.toCodePoint((char) high, c);
        high = 0;
        if (!StreamReader.isPrintable(point)) {
            String en = "After line %d stands the character U+%04X, which is no text.";
            String fr = "Après la ligne %d se trouve le caractère U+%04X, qui n'est pas du texte.";
            throw new YamlRefusal(Reason.NOT_TEXT, 0, en.formatted(line + 1, point), fr.formatted(line + 1, point));
        }
        window[to++] = point;
    }

    private YamlRefusal tooLong(String en, String fr, int most) {
        return new YamlRefusal(Reason.BEYOND_BOUNDS, line + 1, en + most + " characters.", fr + most + " caractères.");
    }
}
