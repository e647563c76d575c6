package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.Words;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XML, told by its first tag and not parsed.
 *
 * @param root name of the first element, without prefix
 * @param namespace the namespace that its tag names first; empty if it names none
 */
public record XmlLook(String root, String namespace) implements FileLook {

    private static final Pattern BEFORE =
            Pattern.compile("\\A\\s*(?:<\\?[^>]{0,1000}\\?>\\s*|<!--[^>]{0,1000}-->\\s*)*+");
    private static final Pattern TAG =
            Pattern.compile("<(?:[A-Za-z_][\\w.-]{0,99}:)?([A-Za-z_][\\w.-]{0,99})(\\s[^<>]{0,4000})?/?>");
    private static final Pattern NAMESPACE =
            Pattern.compile("\\sxmlns(?::[\\w.-]{1,99})?\\s*=\\s*[\"']([^\"']{1,1000})[\"']");

    /** The look of a text that begins so, if it is XML. */
    static Optional<XmlLook> of(String start) {
        Matcher before = BEFORE.matcher(start);
        int from = before.lookingAt() ? before.end() : 0;
        Matcher tag = TAG.matcher(start).region(from, start.length());
        if (!tag.lookingAt()) {
            return Optional.empty();
        }
        Matcher namespace = NAMESPACE.matcher(String.valueOf(tag.group(2)));
        return Optional.of(new XmlLook(tag.group(1), namespace.find() ? namespace.group(1) : ""));
    }

    @Override
    public Words seen() {
        return new Words("XML with the root " + root, "du XML de racine " + root);
    }
}
