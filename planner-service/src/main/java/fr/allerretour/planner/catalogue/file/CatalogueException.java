package fr.allerretour.planner.catalogue.file;

/** A data file that cannot be trusted; the message names the file, the entry and what is wrong with it. */
public final class CatalogueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CatalogueException(String file, String entry, String wrong) {
        super(entry.isEmpty() ? file + ": " + wrong : file + ": " + entry + ": " + wrong);
    }
}
