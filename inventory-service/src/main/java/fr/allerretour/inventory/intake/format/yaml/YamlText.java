package fr.allerretour.inventory.intake.format.yaml;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.tree.SourceText;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.scanner.Constant;

/**
 * The characters that the parser asks for. The parser's own reader copies all of a value for each 1,024 characters of it,
 * which adds up to minutes for the lines that a dump of a cluster has; this one doubles its window, and knows its bounds.
 */
final class YamlText extends StreamReader {

    static final int LONGEST_LINE = 2 << 20;
    static final int LONGEST_VALUE = 4 << 20;

    private static final int[] NOTHING = {0};

    private final Reader in;
    private final char[] buffer = new char[8_192];
    private int[] window = new int[16_384];
    private int from;
    private int to;
    private int high;
    private boolean ended;
    private int index;
    private int line;
    private int column;
    private int sinceEvent;

    YamlText(Reader in) {
        super(in);
        this.in = in;
    }

    /** What must end the reading, on its way through the parser. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient FormatException refusal;

        Refused(FormatException refusal) {
            super(refusal.detailEn(), null, false, false);
            this.refusal = refusal;
        }

        FormatException refusal() {
            return refusal;
        }
    }

    /** A reading that the disk ended. */
    static final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient IOException reason;

        Broken(IOException reason) {
            super(reason);
            this.reason = reason;
        }

        IOException reason() {
            return reason;
        }
    }

    /** An event was heard: what comes now belongs to the next one. */
    void event() {
        sinceEvent = 0;
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
            if (++sinceEvent > LONGEST_VALUE) {
                throw tooLong("a value", "une valeur", LONGEST_VALUE);
            }
            if (Constant.LINEBR.has(c) || c == '\r' && has(1) && window[from] != '\n') {
                line++;
                column = 0;
            } else if (c != 0xFEFF) {
                column++;
            }
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
        boolean all = has(length);
        return new String(window, from, all ? length : Math.min(length, to - from));
    }

    @Override
    public String prefixForward(int length) {
        String prefix = prefix(length);
        from += length;
        index += length;
        column += length;
        sinceEvent += length;
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

    private boolean has(int length) {
        while (to - from < length && !ended) {
            if (length > LONGEST_LINE) {
                throw tooLong("a line", "une ligne", LONGEST_LINE);
            }
            fill();
        }
        return to - from >= length;
    }

    private void fill() {
        int read = read();
        if (read < 0) {
            ended = true;
            return;
        }
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

    private int read() {
        try {
            return in.read(buffer);
        } catch (CharacterCodingException e) {
            throw new Refused(SourceText.unreadable(line + 1));
        } catch (IOException e) {
            throw new Broken(e);
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
            throw new Refused(new FormatException(
                    FormatProblem.UNREADABLE_TEXT,
                    "After line %d stands the character U+%04X, which is no text.".formatted(line + 1, point),
                    "Après la ligne %d se trouve le caractère U+%04X, qui n'est pas du texte."
                            .formatted(line + 1, point)));
        }
        window[to++] = point;
    }

    private Refused tooLong(String what, String quoi, int most) {
        return new Refused(new FormatException(
                FormatProblem.TOO_LARGE,
                "From line " + (line + 1) + " on there is " + what + " of more than " + most + " characters.",
                "À partir de la ligne " + (line + 1) + " il y a " + quoi + " de plus de " + most + " caractères.",
                new Position("", line + 1),
                null));
    }
}
