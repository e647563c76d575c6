package fr.allerretour.export.production;

import fr.allerretour.export.bundle.LotWriter;
import fr.allerretour.export.bundle.PayloadEntry;
import fr.allerretour.export.bundle.name.OriginalName;
import fr.allerretour.export.connector.Connector.Exported;
import fr.allerretour.export.connector.Loss;
import fr.allerretour.export.connector.Loss.Severity;
import fr.allerretour.export.connector.Sink;
import fr.allerretour.export.dossier.LotOutcome;
import fr.allerretour.export.source.Source;
import fr.allerretour.kit.job.JobContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts what a connector reads into a lot, counts it, and keeps the first losses of each kind. */
final class LotSink implements Sink {

    private static final int KEPT_OF_EACH_CODE = 200;
    private static final int LONGEST_EXTENSION = 10;

    private final LotWriter lot;
    private final JobContext job;
    private final String name;
    private final SortedMap<String, Long> losses = new TreeMap<>();
    private final SortedMap<String, Long> extensions = new TreeMap<>();
    private final List<Loss> kept = new ArrayList<>();
    private long contentLosses;
    private long bytes;

    LotSink(LotWriter lot, JobContext job, String name) {
        this.lot = lot;
        this.job = job;
        this.name = name;
    }

    @Override
    public Written write(List<String> path, Content content) throws IOException {
        PayloadEntry entry = lot.add(
                OriginalName.of(String.join("/", path)), PayloadEntry.Details.NONE, out -> content.writeTo(out));
        extensions.merge(extension(path.getLast()), 1L, Long::sum);
        bytes += entry.octets();
        job.progress(bytes, 0, "bytes", "Reading " + name);
        return new Written(entry.path(), entry.octets(), entry.sha512());
    }

    static String extension(String file) {
        int dot = file.lastIndexOf('.');
        String extension = dot < 1 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        // What follows the last dot of "Dr. Martin's letter" is no extension.
        return extension.matches("[a-z0-9]{1," + LONGEST_EXTENSION + "}") ? extension : "";
    }

    @Override
    public void lose(Loss loss) {
        long count = losses.merge(loss.code().name(), 1L, Long::sum);
        if (loss.code().severity() == Severity.CONTENT) {
            contentLosses++;
        }
        if (count <= KEPT_OF_EACH_CODE) {
            kept.add(loss);
        }
    }

    @Override
    public void checkCancelled() {
        job.checkCancelled();
    }

    List<Loss> kept() {
        return List.copyOf(kept);
    }

    LotOutcome outcome(Source source, Exported exported) {
        return new LotOutcome(
                source.name(),
                source.kind().name(),
                lot.folder(),
                exported.objects(),
                exported.unit(),
                bytes,
                losses,
                extensions,
                contentLosses);
    }
}
