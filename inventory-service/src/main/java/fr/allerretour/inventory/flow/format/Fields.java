package fr.allerretour.inventory.flow.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of a line as ranges, and the numbers, times and protocols in them. */
final class Fields {

    /** What is answered for a field that is wrong; a field that says nothing is {@link FlowRecord#NOT_TOLD}. */
    static final long BAD = -2;

    private static final int MOST = 512;
    private static final long HUGE = 1L << 62;
    private static final long LATEST = 0xffff_ffffL;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private byte[] buffer = new byte[0];
    private int count;

    /** Splits at runs of blanks. */
    void splitAtBlanks(byte[] text, int from, int to) {
        buffer = text;
        count = 0;
        int i = from;
        while (i < to && count < MOST) {
            while (i < to && (text[i] == ' ' || text[i] == '\t')) {
                i++;
            }
            if (i < to) {
                starts[count] = i;
                while (i < to && text[i] != ' ' && text[i] != '\t') {
                    i++;
                }
                ends[count++] = i;
            }
        }
    }

    /** Splits at the separator, outside of quotes; blanks and quotes around a field are left out. */
    void splitAt(byte separator, byte[] text, int from, int to) {
        buffer = text;
        count = 0;
        int i = from;
        while (i <= to && count < MOST) {
            int start = i;
            if (i < to && text[i] == '"') {
                i++;
                while (i < to && text[i] != '"') {
                    i++;
                }
            }
            while (i < to && text[i] != separator) {
                i++;
            }
            int end = i;
            while (start < end && (text[start] == ' ' || text[start] == '"')) {
                start++;
            }
            while (start < end && (text[end - 1] == ' ' || text[end - 1] == '"')) {
                end--;
            }
            starts[count] = start;
            ends[count++] = end;
            i++;
        }
    }

    int count() {
        return count;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    byte[] buffer() {
        return buffer;
    }

    /** Whether the field says nothing: it is not there, empty, or a dash. */
    boolean isSilent(int field) {
        if (field < 0 || field >= count) {
            return true;
        }
        int length = ends[field] - starts[field];
        return length == 0 || length == 1 && buffer[starts[field]] == '-';
    }

    boolean is(int field, String word) {
        if (field < 0 || field >= count || ends[field] - starts[field] != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (buffer[starts[field] + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Its first letter in upper case; 0 if it says nothing. */
    int letter(int field) {
        return isSilent(field) ? 0 : Character.toUpperCase(buffer[starts[field]]);
    }

    /** As text, in UTF-8 or else Windows-1252. */
    String text(int field) {
        int length = ends[field] - starts[field];
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(buffer, starts[field], length))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(buffer, starts[field], length, WINDOWS);
        }
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    /** A whole number from 0 to 2^62; NOT_TOLD; or BAD. */
    long number(int field) {
        return isSilent(field) ? FlowRecord.NOT_TOLD : digits(starts[field], ends[field]);
    }

    /** The port, 0 if the line says none, or BAD. */
    int port(int field) {
        long port = number(field);
        return port == FlowRecord.NOT_TOLD ? 0 : port > 65_535 ? (int) BAD : (int) port;
    }

    private long digits(int from, int to) {
        long value = 0;
        if (to == from || to - from > 19) {
            return BAD;
        }
        for (int i = from; i < to; i++) {
            int digit = buffer[i] - '0';
            if (digit < 0 || digit > 9) {
                return BAD;
            }
            value = value * 10 + digit;
            if (value > HUGE || value < 0) {
                return BAD;
            }
        }
        return value;
    }

    /** The protocol by IANA's number or name; NOT_TOLD; or BAD. */
    int protocol(int field) {
        if (isSilent(field)) {
            return (int) FlowRecord.NOT_TOLD;
        }
        byte first = buffer[starts[field]];
        if (first >= '0' && first <= '9') {
            long number = digits(starts[field], ends[field]);
            return number > 255 ? (int) BAD : (int) number;
        }
        return switch (text(field).toUpperCase(Locale.ROOT)) {
            case "TCP", "T" -> 6;
            case "UDP", "U" -> 17;
            case "ICMP" -> 1;
            case "ICMP6", "ICMPV6", "IPV6-ICMP" -> 58;
            case "SCTP" -> 132;
            case "GRE" -> 47;
            case "ESP" -> 50;
            case "AH" -> 51;
            case "IGMP" -> 2;
            case "OSPF", "OSPFIGP" -> 89;
            case "VRRP" -> 112;
            case "PIM" -> 103;
            case "IPIP", "IPV4" -> 4;
            case "IPV6" -> 41;
            default -> (int) BAD;
        };
    }

    /** Seconds since 1970, from a number of seconds, milli-, micro- or nanoseconds; NOT_TOLD; or BAD. */
    long epoch(int field) {
        long time = number(field);
        while (time > LATEST) {
            if (time < 100_000_000_000L) {
                return BAD;
            }
            time /= 1000;
        }
        return time;
    }

    /** The same, or a date and time as in "2026-03-01 12:30:15.250" or "2026-03-01T12:30Z"; without a zone it is UTC. */
    long time(int field) {
        if (isSilent(field)) {
            return FlowRecord.NOT_TOLD;
        }
        int from = starts[field];
        int to = ends[field];
        if (to - from < 10 || buffer[from + 4] != '-') {
            int end = from;
            while (end < to && buffer[end] != '.') {
                end++;
            }
            long whole = digits(from, end);
            return whole == BAD ? BAD : to == end ? epoch(field) : whole <= LATEST ? whole : BAD;
        }
        if (buffer[from + 7] != '-') {
            return BAD;
        }
        long day = day(digits(from, from + 4), digits(from + 5, from + 7), digits(from + 8, from + 10));
        if (day == BAD) {
            return BAD;
        }
        long seconds = to == from + 10 ? 0 : clock(from + 11, to);
        return seconds == BAD ? BAD : inRange(day * 86_400 + seconds - zone(from + 11, to));
    }

    /** A day in one field and its time in the next, as nfdump writes. */
    long timeOfTwo(int field) {
        if (field + 1 >= count || ends[field] - starts[field] != 10) {
            return BAD;
        }
        int from = starts[field];
        long day = day(digits(from, from + 4), digits(from + 5, from + 7), digits(from + 8, from + 10));
        long seconds = clock(starts[field + 1], ends[field + 1]);
        return day == BAD || seconds == BAD ? BAD : inRange(day * 86_400 + seconds);
    }

    private static long inRange(long seconds) {
        return seconds < 0 || seconds > LATEST ? BAD : seconds;
    }

    /** hh:mm, with seconds or not; what follows (a fraction, a zone) does not matter here. */
    private long clock(int from, int to) {
        if (to - from < 5 || buffer[from + 2] != ':') {
            return BAD;
        }
        long hours = digits(from, from + 2);
        long minutes = digits(from + 3, from + 5);
        long seconds = to - from >= 8 && buffer[from + 5] == ':' ? digits(from + 6, from + 8) : 0;
        return hours < 0 || hours > 23 || minutes < 0 || minutes > 59 || seconds < 0 || seconds > 60
                ? BAD
                : hours * 3600 + minutes * 60 + seconds;
    }

    /** What "+02:00" at the end adds to UTC, in seconds. */
    private long zone(int from, int to) {
        if (to - from < 11 || buffer[to - 3] != ':') {
            return 0;
        }
        int sign = buffer[to - 6] == '+' ? 1 : buffer[to - 6] == '-' ? -1 : 0;
        long hours = digits(to - 5, to - 3);
        long minutes = digits(to - 2, to);
        return hours < 0 || minutes < 0 ? 0 : sign * (hours * 3600 + minutes * 60);
    }

    /** Days since 1970 in the Gregorian calendar, counted from March so that the leap day is the last of its year. */
    private static long day(long year, long month, long dayOfMonth) {
        if (year < 1970 || month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > 31) {
            return BAD;
        }
        long y = month <= 2 ? year - 1 : year;
        long era = y / 400;
        long yearOfEra = y - era * 400;
        long dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + dayOfMonth - 1;
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
    }
}
