package fr.allerretour.inventory.flow.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.IOException;
import java.io.InputStream;

/**
 * Flow logs of Azure: JSON whose "flowTuples" are lists of lines with commas, of network security groups (versions 1 and 2)
 * or virtual networks (version 4). The source is always who opened the connection. What stands around the tuples is
 * walked past.
 */
final class AzureTuples {

    private static final String TUPLES = "flowTuples";
    private static final int DEEPEST = 64;

    private final Fields fields = new Fields();
    private final Ends ends = new Ends();
    private byte[] text = new byte[1024];

    /** Takes the outcome of each tuple. */
    interface TupleSink {
        void tuple(LineOutcome outcome, long number, FlowRecord flow);
    }

    /** Reads the whole stream: one document, or several one after the other. */
    void read(InputStream in, TupleSink sink) throws FormatException, IOException {
        JsonFactory factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(Lines.LONGEST)
                        .maxNameLength(1024)
                        .build())
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
        long number = 0;
        boolean seen = false;
        FlowRecord flow = new FlowRecord();
        try (JsonParser json = factory.createParser(in)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME && TUPLES.equals(json.currentName())) {
                    seen = true;
                    JsonToken token = json.nextToken();
                    while (token == JsonToken.START_ARRAY && json.nextToken() == JsonToken.VALUE_STRING) {
                        flow.clear();
                        LineOutcome outcome = tuple(json, flow);
                        sink.tuple(outcome, ++number, flow);
                    }
                }
            }
        } catch (JsonProcessingException e) {
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "The flow log is no whole JSON: it breaks off or goes wrong after tuple " + number + ".",
                    "Le journal de flux n'est pas un JSON entier : il s'interrompt ou s'égare après le tuple " + number
                            + ".");
        }
        if (!seen) {
            throw new FormatException(
                    FormatProblem.UNKNOWN_FORMAT,
                    "The JSON has no flowTuples, so it is no flow log of Azure.",
                    "Le JSON n'a pas de flowTuples : ce n'est pas un journal de flux d'Azure.");
        }
    }

    private LineOutcome tuple(JsonParser json, FlowRecord into) throws IOException {
        char[] characters = json.getTextCharacters();
        int offset = json.getTextOffset();
        int length = json.getTextLength();
        if (text.length < length) {
            text = new byte[length];
        }
        for (int i = 0; i < length; i++) {
            char c = characters[offset + i];
            text[i] = c < 128 ? (byte) c : (byte) '?';
        }
        fields.splitAt((byte) ',', text, 0, length);
        if (fields.count() < 8) {
            return LineOutcome.FIELDS;
        }
        if (!ends.source(fields, 1, into) || !ends.target(fields, 2, into)) {
            return LineOutcome.ADDRESS;
        }
        into.sourcePort = fields.port(3);
        into.targetPort = fields.port(4);
        if (into.sourcePort < 0 || into.targetPort < 0) {
            return LineOutcome.PORT;
        }
        int protocol = fields.protocol(5);
        if (protocol < 0) {
            return LineOutcome.PROTOCOL;
        }
        into.protocol = protocol;
        into.first = fields.epoch(0);
        if (into.first < 0) {
            return LineOutcome.TIME;
        }
        into.last = into.first;
        into.initiator = FlowRecord.Initiator.SOURCE;
        // Of security groups the decision stands here, of virtual networks the state; D is "denied" in both.
        into.refused = fields.letter(7) == 'D';
        long packets = fields.number(9);
        long bytes = fields.number(10);
        long packetsBack = fields.number(11);
        long bytesBack = fields.number(12);
        if (packets == Fields.BAD || bytes == Fields.BAD || packetsBack == Fields.BAD || bytesBack == Fields.BAD) {
            return LineOutcome.NUMBER;
        }
        into.packets = FlowRecord.sum(packets, packetsBack);
        into.bytes = FlowRecord.sum(bytes, bytesBack);
        return LineOutcome.FLOW;
    }
}
