package fr.allerretour.export.connector.files;

import fr.allerretour.export.connector.Connector;
import fr.allerretour.export.connector.ConnectorException;
import fr.allerretour.export.connector.Sink;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.util.List;
import java.util.Set;

/**
 * A folder of files.
 *
 * <p>Below the root every step is taken relative to an open folder and without following links, so that a link, even one
 * slipped in while we read, cannot lead outside. Files go to {@code tree/…}, and {@code entries.jsonl} tells of each
 * entry what a bag cannot hold.
 */
public final class FilesConnector implements Connector {

    private final Path root;
    private final Set<Path> withheld;

    /**
     * A connector to one folder.
     *
     * @param root the folder; links in this path itself are resolved, those below are not
     * @param withheld files that must not leave even if they lie below the root, under whatever name: credentials
     */
    public FilesConnector(Path root, Set<Path> withheld) {
        this.root = root;
        this.withheld = Set.copyOf(withheld);
    }

    @Override
    public Exported export(Sink sink) throws IOException {
        Path real = realRoot();
        try (EntryLog log = new EntryLog();
                DirectoryStream<Path> stream = Files.newDirectoryStream(real)) {
            if (!(stream instanceof SecureDirectoryStream<Path> folder)) {
                throw new ConnectorException(
                        real
                                + " lies on a file system that cannot be walked without following links: copy it to another.",
                        null);
            }
            TreeWalk walk = new TreeWalk(real, WithheldFiles.of(withheld), sink, log);
            walk.walk(folder);
            log.writeTo(sink, List.of("entries.jsonl"));
            return new Exported(walk.files(), "files", walk.bytes());
        }
    }

    private Path realRoot() throws ConnectorException {
        try {
            Path real = root.toRealPath();
            if (!Files.isDirectory(real)) {
                throw new ConnectorException(root + " is no folder: name the folder that holds the files.", null);
            }
            return real;
        } catch (ConnectorException e) {
            throw e;
        } catch (IOException e) {
            throw new ConnectorException(
                    root + " cannot be opened: " + e + ". Is it there, and may the service read it?", e);
        }
    }
}
