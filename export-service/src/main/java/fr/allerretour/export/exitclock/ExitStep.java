package fr.allerretour.export.exitclock;

import java.time.LocalDate;
import java.util.List;

/**
 * One step of the way out.
 *
 * @param id stable name of the step
 * @param from first day of the step
 * @param to last day by which it must be over, or first day on which it may happen, as {@code rule} says
 * @param toIsWorkingDay whether offices work on {@code to}
 * @param nextWorkingDay {@code to} if it is worked, else the first worked day after it
 * @param controls ids of the controls that set the limit
 * @param source the text that sets the limit
 * @param confidence P: primary text read; S: secondary source read; K: general knowledge, unconfirmed
 */
public record ExitStep(
        String id,
        String nameFr,
        String nameEn,
        LocalDate from,
        LocalDate to,
        boolean toIsWorkingDay,
        LocalDate nextWorkingDay,
        String ruleFr,
        String ruleEn,
        List<String> controls,
        String source,
        String confidence) {}
