package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * VPC flow logs of AWS as text. A line of field names says what is where, also in the middle of files that were put
 * together; without one the fields are in the order in which AWS documents them, as many as the version has.
 */
final class AwsLines implements LineReader {

    private static final List<String> DOCUMENTED = List.of(
            "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status",
            "vpc-id subnet-id instance-id tcp-flags type pkt-srcaddr pkt-dstaddr",
            "region az-id sublocation-type sublocation-id",
            "pkt-src-aws-service pkt-dst-aws-service flow-direction traffic-path");

    private static final int SYN = 2;
    private static final int SYN_ACK = 18;

    private final Fields fields = new Fields();
    private final Ends ends = new Ends();
    private @Nullable Layout layout;

    /** Where the fields stand; -1: nowhere. */
    private record Layout(
            int count,
            int source,
            int target,
            int packetSource,
            int packetTarget,
            int sourcePort,
            int targetPort,
            int protocol,
            int packets,
            int bytes,
            int start,
            int end,
            int action,
            int status,
            int flags) {

        static Layout of(List<String> names) {
            return new Layout(
                    names.size(),
                    names.indexOf("srcaddr"),
                    names.indexOf("dstaddr"),
                    names.indexOf("pkt-srcaddr"),
                    names.indexOf("pkt-dstaddr"),
                    names.indexOf("srcport"),
                    names.indexOf("dstport"),
                    names.indexOf("protocol"),
                    names.indexOf("packets"),
                    names.indexOf("bytes"),
                    names.indexOf("start"),
                    names.indexOf("end"),
                    names.indexOf("action"),
                    names.indexOf("log-status"),
                    names.indexOf("tcp-flags"));
        }
    }

    @Override
    public FlowFormat format() {
        return FlowFormat.AWS_VPC;
    }

    @Override
    public boolean recognises(byte[] text, int from, int to) throws FormatException {
        fields.splitAtBlanks(text, from, to);
        if (isHeading()) {
            takeHeading();
            return true;
        }
        int shift = shift();
        if (fields.count() <= shift || fields.end(shift) - fields.start(shift) != 1) {
            return false;
        }
        int version = text[fields.start(shift)] - '0';
        if (version < 2 || version > 5) {
            return false;
        }
        List<String> names = new ArrayList<>();
        for (String group : DOCUMENTED.subList(0, version - 1)) {
            names.addAll(List.of(group.split(" ")));
        }
        if (names.size() != fields.count() - shift) {
            return false;
        }
        Layout documented = Layout.of(names);
        FlowRecord trial = new FlowRecord();
        boolean fits = fields.isSilent(documented.source + shift) && fields.isSilent(documented.target + shift)
                || ends.source(fields, documented.source + shift, trial)
                        && ends.target(fields, documented.target + shift, trial);
        if (fits) {
            layout = documented;
        }
        return fits;
    }

    /** Lines that come from CloudWatch have the time of their delivery in front. */
    private int shift() {
        return fields.count() > 0
                        && fields.end(0) - fields.start(0) >= 20
                        && fields.buffer()[fields.start(0) + 10] == 'T'
                        && fields.buffer()[fields.start(0) + 4] == '-'
                ? 1
                : 0;
    }

    private boolean isHeading() {
        boolean names = false;
        for (int i = 0; i < fields.count() && !names; i++) {
            names = fields.is(i, "srcaddr") || fields.is(i, "dstaddr") || fields.is(i, "pkt-srcaddr");
        }
        return names;
    }

    private void takeHeading() throws FormatException {
        List<String> names = fields.texts().stream()
                .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
        Layout found = Layout.of(names);
        require(found.source >= 0 || found.packetSource >= 0, "srcaddr");
        require(found.target >= 0 || found.packetTarget >= 0, "dstaddr");
        require(found.targetPort >= 0, "dstport");
        layout = found;
    }

    private static void require(boolean there, String name) throws FormatException {
        if (!there) {
            throw new FormatException(
                    FormatProblem.HEADING_MISSING,
                    "The flow log has no field " + name + "; without it no flow says who needs whom.",
                    "Le journal de flux n'a pas le champ " + name
                            + " ; sans lui aucun flux ne dit qui a besoin de qui.");
        }
    }

    @Override
    public LineOutcome read(byte[] text, int from, int to, FlowRecord into) throws FormatException {
        fields.splitAtBlanks(text, from, to);
        byte first = text[from];
        if ((first < '0' || first > '9') && isHeading()) {
            takeHeading();
            return LineOutcome.HEADING;
        }
        Layout at = layout;
        int shift = shift();
        if (at == null || fields.count() - shift != at.count) {
            return LineOutcome.FIELDS;
        }
        if (at.status >= 0) {
            if (fields.is(at.status + shift, "NODATA")) {
                return LineOutcome.NO_DATA;
            }
            if (fields.is(at.status + shift, "SKIPDATA")) {
                return LineOutcome.SKIPPED_DATA;
            }
        }
        return flow(at, shift, into);
    }

    private LineOutcome flow(Layout at, int shift, FlowRecord into) {
        // Behind a gateway the packet still knows its ends, the interface does not.
        int source = said(at.packetSource, at.source, shift);
        int target = said(at.packetTarget, at.target, shift);
        if (source < 0 || target < 0 || !ends.source(fields, source, into) || !ends.target(fields, target, into)) {
            return LineOutcome.ADDRESS;
        }
        into.sourcePort = at.sourcePort < 0 ? 0 : fields.port(at.sourcePort + shift);
        into.targetPort = fields.port(at.targetPort + shift);
        if (into.sourcePort < 0 || into.targetPort < 0) {
            return LineOutcome.PORT;
        }
        int protocol = at.protocol < 0 ? 6 : fields.protocol(at.protocol + shift);
        if (protocol < 0) {
            return LineOutcome.PROTOCOL;
        }
        into.protocol = protocol;
        into.packets = number(at.packets, shift);
        into.bytes = number(at.bytes, shift);
        if (into.packets == Fields.BAD || into.bytes == Fields.BAD) {
            return LineOutcome.NUMBER;
        }
        into.first = at.start < 0 ? FlowRecord.NOT_TOLD : fields.epoch(at.start + shift);
        into.last = at.end < 0 ? FlowRecord.NOT_TOLD : fields.epoch(at.end + shift);
        if (into.first == Fields.BAD || into.last == Fields.BAD) {
            return LineOutcome.TIME;
        }
        into.refused = at.action >= 0 && fields.is(at.action + shift, "REJECT");
        if (at.flags >= 0 && into.protocol == 6) {
            long flags = number(at.flags, shift);
            if (flags > 0) {
                into.initiator = (flags & SYN_ACK) == SYN_ACK
                        ? FlowRecord.Initiator.TARGET
                        : (flags & SYN) != 0 ? FlowRecord.Initiator.SOURCE : FlowRecord.Initiator.NOT_TOLD;
            }
        }
        return LineOutcome.FLOW;
    }

    private int said(int preferred, int other, int shift) {
        if (preferred >= 0 && !fields.isSilent(preferred + shift)) {
            return preferred + shift;
        }
        return other < 0 || fields.isSilent(other + shift) ? -1 : other + shift;
    }

    private long number(int field, int shift) {
        return field < 0 ? FlowRecord.NOT_TOLD : fields.number(field + shift);
    }
}
