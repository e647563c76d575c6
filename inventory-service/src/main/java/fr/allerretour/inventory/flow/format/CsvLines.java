package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Flows as CSV, whatever the order of the columns: of nfdump, of Google Cloud, of Azure Migrate (which names machines),
 * or of people's own. Headings are compared without case, accents, blanks and punctuation.
 */
final class CsvLines implements LineReader {

    /** What a column can be, with the headings that say so. */
    private enum Column {
        SOURCE(
                "sa",
                "srcaddr",
                "srcip",
                "sourceip",
                "sourceaddress",
                "sourceipaddress",
                "clientip",
                "adressesource",
                "ipsource",
                "ipv4srcaddr"),
        TARGET(
                "da",
                "dstaddr",
                "dstip",
                "destip",
                "destinationip",
                "destinationaddress",
                "destinationipaddress",
                "serverip",
                "adressedestination",
                "ipdestination",
                "ipv4dstaddr"),
        SOURCE_NAME("sourceservername", "sourcehost", "sourcename", "serveursource"),
        TARGET_NAME("destinationservername", "destinationhost", "destinationname", "serveurdestination"),
        SOURCE_PORT("sp", "srcport", "sourceport", "clientport", "portsource", "l4srcport"),
        TARGET_PORT(
                "dp", "dstport", "destport", "destinationport", "serverport", "portdestination", "l4dstport", "port"),
        PROTOCOL("pr", "proto", "protocol", "protocole", "ipprotocol", "protocolidentifier"),
        PACKETS("ipkt", "pkt", "packets", "inpkts", "packetssent", "paquets"),
        PACKETS_BACK("opkt", "outpkts", "packetsreceived"),
        BYTES("ibyt", "byt", "bytes", "inbytes", "octets", "bytessent"),
        BYTES_BACK("obyt", "outbytes", "bytesreceived"),
        FLOWS("fl", "flows", "flux"),
        FIRST("ts", "firstseen", "start", "starttime", "timeslot", "timestamp", "time", "debut"),
        LAST("te", "lastseen", "end", "endtime", "fin"),
        ACTION("action", "disposition", "decision");

        private final List<String> headings;

        Column(String... headings) {
            this.headings = List.of(headings);
        }
    }

    private final Fields fields = new Fields();
    private final Ends ends = new Ends();
    private final int[] at = new int[Column.values().length];
    private byte separator = ',';
    private int count;
    private boolean ended;
    private String heading = "";
    private FlowFormat format = FlowFormat.CSV;

    @Override
    public FlowFormat format() {
        return format;
    }

    @Override
    public boolean recognises(byte[] text, int from, int to) throws FormatException {
        separator = mostFrequent(text, from, to);
        fields.splitAt(separator, text, from, to);
        if (fields.count() < 3) {
            return false;
        }
        Map<String, Integer> byName = new HashMap<>();
        List<String> names = fields.texts();
        for (int i = 0; i < names.size(); i++) {
            byName.putIfAbsent(bare(names.get(i)), i);
        }
        for (Column column : Column.values()) {
            at[column.ordinal()] = column.headings.stream()
                    .filter(byName::containsKey)
                    .map(byName::get)
                    .findFirst()
                    .orElse(-1);
        }
        boolean source = has(Column.SOURCE) || has(Column.SOURCE_NAME);
        boolean target = has(Column.TARGET) || has(Column.TARGET_NAME);
        if (!source && !target) {
            return false;
        }
        require(source, "source address", "adresse source");
        require(target, "destination address", "adresse de destination");
        require(has(Column.TARGET_PORT), "destination port", "port de destination");
        count = fields.count();
        heading = String.join("|", names);
        format = has(Column.SOURCE_NAME) && has(Column.TARGET_NAME) ? FlowFormat.AZURE_MIGRATE : FlowFormat.CSV;
        return true;
    }

    private static void require(boolean there, String en, String fr) throws FormatException {
        if (!there) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "The CSV of flows has no heading for the " + en + ".",
                    "Le CSV de flux n'a pas d'en-tête pour : " + fr + ".");
        }
    }

    private boolean has(Column column) {
        return at[column.ordinal()] >= 0;
    }

    private int at(Column column) {
        return at[column.ordinal()];
    }

    /** Google's names are paths: jsonPayload.connection.src_ip. */
    private static String bare(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
        for (String path : List.of("jsonpayload", "connection")) {
            plain = plain.startsWith(path) ? plain.substring(path.length()) : plain;
        }
        return plain;
    }

    private static byte mostFrequent(byte[] text, int from, int to) {
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        for (int i = from; i < to; i++) {
            commas += text[i] == ',' ? 1 : 0;
            semicolons += text[i] == ';' ? 1 : 0;
            tabs += text[i] == '\t' ? 1 : 0;
        }
        return (byte) (semicolons > commas && semicolons >= tabs ? ';' : tabs > commas ? '\t' : ',');
    }

    @Override
    public LineOutcome read(byte[] text, int from, int to, FlowRecord into) {
        if (ended || isSummary(text, from, to)) {
            ended = true;
            return LineOutcome.SUMMARY;
        }
        fields.splitAt(separator, text, from, to);
        if (fields.count() < count && isSameHeading() || fields.count() == count && isSameHeading()) {
            return LineOutcome.HEADING;
        }
        // Tools leave out empty fields at the end, and add a separator; what is read must be there.
        if (fields.count() <= at(Column.TARGET_PORT) || fields.count() > count + 1) {
            return LineOutcome.FIELDS;
        }
        LineOutcome who = ends(into);
        if (who != LineOutcome.FLOW) {
            return who;
        }
        into.sourcePort = fields.port(at(Column.SOURCE_PORT));
        into.targetPort = fields.port(at(Column.TARGET_PORT));
        if (into.sourcePort < 0 || into.targetPort < 0) {
            return LineOutcome.PORT;
        }
        int protocol = fields.protocol(at(Column.PROTOCOL));
        if (protocol == Fields.BAD) {
            return LineOutcome.PROTOCOL;
        }
        into.protocol = protocol < 0 ? 6 : protocol;
        if (!has(Column.SOURCE_PORT)) {
            // Whoever writes down only the port that was called has already decided who called.
            into.initiator = FlowRecord.Initiator.SOURCE;
        }
        into.refused = switch (fields.letter(at(Column.ACTION))) {
            case 'D', 'R', 'B' -> true;
            default -> false;
        };
        return measures(into);
    }

    private LineOutcome ends(FlowRecord into) {
        into.sourceName = name(at(Column.SOURCE_NAME));
        into.targetName = name(at(Column.TARGET_NAME));
        int source = at(Column.SOURCE);
        if (!fields.isSilent(source) && !ends.source(fields, source, into) && into.sourceName == null) {
            return LineOutcome.ADDRESS;
        }
        int target = at(Column.TARGET);
        if (!fields.isSilent(target) && !ends.target(fields, target, into) && into.targetName == null) {
            return LineOutcome.ADDRESS;
        }
        boolean nobody = into.sourceName == null
                && into.targetName == null
                && fields.isSilent(source)
                && fields.isSilent(target);
        return nobody ? LineOutcome.ADDRESS : LineOutcome.FLOW;
    }

    private @Nullable String name(int field) {
        if (fields.isSilent(field)) {
            return null;
        }
        String name = fields.text(field).strip();
        return name.isEmpty() ? null : name.length() > 255 ? name.substring(0, 255) : name;
    }

    private LineOutcome measures(FlowRecord into) {
        long packets = fields.number(at(Column.PACKETS));
        long packetsBack = fields.number(at(Column.PACKETS_BACK));
        long bytes = fields.number(at(Column.BYTES));
        long bytesBack = fields.number(at(Column.BYTES_BACK));
        long flows = fields.number(at(Column.FLOWS));
        if (packets == Fields.BAD
                || packetsBack == Fields.BAD
                || bytes == Fields.BAD
                || bytesBack == Fields.BAD
                || flows == Fields.BAD) {
            return LineOutcome.NUMBER;
        }
        into.packets = FlowRecord.sum(packets, packetsBack);
        into.bytes = FlowRecord.sum(bytes, bytesBack);
        into.flows = Math.max(1, flows);
        long first = fields.time(at(Column.FIRST));
        long last = fields.time(at(Column.LAST));
        into.timeUnread = first == Fields.BAD || last == Fields.BAD;
        into.first = Math.max(first, FlowRecord.NOT_TOLD);
        into.last = last < 0 ? into.first : last;
        return LineOutcome.FLOW;
    }

    /** Files that were put together have their headings in the middle too. */
    private boolean isSameHeading() {
        int port = at(Column.TARGET_PORT);
        if (fields.isSilent(port) || fields.buffer()[fields.start(port)] <= '9') {
            return false;
        }
        return String.join("|", fields.texts()).equals(heading);
    }

    private static boolean isSummary(byte[] text, int from, int to) {
        String word = "Summary";
        if (to - from < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
