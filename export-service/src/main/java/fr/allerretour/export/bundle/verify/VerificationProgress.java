package fr.allerretour.export.bundle.verify;

/** Is told how far a verification is, and may end it. */
@FunctionalInterface
public interface VerificationProgress {

    /**
     * So much is checked; called from the thread that asked for the verification. What this throws, the verification
     * throws, once its threads have stopped.
     *
     * @param octets bytes read so far
     * @param total bytes to read; a file of 32 MiB and more counts once for each digest
     */
    void checked(long octets, long total);
}
