package fr.allerretour.local.demo;

import fr.allerretour.local.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the main job starts from.
 *
 * @param files the files to import, in their order
 * @param expected how many of each thing a snapshot of them must hold; empty for an inventory that is not ours
 * @param sourceFiles the folder that is really there
 * @param passwordFile the password of the database that is really there
 */
record DemoInputs(List<Path> files, Map<String, Long> expected, Path sourceFiles, Path passwordFile) {

    /** Writes our own inventory unless others were named, and makes the real data. */
    static DemoInputs prepare(DemoOptions options, Platform platform, Console console)
            throws IOException, SQLException {
        Path sources = platform.workplace().sources();
        DemoInputs inputs = options.inventories().isEmpty()
                ? ours(options.output(), sources, console)
                : new DemoInputs(options.inventories(), Map.of(), folder(sources), password(sources));
        console.step(
                "Filling a database with " + DemoData.LETTERS + " rows and a folder with " + DemoData.FILES + " files");
        DemoData.fillDatabase(platform.database());
        DemoData.writeFiles(inputs.sourceFiles);
        Files.writeString(inputs.passwordFile, platform.database().password());
        return inputs;
    }

    /** How many of each thing a portfolio may hold at any moment while our files are imported one after the other. */
    Map<String, Set<Long>> stages() {
        Map<String, Set<Long>> stages = new TreeMap<>();
        expected.forEach((what, count) -> stages.put(what, new TreeSet<>(Set.of(0L, count))));
        stages.computeIfPresent("workloads", (what, counts) -> {
            counts.add((long) new DemoEstate().servers().size()); // after the workbook, before the sheets
            return counts;
        });
        return stages;
    }

    /** True for the demo's own inventory. */
    boolean areOurs() {
        return !expected.isEmpty();
    }

    private static DemoInputs ours(Path output, Path sources, Console console) throws IOException {
        DemoEstate estate = new DemoEstate();
        Path folder = Files.createDirectories(output.resolve("input"));
        Path workbook = folder.resolve("rvtools.xlsx");
        RvToolsWorkbook.write(estate, workbook);
        List<Path> files = new ArrayList<>(List.of(workbook));
        Map<String, Long> expected = new TreeMap<>();
        for (Path sheet : DemoSheets.write(estate, folder)) {
            files.add(sheet);
            // One line each below the headings; workloads.csv names every server again, to say what it is for.
            try (Stream<String> lines = Files.lines(sheet)) {
                expected.put(counted(sheet), lines.count() - 1);
            }
        }
        console.step("Wrote an inventory of " + estate.servers().size() + " servers and "
                + estate.applications().size() + " applications to " + folder);
        return new DemoInputs(List.copyOf(files), expected, folder(sources), password(sources));
    }

    /** What a snapshot's header calls the things of a sheet. */
    private static String counted(Path sheet) {
        String name = sheet.getFileName().toString();
        return name.equals("data-sets.csv") ? "dataSets" : name.substring(0, name.indexOf('.'));
    }

    private static Path folder(Path sources) {
        return sources.resolve("courrier");
    }

    private static Path password(Path sources) {
        return sources.resolve("courrier.password");
    }
}
