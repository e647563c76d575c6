package fr.allerretour.inventory.intake.format.workbook;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.RowProblem;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** Turns the XML of one sheet into rows. */
final class SheetReader {

    /** "[1]Sheet!A1" or "'C:\[book.xlsx]Sheet'!A1": a reference into another workbook; also the fetching functions. */
    private static final Pattern EXTERNAL = Pattern.compile(
            "\\[[^\\]]+\\][^!]*!|\\b(WEBSERVICE|HYPERLINK|DDE|RTD)\\s*\\(|\\|'", Pattern.CASE_INSENSITIVE);

    private static final int FORMULA_SHOWN = 200;

    private final Sheet sheet;
    private final XmlPart part;
    private final SharedStrings strings;
    private final ReadLimits limits;
    private final SheetRow row = new SheetRow();
    private final StringBuilder small = new StringBuilder();
    private final CellAttribute attribute = new CellAttribute();

    SheetReader(Sheet sheet, XmlPart part, SharedStrings strings, ReadLimits limits) {
        this.sheet = sheet;
        this.part = part;
        this.strings = strings;
        this.limits = limits;
    }

    void read(RowHandler handler) throws FormatException {
        int rowNumber = 0;
        boolean ended = false;
        while (part.hasNext()) {
            int event = part.next();
            if (event == XMLStreamConstants.END_DOCUMENT) {
                ended = true;
            }
            if (event != XMLStreamConstants.START_ELEMENT
                    || !part.xml().getLocalName().equals("row")) {
                continue;
            }
            String given = part.attribute("r");
            rowNumber = given == null ? rowNumber + 1 : wholeNumber(given, 0, rowNumber + 1);
            if (rowNumber > limits.rows()) {
                throw tooLarge("rows", "lignes", limits.rows());
            }
            row.clear(rowNumber);
            cells();
            if (!row.isBlank()) {
                handler.row(row);
            }
        }
        if (!ended) {
            throw new FormatException(
                    FormatProblem.DAMAGED_FILE,
                    "Sheet " + sheet.name() + " ends in the middle.",
                    "La feuille " + sheet.name() + " s'arrête au milieu.");
        }
    }

    private void cells() throws FormatException {
        int column = -1;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.END_ELEMENT
                    && part.xml().getLocalName().equals("row")) {
                return;
            }
            if (event == XMLStreamConstants.END_DOCUMENT) {
                return;
            }
            if (event == XMLStreamConstants.START_ELEMENT
                    && part.xml().getLocalName().equals("c")) {
                column = cell(column + 1);
            }
        }
    }

    /** Reads one cell up to its end; returns its column. */
    private int cell(int next) throws FormatException {
        XMLStreamReader2 xml = part.xml();
        int column = next;
        char type = 'n';
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String name = xml.getAttributeLocalName(i);
            if (name.equals("r")) {
                part.decodeAttribute(i, attribute);
                column = attribute.column(next);
                if (column >= limits.columns()) {
                    throw tooLarge("columns", "colonnes", limits.columns());
                }
            } else if (name.equals("t")) {
                part.decodeAttribute(i, attribute);
                type = attribute.type();
            }
        }
        StringBuilder text = row.inlineText();
        int start = text.length();
        boolean inText = false;
        boolean phonetic = false;
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (inText && !phonetic) {
                    part.appendText(text, start + limits.cellCharacters());
                }
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> inText = true;
                    case "f" -> formula(column);
                    case "rPh" -> phonetic = true;
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v", "t" -> inText = false;
                    case "rPh" -> phonetic = false;
                    case "c" -> {
                        finish(column, type, start);
                        return column;
                    }
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                return column;
            }
        }
    }

    private void finish(int column, char type, int start) throws FormatException {
        StringBuilder text = row.inlineText();
        int length = text.length() - start;
        if (length == 0) {
            return;
        }
        if (length > limits.cellCharacters()) {
            text.setLength(start + FORMULA_SHOWN);
            row.flaw(column, RowProblem.TOO_LONG, text.substring(start));
            return;
        }
        switch (type) {
            case 's' -> {
                int index = wholeNumber(text, start, -1);
                text.setLength(start);
                String value = strings.get(index);
                if (value == null) {
                    throw new FormatException(
                            FormatProblem.DAMAGED_FILE,
                            "A cell in row " + row.number() + " of sheet " + sheet.name()
                                    + " refers to a shared string that is not there.",
                            "Une cellule de la ligne " + row.number() + " de la feuille " + sheet.name()
                                    + " renvoie à une chaîne partagée absente.",
                            new Position(sheet.name(), row.number()),
                            null);
                }
                row.shared(column, value);
            }
            case 'b' -> {
                boolean yes = length == 1 && text.charAt(start) == '1';
                text.setLength(start);
                row.shared(column, yes ? "True" : "False");
            }
            case 'e' -> row.flaw(column, RowProblem.ERROR_VALUE, text.substring(start));
            default -> row.inline(column, start);
        }
    }

    private void formula(int column) throws FormatException {
        small.setLength(0);
        small.append('=');
        while (true) {
            int event = part.next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                part.appendText(small, FORMULA_SHOWN);
            } else if (event == XMLStreamConstants.END_ELEMENT || event == XMLStreamConstants.END_DOCUMENT) {
                break;
            }
        }
        String text = small.toString();
        row.flaw(column, EXTERNAL.matcher(text).find() ? RowProblem.EXTERNAL_LINK : RowProblem.FORMULA, text);
    }

    /** The number that stands from {@code start} on; {@code otherwise} if none of 1 to 9 digits does. */
    private static int wholeNumber(CharSequence digits, int start, int otherwise) {
        int length = digits.length() - start;
        if (length == 0 || length > 9) {
            return otherwise;
        }
        int number = 0;
        for (int i = start; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c < '0' || c > '9') {
                return otherwise;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }

    private FormatException tooLarge(String what, String quoi, int most) {
        return new FormatException(
                FormatProblem.TOO_LARGE,
                "Sheet " + sheet.name() + " has more than " + most + " " + what + ".",
                "La feuille " + sheet.name() + " a plus de " + most + " " + quoi + ".");
    }
}
