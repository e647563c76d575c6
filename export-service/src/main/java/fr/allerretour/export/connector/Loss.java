package fr.allerretour.export.connector;

/**
 * Something that does not come back as it was in the source.
 *
 * @param object its path or name in the source
 * @param detailFr what became of it, for one reader
 * @param detailEn the same in English
 */
public record Loss(Code code, String object, String detailFr, String detailEn) {

    /** How much it matters. */
    public enum Severity {
        /** Bytes of the data itself are missing or not proven sound: the data set is not whole. */
        CONTENT,
        /** The data is whole, something about it is not: a link, an owner, a definer. */
        METADATA,
        /** Left out on purpose, or never part of the source. */
        OUT_OF_SCOPE
    }

    /** Every kind of loss that a connector knows. */
    public enum Code {
        UNREADABLE(Severity.CONTENT),
        VANISHED(Severity.CONTENT),
        CHANGED_WHILE_READ(Severity.CONTENT),
        SPECIAL_FILE(Severity.METADATA),
        SYMBOLIC_LINK(Severity.METADATA),
        SYMBOLIC_LINK_OUTSIDE(Severity.OUT_OF_SCOPE),
        HARD_LINK(Severity.METADATA),
        NAME_NOT_UTF8(Severity.METADATA),
        OWNERS_AND_ACL(Severity.METADATA),
        CREDENTIAL_WITHHELD(Severity.OUT_OF_SCOPE),
        DEFINER(Severity.METADATA),
        GRANTS(Severity.OUT_OF_SCOPE),
        CONNECTION_STRING(Severity.METADATA),
        DEFINITION_HIDDEN(Severity.CONTENT),
        NOT_IN_SNAPSHOT(Severity.METADATA),
        HISTORY_ROWS(Severity.CONTENT),
        ZERO_DATE(Severity.METADATA),
        ;

        private final Severity severity;

        Code(Severity severity) {
            this.severity = severity;
        }

        /** How much a loss of this kind matters. */
        public Severity severity() {
            return severity;
        }
    }
}
