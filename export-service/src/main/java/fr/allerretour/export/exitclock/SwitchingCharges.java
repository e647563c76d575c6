package fr.allerretour.export.exitclock;

import java.time.LocalDate;
import java.util.List;

/**
 * What a provider may charge for switching during one transition.
 *
 * @param regime AT_COST: only what switching directly costs; NONE: nothing; AT_COST_THEN_NONE: the day falls within
 * @param noneFrom the day from which nothing may be charged
 * @param dataTransferFee whether a fee for the data transfer itself is allowed; French law has forbidden it since 2025
 */
public record SwitchingCharges(
        Regime regime,
        LocalDate noneFrom,
        boolean dataTransferFee,
        String ruleFr,
        String ruleEn,
        List<String> controls,
        String source,
        String confidence) {

    /** From this day on no switching charge is lawful. */
    public static final LocalDate BAN = LocalDate.of(2027, 1, 12);

    /** The regime that bears on a transition. */
    public enum Regime {
        AT_COST,
        AT_COST_THEN_NONE,
        NONE
    }

    static SwitchingCharges during(LocalDate from, LocalDate to) {
        Regime regime =
                !from.isBefore(BAN) ? Regime.NONE : to.isBefore(BAN) ? Regime.AT_COST : Regime.AT_COST_THEN_NONE;
        return new SwitchingCharges(
                regime,
                BAN,
                false,
                "coûts directs seulement jusqu'au 11 janvier 2027, rien à partir du 12 ; transfert de données gratuit",
                "direct costs only until 11 January 2027, nothing from the 12th on; data transfer free of charge",
                // Articles 27 to 30 of the SREN law lapse on the very day from which the Data Act forbids all charges.
                regime == Regime.NONE ? List.of("DA-29(1)") : List.of("DA-29(1)", "DA-29(2)-(3)", "SREN-27", "SREN-64"),
                "Regulation (EU) 2023/2854 (Data Act) art. 29; loi 2024-449 (SREN) art. 27 and 64",
                "S");
    }
}
