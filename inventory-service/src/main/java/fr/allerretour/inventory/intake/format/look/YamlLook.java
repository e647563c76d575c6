package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.Words;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * YAML, told by its lines and not parsed: all that are not indented are members, list entries, comments or marks.
 *
 * @param members names of the members at the outermost level, of all documents together
 */
public record YamlLook(Set<String> members) implements FileLook {

    private static final Pattern MEMBER = Pattern.compile("[\"']?([A-Za-z_][A-Za-z0-9_.$-]{0,99})[\"']?:(\\s.*)?");
    private static final Pattern OTHER = Pattern.compile("(#|---|\\.\\.\\.|%|-\\s|-$|[\\]}]).*");

    /** The look of a text that begins so, if it is YAML; its last line may be cut. */
    static Optional<YamlLook> of(String start) {
        Set<String> members = new LinkedHashSet<>();
        for (String line : start.lines().toList()) {
            if (line.isBlank() || Character.isWhitespace(line.charAt(0))) {
                continue;
            }
            Matcher member = MEMBER.matcher(line);
            if (member.matches()) {
                members.add(member.group(1));
            } else if (!OTHER.matcher(line).matches()) {
                return Optional.empty();
            }
        }
        return members.isEmpty() ? Optional.empty() : Optional.of(new YamlLook(Set.copyOf(members)));
    }

    @Override
    public Words seen() {
        String names = FileLook.listed(members);
        return new Words("YAML with the members " + names, "du YAML avec les membres " + names);
    }
}
