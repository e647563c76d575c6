package fr.allerretour.inventory.intake.ruling;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Tells the sources of a portfolio apart by what the provenance says of them. */
public final class Sources {

    /** A day, perhaps with a time, as tools put it into the names of their exports; and what a browser adds to a copy. */
    private static final Pattern EDITION = Pattern.compile(
            "(?<!\\d)(19|20)\\d{2}[-_.]?\\d{2}[-_.]?\\d{2}([-_. T]?\\d{2}[-_.:hH]?\\d{2}([-_.:mM]?\\d{2})?)?(?!\\d)"
                    + "|\\s*\\(\\d{1,3}\\)");

    private static final String NOT_A_PERSON = "./";

    /** The format of files of one name in several formats: what came from one of them is another source than any. */
    private static final String SEVERAL = "several";

    private final Map<String, String> formatByFile = new HashMap<>();

    /** Makes an applied file known. */
    public void add(String fileName, String format) {
        formatByFile.merge(shown(fileName), format, (one, other) -> one.equals(other) ? one : SEVERAL);
    }

    /** A file's name as the provenance has it: none is mistaken for a person. */
    public static String shown(String fileName) {
        return fileName.equals("API") || Source.isPerson(fileName) ? NOT_A_PERSON + fileName : fileName;
    }

    /** The source that the provenance speaks of. */
    public Source of(String said) {
        if (Source.isPerson(said)) {
            return Source.person(said);
        }
        // "name, place, time", and each of them may hold a comma.
        int cut = said.lastIndexOf(", ");
        for (int at = cut; at > 0; at = said.lastIndexOf(", ", at - 1)) {
            String format = formatByFile.get(said.substring(0, at));
            if (format != null) {
                SourceKind kind = format.equals(SEVERAL) ? SourceKind.UNKNOWN : SourceKind.of(format);
                return new Source(said, family(said.substring(0, at)), format, kind, Source.time(said));
            }
        }
        return new Source(said, family(file(said)), null, SourceKind.UNKNOWN, Source.time(said));
    }

    /** Whether the provenance speaks of an edition of the file. */
    public static boolean isOfFile(String said, String fileName) {
        return !Source.isPerson(said) && family(file(said)).equals(family(shown(fileName)));
    }

    /** The name of the file that the provenance speaks of, if its place in the file holds no comma. */
    private static String file(String said) {
        int time = said.lastIndexOf(", ");
        int place = time <= 0 ? -1 : said.lastIndexOf(", ", time - 1);
        return place <= 0 ? said : said.substring(0, place);
    }

    /** What a file says at a place in it. */
    public static Source ofFile(String fileName, String format, String place) {
        return new Source(shown(fileName) + ", " + place, family(shown(fileName)), format, SourceKind.of(format), null);
    }

    /** A file's name without what changes from one export to the next. */
    private static String family(String fileName) {
        String family = EDITION.matcher(fileName).replaceAll("").toLowerCase(Locale.ROOT);
        return family.isBlank() ? fileName : family;
    }
}
