package fr.allerretour.inventory.flow.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What nfdump prints for people: {@code -o line} and {@code -o long}, with their arrow between the ends. */
final class NfdumpLines implements LineReader {

    private static final String[] COLUMNS = {
        "Out Pkt", "In Pkt", "Out Byte", "In Byte", "Flags", "Tos", "Packets", "Bytes", "pps", "bps", "Bpp", "Flows"
    };

    private final Fields fields = new Fields();
    private final Ends ends = new Ends();
    private final List<String> columns = new ArrayList<>();

    @Override
    public FlowFormat format() {
        return FlowFormat.NFDUMP_LINE;
    }

    @Override
    public boolean recognises(byte[] text, int from, int to) {
        String line = new String(text, from, Math.min(to - from, 4096), StandardCharsets.ISO_8859_1);
        if (line.startsWith("Date first seen") && line.contains("Src IP Addr:Port")) {
            takeHeading(line);
            return true;
        }
        fields.splitAtBlanks(text, from, to);
        int arrow = arrow();
        return arrow >= 2 && arrow + 1 < fields.count() && end(arrow - 1, true, new FlowRecord()) == LineOutcome.FLOW;
    }

    /** The columns behind the ends, in their order. */
    private void takeHeading(String line) {
        columns.clear();
        int at = Math.max(0, line.indexOf("Dst IP Addr:Port"));
        while (at < line.length()) {
            int step = 1;
            for (String column : COLUMNS) {
                if (line.startsWith(column, at)) {
                    columns.add(column);
                    step = column.length();
                    break;
                }
            }
            at += step;
        }
    }

    private int arrow() {
        for (int i = 0; i < fields.count(); i++) {
            if (fields.is(i, "->") || fields.is(i, "<->")) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public LineOutcome read(byte[] text, int from, int to, FlowRecord into) {
        fields.splitAtBlanks(text, from, to);
        int arrow = arrow();
        if (arrow < 0) {
            return withoutArrow(text, from, to);
        }
        if (arrow < 3 || arrow + 1 >= fields.count()) {
            return LineOutcome.FIELDS;
        }
        LineOutcome source = end(arrow - 1, true, into);
        if (source != LineOutcome.FLOW) {
            return source;
        }
        LineOutcome target = end(arrow + 1, false, into);
        if (target != LineOutcome.FLOW) {
            return target;
        }
        int protocol = fields.protocol(arrow - 2);
        if (protocol < 0) {
            return LineOutcome.PROTOCOL;
        }
        into.protocol = protocol;
        into.first = fields.timeOfTwo(0);
        if (into.first == Fields.BAD) {
            return LineOutcome.TIME;
        }
        into.last = into.first + duration(2);
        if (fields.is(arrow, "<->")) {
            into.initiator = FlowRecord.Initiator.SOURCE;
        }
        return counters(arrow + 2, into) ? LineOutcome.FLOW : LineOutcome.NUMBER;
    }

    private LineOutcome withoutArrow(byte[] text, int from, int to) {
        String line = new String(text, from, Math.min(to - from, 512), StandardCharsets.ISO_8859_1);
        if (line.startsWith("Date first seen")) {
            takeHeading(line);
            return LineOutcome.HEADING;
        }
        boolean summary = line.startsWith("Summary:")
                || line.startsWith("Time window:")
                || line.startsWith("Total flows")
                || line.startsWith("Sys:")
                || line.startsWith("Wall:")
                || line.startsWith("Aggregated flows")
                || line.startsWith("No matched flows");
        return summary ? LineOutcome.SUMMARY : LineOutcome.FIELDS;
    }

    /** "10.0.0.1:443", or of IPv6 "2001:db8::1.443". */
    private LineOutcome end(int field, boolean source, FlowRecord into) {
        byte[] text = fields.buffer();
        int from = fields.start(field);
        int to = fields.end(field);
        int colons = 0;
        int lastColon = -1;
        int lastDot = -1;
        for (int i = from; i < to; i++) {
            if (text[i] == ':') {
                colons++;
                lastColon = i;
            } else if (text[i] == '.') {
                if (lastDot == i - 1) {
                    return LineOutcome.ABBREVIATED_ADDRESS;
                }
                lastDot = i;
            }
        }
        int split = colons > 1 ? lastDot : lastColon;
        if (split < 0) {
            return LineOutcome.ADDRESS;
        }
        boolean read = source ? ends.source(text, from, split, into) : ends.target(text, from, split, into);
        if (!read) {
            return LineOutcome.ADDRESS;
        }
        int port = port(text, split + 1, to);
        if (port < 0) {
            return LineOutcome.PORT;
        }
        if (source) {
            into.sourcePort = port;
        } else {
            into.targetPort = port;
        }
        return LineOutcome.FLOW;
    }

    /** Of ICMP, nfdump writes the type and the code where the port stands, as in "8.0". */
    private static int port(byte[] text, int from, int to) {
        int port = 0;
        for (int i = from; i < to && text[i] != '.'; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            port = port * 10 + digit;
            if (port > 65_535) {
                return -1;
            }
        }
        return from == to ? -1 : port;
    }

    /** Seconds, as "63.545" or "00:01:03.545"; 0 if it is neither. */
    private long duration(int field) {
        byte[] text = fields.buffer();
        long seconds = 0;
        long part = 0;
        for (int i = fields.start(field); i < fields.end(field) && text[i] != '.'; i++) {
            if (text[i] == ':') {
                seconds = (seconds + part) * 60;
                part = 0;
            } else if (text[i] >= '0' && text[i] <= '9' && part < 1_000_000_000) {
                part = part * 10 + text[i] - '0';
            } else {
                return 0;
            }
        }
        return seconds + part > 31_536_000 ? 0 : seconds + part;
    }

    private boolean counters(int first, FlowRecord into) {
        int field = first;
        List<String> order = columns;
        if (order.isEmpty()) {
            order = field < fields.count() && looksLikeFlags(field)
                    ? List.of("Flags", "Tos", "Packets", "Bytes", "Flows")
                    : List.of("Packets", "Bytes", "Flows");
        }
        for (String column : order) {
            if (field >= fields.count()) {
                return true;
            }
            boolean counts = !column.equals("Flags") && !column.equals("Tos");
            long value = counts ? scaled(field) : FlowRecord.NOT_TOLD;
            if (value == Fields.BAD) {
                return false;
            }
            field += counts && isScale(field + 1) ? 2 : 1;
            switch (column) {
                case "Packets" -> into.packets = value;
                case "Bytes" -> into.bytes = value;
                case "Out Pkt", "In Pkt" -> into.packets = FlowRecord.sum(into.packets, value);
                case "Out Byte", "In Byte" -> into.bytes = FlowRecord.sum(into.bytes, value);
                case "Flows" -> into.flows = Math.max(1, value);
                default -> {
                    // pps, bps and Bpp follow from the others
                }
            }
        }
        return true;
    }

    private boolean looksLikeFlags(int field) {
        byte first = fields.buffer()[fields.start(field)];
        return first < '0' || first > '9';
    }

    private boolean isScale(int field) {
        return fields.is(field, "K") || fields.is(field, "M") || fields.is(field, "G") || fields.is(field, "T");
    }

    /** "1213", or "1.2 M". */
    private long scaled(int field) {
        byte[] text = fields.buffer();
        long scale = fields.is(field + 1, "K")
                ? 1_000L
                : fields.is(field + 1, "M")
                        ? 1_000_000L
                        : fields.is(field + 1, "G")
                                ? 1_000_000_000L
                                : fields.is(field + 1, "T") ? 1_000_000_000_000L : 1;
        long whole = 0;
        long tenths = 0;
        boolean fraction = false;
        for (int i = fields.start(field); i < fields.end(field); i++) {
            if (text[i] == '.' && !fraction) {
                fraction = true;
            } else if (text[i] < '0' || text[i] > '9') {
                return Fields.BAD;
            } else if (fraction) {
                tenths = tenths == 0 ? text[i] - '0' : tenths;
            } else {
                whole = whole * 10 + text[i] - '0';
                if (whole > 1_000_000_000_000_000L) {
                    return Fields.BAD;
                }
            }
        }
        long value = whole * scale;
        return scale > 1 && value / scale != whole ? Fields.BAD : value + tenths * (scale / 10);
    }
}
