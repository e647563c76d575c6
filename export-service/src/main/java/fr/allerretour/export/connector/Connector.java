package fr.allerretour.export.connector;

import java.io.IOException;

/**
 * Reads one real source from end to end. Memory stays constant whatever the volume; a second run over an unchanged
 * source hands over the same bytes under the same names in the same order.
 */
public interface Connector {

    /**
     * Hands everything over, then says how much it was.
     *
     * @throws ConnectorException if the source as a whole cannot be read; what is wrong with single objects is a loss
     * @throws IOException if the sink fails
     */
    Exported export(Sink sink) throws IOException;

    /**
     * What was handed over.
     *
     * @param objects files, or rows of tables
     * @param unit "files" or "rows"
     * @param bytes as written to the payload
     */
    record Exported(long objects, String unit, long bytes) {}
}
