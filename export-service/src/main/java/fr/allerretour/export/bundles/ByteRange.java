package fr.allerretour.export.bundles;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a content, after RFC 9110 section 14.
 *
 * @param first offset of its first byte, from 0
 * @param count bytes, 1 or more
 */
record ByteRange(long first, long count) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** A range that lies outside of the content. */
    static final class NotSatisfiable extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * What a header asks for. A header that is no range, or several ranges at once, is passed over, as the RFC allows: the
     * whole content is the answer.
     */
    static Optional<ByteRange> of(@Nullable String header, long length) throws NotSatisfiable {
        Matcher range = ONE.matcher(header == null ? "" : header);
        if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (range.group(1).isEmpty()) {
            long suffix = Math.min(Long.parseLong(range.group(2)), length);
            return satisfiable(length - suffix, suffix);
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? length - 1 : Math.min(Long.parseLong(range.group(2)), length - 1);
        if (!range.group(2).isEmpty() && Long.parseLong(range.group(2)) < first) {
            return Optional.empty();
        }
        return satisfiable(first, last - first + 1);
    }

    private static Optional<ByteRange> satisfiable(long first, long count) throws NotSatisfiable {
        if (count < 1) {
            throw new NotSatisfiable();
        }
        return Optional.of(new ByteRange(first, count));
    }

    String contentRange(long length) {
        return "bytes " + first + "-" + (first + count - 1) + "/" + length;
    }
}
