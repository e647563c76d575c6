package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.item.ParsedItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Everything that a format told. */
public final class Told implements RowSink {

    public final List<SheetHead> heads = new ArrayList<>();
    public final List<ParsedRow> rows = new ArrayList<>();
    public final List<RowRejection> rejections = new ArrayList<>();
    public final List<FileWarning> warnings = new ArrayList<>();
    private long done;
    private long total;

    public static Told by(String format, Path file) throws FormatException, IOException {
        return by(format, file, ReadLimits.standard());
    }

    public static Told by(String format, Path file, ReadLimits limits) throws FormatException, IOException {
        Corpus.keep(format, file);
        Told told = new Told();
        new FormatDetector(limits).byId(format).orElseThrow().read(file, told);
        return told;
    }

    @SuppressWarnings("unchecked")
    public <T extends ParsedItem> List<T> items() {
        return (List<T>) rows.stream().map(ParsedRow::item).toList();
    }

    /** One line a rejection: where, column, code. */
    public List<String> rejected() {
        return rejections.stream()
                .map(r -> r.position() + " " + r.column() + " " + r.problem().code())
                .toList();
    }

    public boolean wentToItsEnd() {
        return total > 0 && done == total;
    }

    @Override
    public void sheet(SheetHead head) {
        heads.add(head);
    }

    @Override
    public void item(ParsedRow row) {
        rows.add(row);
    }

    @Override
    public void rejected(RowRejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void warning(FileWarning warning) {
        warnings.add(warning);
    }

    @Override
    public void progress(long done, long total) {
        this.done = done;
        this.total = total;
    }
}
