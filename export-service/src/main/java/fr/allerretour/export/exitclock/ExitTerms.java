package fr.allerretour.export.exitclock;

import java.time.LocalDate;

/**
 * What is known when an exit is asked for. The law sets outer limits; a contract may be kinder to the customer, and
 * these terms then say by how much.
 *
 * @param requestedOn day of the customer's request, from {@link #FIRST_DAY} on
 * @param trigger why one leaves
 * @param noticeDays notice that the contract asks for in calendar days, 0 to 62; -1 for the legal most of two months
 * @param unfeasible whether the provider has shown that 30 days of transition are technically unfeasible
 * @param extensionDays by how many calendar days the customer extends the transition, once; 0 to 730
 * @param retrievalDays calendar days during which the data stays at hand afterwards, 30 to 730
 */
public record ExitTerms(
        LocalDate requestedOn,
        Trigger trigger,
        int noticeDays,
        boolean unfeasible,
        int extensionDays,
        int retrievalDays) {

    /** The Data Act's first day of application: before it there is no such clock. */
    public static final LocalDate FIRST_DAY = LocalDate.of(2025, 9, 12);

    /** Beyond this the law is anybody's guess. */
    public static final LocalDate LAST_DAY = LocalDate.of(2099, 12, 31);

    /** For {@link #noticeDays}: the legal most, two months. */
    public static final int LEGAL_NOTICE = -1;

    /** The fewest calendar days of retrieval that the law allows. */
    public static final int LEAST_RETRIEVAL_DAYS = 30;

    /** Why one leaves. */
    public enum Trigger {
        /** The customer asks to switch, at the contract's end or before. */
        CUSTOMER_REQUEST,
        /** The service lost its SecNumCloud qualification: the convention ends without notice or penalty. */
        QUALIFICATION_LOST,
        /** The provider told of a change that breaks immunity from non-EU law. */
        CHANGE_OF_CONTROL
    }

    /** Refuses terms that no clock can be computed from. */
    public ExitTerms {
        within("requestedOn", !requestedOn.isBefore(FIRST_DAY) && !requestedOn.isAfter(LAST_DAY), requestedOn);
        within("noticeDays", noticeDays >= LEGAL_NOTICE && noticeDays <= 62, noticeDays);
        within("extensionDays", extensionDays >= 0 && extensionDays <= 730, extensionDays);
        within("retrievalDays", retrievalDays >= LEAST_RETRIEVAL_DAYS && retrievalDays <= 730, retrievalDays);
    }

    /** The legal limits, for a customer who asks to leave on that day. */
    public static ExitTerms legal(LocalDate requestedOn) {
        return new ExitTerms(requestedOn, Trigger.CUSTOMER_REQUEST, LEGAL_NOTICE, false, 0, LEAST_RETRIEVAL_DAYS);
    }

    private static void within(String name, boolean holds, Object value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " is out of range: " + value);
        }
    }
}
