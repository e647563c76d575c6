package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.flow.source.LogBytes;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipException;

/** A log of flows, gzipped or not: what it is, found from its content, and all that it says, in one pass. */
public final class FlowLog {

    private static final int FIRST_LINES = 10;
    private static final int BETWEEN_REPORTS = 1 << 16;

    private final long mostBytes;

    /** @param mostBytes how much of a log is read, inflated */
    public FlowLog(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    /**
     * Reads the log to its end.
     *
     * @throws FormatException if it is empty, none of the known formats, cut inside its gzip, no text, or too much
     */
    public ReadCounts read(InputStream log, FlowSink sink) throws FormatException, IOException {
        try (LogBytes bytes = LogBytes.of(log, mostBytes)) {
            byte[] head = bytes.head();
            int first = 0;
            while (first < head.length && head[first] <= ' ' && head[first] > 0) {
                first++;
            }
            requireText(head, first);
            boolean json = first < head.length && (head[first] == '{' || head[first] == '[');
            return json ? json(bytes.stream(), sink) : lines(bytes.stream(), sink);
        } catch (EOFException | ZipException e) {
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "The gzipped log breaks off or is damaged.",
                    "Le journal compressé par gzip s'interrompt ou est endommagé.");
        } catch (LogBytes.TooMuch e) {
            throw new FormatException(
                    FormatProblem.TOO_LARGE,
                    "The log has more than " + mostBytes + " bytes, inflated.",
                    "Le journal a plus de " + mostBytes + " octets, décompressé.");
        }
    }

    private static void requireText(byte[] head, int first) throws FormatException {
        if (first == head.length && head.length < LogBytes.HEAD) {
            throw new FormatException(FormatProblem.EMPTY_FILE, "The log has no line.", "Le journal n'a aucune ligne.");
        }
        for (byte b : head) {
            if (b == 0) {
                throw new FormatException(
                        FormatProblem.UNREADABLE_TEXT,
                        "The log holds binary data, not lines of text.",
                        "Le journal contient des données binaires, pas des lignes de texte.");
            }
        }
    }

    private static ReadCounts json(InputStream in, FlowSink sink) throws FormatException, IOException {
        ReadCounts counts = new ReadCounts(FlowFormat.AZURE_JSON);
        new AzureTuples().read(in, (outcome, number, flow) -> take(counts, sink, outcome, number, flow));
        return counts;
    }

    private static ReadCounts lines(InputStream in, FlowSink sink) throws FormatException, IOException {
        Lines lines = new Lines(in);
        LineReader reader = recognise(lines);
        ReadCounts counts = new ReadCounts(reader.format());
        for (long line = 1; line < lines.number(); line++) {
            counts.add(LineOutcome.FIELDS, line);
        }
        FlowRecord flow = new FlowRecord();
        boolean heading = isHeading(reader, lines, flow);
        if (heading) {
            counts.add(LineOutcome.HEADING, lines.number());
        }
        boolean more = !heading || lines.next();
        while (more) {
            flow.clear();
            LineOutcome outcome = lines.tooLong()
                    ? LineOutcome.TOO_LONG
                    : isBlank(lines) ? LineOutcome.BLANK : reader.read(lines.buffer(), lines.from(), lines.to(), flow);
            take(counts, sink, outcome, lines.number(), flow);
            more = lines.next();
        }
        return counts;
    }

    private static boolean isHeading(LineReader reader, Lines lines, FlowRecord flow) throws FormatException {
        flow.clear();
        return reader.format() == FlowFormat.CSV
                || reader.format() == FlowFormat.AZURE_MIGRATE
                || reader.read(lines.buffer(), lines.from(), lines.to(), flow) == LineOutcome.HEADING;
    }

    /** The reader that knows the first line, or one of the next if the log was cut at its beginning. */
    private static LineReader recognise(Lines lines) throws FormatException, IOException {
        List<LineReader> readers = List.of(new AwsLines(), new NfdumpLines(), new CsvLines());
        String shown = "";
        for (int i = 0; i < FIRST_LINES && lines.next(); i++) {
            if (!lines.tooLong() && !isBlank(lines)) {
                for (LineReader reader : readers) {
                    if (reader.recognises(lines.buffer(), lines.from(), lines.to())) {
                        return reader;
                    }
                }
                int length = Math.min(lines.to() - lines.from(), 80);
                shown = shown.isEmpty()
                        ? new String(lines.buffer(), lines.from(), length, StandardCharsets.UTF_8)
                        : shown;
            }
        }
        throw new FormatException(
                FormatProblem.UNKNOWN_FORMAT,
                "The first lines are of no known flow log: \"" + shown
                        + "\". AWS logs of a custom format need their line of" + " field names, CSV its headings.",
                "Les premières lignes ne sont d'aucun journal de flux connu : « " + shown
                        + " ». Les journaux AWS de format"
                        + " personnalisé ont besoin de leur ligne de noms de champs, le CSV de ses en-têtes.");
    }

    private static boolean isBlank(Lines lines) {
        byte[] text = lines.buffer();
        int i = lines.from();
        while (i < lines.to() && (text[i] == ' ' || text[i] == '\t')) {
            i++;
        }
        return i == lines.to() || text[i] == '#';
    }

    private static void take(ReadCounts counts, FlowSink sink, LineOutcome outcome, long number, FlowRecord flow) {
        counts.add(outcome, number);
        if (outcome == LineOutcome.FLOW) {
            if (flow.timeUnread) {
                counts.addUnreadTime();
            }
            sink.flow(flow);
        }
        if (number % BETWEEN_REPORTS == 0) {
            sink.progress(number);
        }
    }
}
