package fr.allerretour.export.bundle;

/** What a lot holds; each has its own folder under {@code data/}. */
public enum Category {
    DATABASE("db"),
    DIRECTORY("directory"),
    FILES("files"),
    INFRASTRUCTURE("iac"),
    KUBERNETES("k8s"),
    MAIL("mail"),
    OCI("oci"),
    SECRETS("secrets"),
    VM("vm");

    private final String folder;

    Category(String folder) {
        this.folder = folder;
    }

    /** The folder's path inside the bag, without a slash at its end. */
    public String folder() {
        return "data/" + folder;
    }
}
