package fr.allerretour.inventory.flow;

import java.nio.charset.StandardCharsets;

/**
 * IP addresses as two numbers: IPv6, or IPv4 mapped into it. It is a parser with a state, so that an address costs no
 * object.
 */
public final class Addresses {

    private static final long MAPPED = 0xffff_0000_0000L;
    private static final int GROUPS = 8;

    private final int[] groups = new int[GROUPS];
    private long high;
    private long low;

    /** The upper half of the last address that was read. */
    public long high() {
        return high;
    }

    public long low() {
        return low;
    }

    /** Reads an address that people wrote: blanks around it, a prefix length or a zone are left out. */
    public boolean read(String text) {
        String bare = text.strip();
        int end = bare.length();
        for (int i = 0; i < end; i++) {
            if (bare.charAt(i) == '/' || bare.charAt(i) == '%') {
                end = i;
            }
        }
        byte[] bytes = bare.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return read(bytes, 0, bytes.length);
    }

    /** Reads the bytes; false if they are no address. */
    public boolean read(byte[] text, int from, int to) {
        int value = 0;
        int part = 0;
        int dots = 0;
        int digits = 0;
        for (int i = from; i < to; i++) {
            int c = text[i];
            if (c >= '0' && c <= '9') {
                part = part * 10 + c - '0';
                if (++digits > 3 || part > 255) {
                    return digits <= 4 && readIpv6(text, from, to);
                }
            } else if (c == '.' && digits > 0) {
                value = value << 8 | part;
                part = 0;
                digits = 0;
                if (++dots > 3) {
                    return false;
                }
            } else {
                return readIpv6(text, from, to);
            }
        }
        if (dots != 3 || digits == 0) {
            return false;
        }
        high = 0;
        low = MAPPED | (value << 8 | part) & 0xffff_ffffL;
        return true;
    }

    private boolean readIpv6(byte[] text, int from, int to) {
        if (to - from < 2 || to - from > 45) {
            return false;
        }
        int count = 0;
        int gap = -1;
        int i = from;
        if (text[i] == ':') {
            if (text[i + 1] != ':') {
                return false;
            }
            gap = 0;
            i += 2;
        }
        while (i < to) {
            if (count == GROUPS) {
                return false;
            }
            int start = i;
            int group = 0;
            while (i < to && hex(text[i]) >= 0) {
                group = group << 4 | hex(text[i]);
                i++;
                if (i - start > 4) {
                    return false;
                }
            }
            if (i < to && text[i] == '.') {
                // The last 32 bits may be written as IPv4.
                if (start == from || count > GROUPS - 2 || !read(text, start, to) || high != 0) {
                    return false;
                }
                groups[count++] = (int) (low >>> 16 & 0xffff);
                groups[count++] = (int) (low & 0xffff);
                i = to;
            } else {
                if (i == start) {
                    return false;
                }
                groups[count++] = group;
                if (i < to) {
                    if (text[i] != ':' || i + 1 == to) {
                        return false;
                    }
                    i++;
                    if (text[i] == ':') {
                        if (gap >= 0) {
                            return false;
                        }
                        gap = count;
                        i++;
                    }
                }
            }
        }
        return gap >= 0 ? count < GROUPS && pack(count, gap) : count == GROUPS && pack(count, count);
    }

    private boolean pack(int count, int gap) {
        long upper = 0;
        long lower = 0;
        int zeros = GROUPS - count;
        for (int i = 0; i < GROUPS; i++) {
            int group = i < gap ? groups[i] : i < gap + zeros ? 0 : groups[i - zeros];
            if (i < GROUPS / 2) {
                upper = upper << 16 | group;
            } else {
                lower = lower << 16 | group;
            }
        }
        high = upper;
        low = lower;
        return true;
    }

    private static int hex(byte c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }

    /** The address as people write it. */
    public static String text(long high, long low) {
        if (isIpv4(high, low)) {
            return (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
        }
        int[] parts = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            parts[i] = (int) ((i < 4 ? high >>> (48 - 16 * i) : low >>> (112 - 16 * i)) & 0xffff);
        }
        int gap = -1;
        int longest = 1;
        for (int i = 0; i < GROUPS; i++) {
            int run = i;
            while (run < GROUPS && parts[run] == 0) {
                run++;
            }
            if (run - i > longest) {
                longest = run - i;
                gap = i;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS; i++) {
            if (i == gap) {
                text.append("::");
                i += longest - 1;
            } else {
                text.append(text.isEmpty() || text.charAt(text.length() - 1) == ':' ? "" : ":")
                        .append(Integer.toHexString(parts[i]));
            }
        }
        return text.toString();
    }

    private static boolean isIpv4(long high, long low) {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** Whether it is one that many machines have at once (loopback, link-local), or none's (unspecified). */
    public static boolean isEverybodys(long high, long low) {
        if (isIpv4(high, low)) {
            long first = low >>> 24 & 255;
            return first == 127 || first == 0 || (low >>> 16 & 0xffff) == 0xa9fe;
        }
        return high == 0 && low >>> 1 == 0 || high >>> 54 == 0xfe80L >>> 6;
    }

    /** Whether it is a group of machines and not one: multicast, broadcast. */
    public static boolean isGroup(long high, long low) {
        if (isIpv4(high, low)) {
            return (low >>> 28 & 15) == 14 || (low & 0xffff_ffffL) == 0xffff_ffffL;
        }
        return high >>> 56 == 0xff;
    }

    /** Whether it belongs to a private range (RFC 1918, 6598, 4193, link-local): a machine of ours, rather than the world. */
    public static boolean isInternal(long high, long low) {
        if (isIpv4(high, low)) {
            long address = low & 0xffff_ffffL;
            return address >>> 24 == 10
                    || address >>> 20 == 0xac1
                    || address >>> 16 == 0xc0a8
                    || address >>> 22 == 0x6440 >>> 6
                    || isEverybodys(high, low);
        }
        return high >>> 57 == 0xfc >>> 1 || isEverybodys(high, low);
    }
}
