package fr.allerretour.kit.problem;

/**
 * One entry of the catalogue of problems. Each service lists its own in an enum; a client may rely on {@link #slug} and
 * {@link #status} for ever.
 */
public interface ProblemType {

    /** What every problem's {@code type} starts with; what follows is the slug. */
    String URN = "urn:aller-retour:problem:";

    /** The stable name, lower case with hyphens. */
    String slug();

    /** The HTTP status, 400 to 599. */
    int status();

    /** What went wrong in general, in English. */
    String titleEn();

    /** What went wrong in general, in French. */
    String titleFr();

    /** What the reader can do about it, in English. */
    String adviceEn();

    /** What the reader can do about it, in French. */
    String adviceFr();

    /** The value of {@code type} in an answer. */
    default String type() {
        return URN + slug();
    }
}
