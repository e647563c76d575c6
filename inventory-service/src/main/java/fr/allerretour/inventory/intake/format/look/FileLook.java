package fr.allerretour.inventory.intake.format.look;

import fr.allerretour.inventory.intake.format.Words;
import java.util.Collection;
import java.util.stream.Collectors;

/** What a file looks like from outside. */
public sealed interface FileLook permits WorkbookLook, ArchiveLook, JsonLook, XmlLook, YamlLook, CsvLook {

    /** What it is, for people whose file no format recognises; reads on after "It is" and "C'est". */
    Words seen();

    /** At most 20 names, in quotes, cut to what a message can bear. */
    static String listed(Collection<String> names) {
        String shown = names.stream()
                .limit(20)
                .map(name -> name.length() > 40 ? name.substring(0, 40) + "…" : name)
                .map(name -> "\"" + name.replaceAll("\\p{Cntrl}", " ") + "\"")
                .collect(Collectors.joining(", "));
        return names.size() > 20 ? shown + ", …" : shown;
    }
}
