package fr.allerretour.inventory.intake.format.workbook;

import com.fasterxml.aalto.UncheckedStreamException;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;
import org.jspecify.annotations.Nullable;

/** Pulls the events of one XML part and refuses what no spreadsheet program writes. */
final class XmlPart implements AutoCloseable {

    private static final int DEPTH = 64;
    private static final int NAMES = 1_000;

    /** A power of two. */
    private static final int NOTED = 64;

    private final String name;
    private final PartStream stream;
    private final XMLStreamReader2 xml;
    private final Set<String> names = new HashSet<>();
    private final String[] noted = new String[NOTED];
    private int depth;

    XmlPart(String name, PartStream stream, XMLInputFactory2 factory) throws FormatException, IOException {
        this.name = name;
        this.stream = stream;
        try {
            this.xml = (XMLStreamReader2) factory.createXMLStreamReader(stream);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    XMLStreamReader2 xml() {
        return xml;
    }

    long bytesRead() {
        return stream.bytesRead();
    }

    /** The next event of {@link XMLStreamConstants}. */
    int next() throws FormatException {
        try {
            int event = xml.next();
            stream.heard();
            if (event == XMLStreamConstants.START_ELEMENT) {
                started();
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw new FormatException(
                        FormatProblem.FORBIDDEN_XML,
                        name + " declares or uses XML entities.",
                        name + " déclare ou utilise des entités XML.");
            }
            return event;
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    boolean hasNext() throws FormatException {
        try {
            return xml.hasNext();
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    /** Copies the current text onto the end of the builder, which never grows beyond {@code most} characters and one. */
    void appendText(StringBuilder to, int most) throws FormatException {
        try {
            int length = Math.min(xml.getTextLength(), most + 1 - to.length());
            if (length > 0) {
                to.append(xml.getTextCharacters(), xml.getTextStart(), length);
            }
        } catch (UncheckedStreamException e) {
            // Aalto reads the text only now, and its accessors may not throw what next() may.
            throw e.getCause() instanceof XMLStreamException cause
                    ? damaged(cause)
                    : damaged(new XMLStreamException(e));
        }
    }

    /** Value of the attribute with that local name, whatever its namespace; null if it is not there. */
    @Nullable
    String attribute(String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** Hands the value of an attribute to the decoder, without making a string of it. */
    void decodeAttribute(int index, TypedValueDecoder decoder) throws FormatException {
        try {
            xml.getAttributeAs(index, decoder);
        } catch (XMLStreamException e) {
            throw damaged(e);
        }
    }

    private void started() throws FormatException {
        depth++;
        note(xml.getLocalName());
        int attributes = xml.getAttributeCount();
        for (int i = 0; i < attributes; i++) {
            note(xml.getAttributeLocalName(i));
        }
        if (depth > DEPTH || names.size() > NAMES) {
            // The parser keeps every name and every open element: without a bound a file could fill the memory with
            // them.
            throw new FormatException(
                    FormatProblem.FORBIDDEN_XML,
                    name + " nests deeper than " + DEPTH + " or uses more than " + NAMES + " different names.",
                    name + " imbrique au-delà de " + DEPTH + " niveaux ou utilise plus de " + NAMES
                            + " noms différents.");
        }
    }

    /** The parser gives the same string for the same name, so nearly all of them end at the comparison. */
    private void note(String localName) {
        if (localName.length() == 1) {
            return;
        }
        int slot = localName.hashCode() & (NOTED - 1);
        if (!localName.equals(noted[slot])) {
            noted[slot] = localName;
            names.add(localName);
        }
    }

    private FormatException damaged(XMLStreamException e) {
        FormatException failure = stream.failure();
        if (failure != null) {
            return failure;
        }
        String at = e.getLocation() == null ? "" : " (line " + e.getLocation().getLineNumber() + ")";
        return new FormatException(
                FormatProblem.DAMAGED_FILE,
                name + " is not whole XML" + at + ".",
                name + " n'est pas du XML entier" + at + ".");
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        } finally {
            stream.close();
        }
    }
}
