package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** bagit.txt: which BagIt, and in which encoding the other tag files are. */
record Declaration(String version, Charset encoding) {
    static final String FILE = "bagit.txt";
    private static final List<String> KNOWN = List.of("0.93", "0.94", "0.95", "0.96", "0.97", "1.0");
    private static final Pattern VERSION = Pattern.compile("BagIt-Version *: *(\\S*) *");
    private static final Pattern ENCODING = Pattern.compile("Tag-File-Character-Encoding *: *(\\S*) *");
    private static final Pattern STRICT = Pattern.compile("[A-Za-z-]+: \\S+");

    /** BagIt 1.0 asks of every manifest to list every payload file, and percent-encodes line breaks in names. */
    boolean isOne() {
        return version.equals("1.0");
    }

    /** Reads it as far as it can be, and says what is wrong; what cannot be told is taken to be 1.0 in UTF-8. */
    static Declaration parse(byte[] bytes, Consumer<Reason> reasons) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xef && bytes[1] == (byte) 0xbb && bytes[2] == (byte) 0xbf) {
            error(reasons, "byte-order-mark", "begins with a byte-order mark, which BagIt forbids");
            return parse(Arrays.copyOfRange(bytes, 3, bytes.length), reasons);
        }
        List<String> lines = List.of(
                new String(bytes, StandardCharsets.UTF_8).stripTrailing().split("\\r\\n|\\r|\\n", -1));
        Matcher version = VERSION.matcher(lines.getFirst());
        String declared = version.matches() ? version.group(1) : "";
        if (declared.isEmpty()) {
            error(
                    reasons,
                    "declaration-malformed",
                    "the first line must be 'BagIt-Version: M.N' and is '" + lines.getFirst() + "'");
        } else if (!KNOWN.contains(declared)) {
            error(
                    reasons,
                    "version-unknown",
                    "version '%s' is none of %s".formatted(declared, String.join(", ", KNOWN)));
        }
        String name = "";
        if (lines.size() > 1) {
            Matcher encoding = ENCODING.matcher(lines.get(1));
            name = encoding.matches() ? encoding.group(1) : "";
        }
        if (name.isEmpty()) {
            error(reasons, "declaration-malformed", "the second line must be 'Tag-File-Character-Encoding: ENCODING'");
        }
        if (lines.size() > 2) {
            error(reasons, "declaration-malformed", "must have two lines and has " + lines.size());
        }
        if (declared.equals("1.0")
                && !lines.stream()
                        .limit(2)
                        .allMatch(line -> STRICT.matcher(line).matches())) {
            error(reasons, "declaration-malformed", "BagIt 1.0 allows one space after the colon and no other");
        }
        return new Declaration(declared, charset(name, reasons));
    }

    private static Charset charset(String name, Consumer<Reason> reasons) {
        try {
            return name.isEmpty() ? StandardCharsets.UTF_8 : Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            error(reasons, "encoding-unknown", "the encoding '" + name + "' is not known");
            return StandardCharsets.UTF_8;
        }
    }

    private static void error(Consumer<Reason> reasons, String code, String detail) {
        reasons.accept(new Reason(Severity.ERROR, code, FILE, detail));
    }
}
