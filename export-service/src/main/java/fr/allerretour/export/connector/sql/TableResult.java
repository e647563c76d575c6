package fr.allerretour.export.connector.sql;

import fr.allerretour.export.connector.Sink.Written;

/**
 * A table that was exported.
 *
 * @param file its CSV file, relative to the schema's folder
 * @param written where it lies in the bundle, its size and digest
 */
record TableResult(Table table, String file, Written written, long rows, long spelledLikeNull) {}
