package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The table of texts that cells refer to by number. It is kept whole, so what it may hold is bounded. */
final class SharedStrings {

    /** A string costs about this much beside its characters. */
    private static final int OVERHEAD = 24;

    private final List<String> strings = new ArrayList<>();

    private SharedStrings() {}

    static SharedStrings none() {
        return new SharedStrings();
    }

    static SharedStrings read(XmlPart part, ReadLimits limits) throws FormatException {
        SharedStrings table = new SharedStrings();
        StringBuilder text = new StringBuilder();
        long characters = 0;
        boolean inText = false;
        boolean phonetic = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inText && !phonetic) {
                    part.appendText(text, limits.cellCharacters());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (part.xml().getLocalName()) {
                    case "si" -> text.setLength(0);
                    case "t" -> inText = true;
                    case "rPh" -> phonetic = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (part.xml().getLocalName()) {
                    case "si" -> {
                        characters += text.length() + OVERHEAD;
                        if (characters > limits.sharedCharacters()) {
                            throw new FormatException(
                                    FormatProblem.TOO_LARGE,
                                    "The table of shared strings is beyond " + limits.sharedCharacters()
                                            + " characters.",
                                    "La table des chaînes partagées dépasse " + limits.sharedCharacters()
                                            + " caractères.");
                        }
                        table.strings.add(text.toString());
                    }
                    case "t" -> inText = false;
                    case "rPh" -> phonetic = false;
                    default -> {}
                }
            }
        }
        return table;
    }

    /** The string of that number; null if there is none. */
    @Nullable
    String get(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : null;
    }
}
