package fr.allerretour.inventory.intake;

/** What senders call their files. */
public final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path, without what no file name holds: it comes back in a header and in provenance. */
    public static String plain(String fileName) {
        String last = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\"]", "").strip();
        return plain.isEmpty() ? "upload" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
