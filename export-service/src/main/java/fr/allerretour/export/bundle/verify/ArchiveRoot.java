package fr.allerretour.export.bundle.verify;

import fr.allerretour.export.bundle.verify.BagContents.BagFile;
import fr.allerretour.export.bundle.verify.Reason.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers the entries of an archive, refuses the hostile ones, and finds the bag among them. */
final class ArchiveRoot {
    private final Map<String, BagFile> entries = new HashMap<>();
    private final List<Reason> problems = new ArrayList<>();

    void add(String name, Object handle, long octets) {
        Optional<String> escape = PathRules.escape(name);
        String path = name.startsWith("./") ? name.substring(2) : name;
        if (escape.isPresent()) {
            problems.add(new Reason(Severity.ERROR, "archive-escape", name, escape.get()));
        } else if (entries.putIfAbsent(path, new BagFile(path, handle, octets)) != null) {
            problems.add(new Reason(
                    Severity.ERROR,
                    "archive-duplicate",
                    path,
                    "is twice in the archive; tools differ in which they take"));
        }
    }

    void problem(String code, String file, String detail) {
        problems.add(new Reason(Severity.ERROR, code, file, detail));
    }

    /** The bag's files: those below the one folder at the top, if there is no bagit.txt at the top itself. */
    Map<String, BagFile> bag() {
        if (entries.isEmpty() || entries.containsKey("bagit.txt")) {
            return entries;
        }
        String first = entries.keySet().iterator().next();
        String folder = first.substring(0, first.indexOf('/') + 1);
        if (folder.isEmpty() || !entries.keySet().stream().allMatch(path -> path.startsWith(folder))) {
            return entries;
        }
        Map<String, BagFile> files = HashMap.newHashMap(entries.size());
        entries.forEach((path, file) -> {
            String inside = path.substring(folder.length());
            files.put(inside, new BagFile(inside, file.handle(), file.octets()));
        });
        return files;
    }

    List<Reason> problems() {
        return problems;
    }
}
