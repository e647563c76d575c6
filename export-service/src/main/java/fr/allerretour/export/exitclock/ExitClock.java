package fr.allerretour.export.exitclock;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The legal calendar of one exit: request, notice, transition, acceptance, retrieval, notice of erasure, erasure.
 *
 * <p>Limits are counted in calendar days and months, the day of the event not counted, and never moved to a working day:
 * the earlier reading is the safer one for whoever must be out. Where a limit falls on a day off, the step says so and
 * names the next worked day.
 *
 * @param requestedOn day of the request
 * @param steps in order
 * @param charges what may be charged for switching
 * @param endsOn first day on which the data may be erased: the end of the clock
 * @param calendarDays days from the request to {@code endsOn}
 */
public record ExitClock(
        LocalDate requestedOn, List<ExitStep> steps, SwitchingCharges charges, LocalDate endsOn, long calendarDays) {

    private static final String DATA_ACT = "Regulation (EU) 2023/2854 (Data Act)";
    private static final String SECNUMCLOUD = "ANSSI SecNumCloud 3.2 (8 March 2022)";

    /** Calendar days of formal notice before erasure. */
    static final int ERASURE_NOTICE_DAYS = 21;

    /** Working days within which the provider must object to 30 days of transition. */
    static final int OBJECTION_WORKING_DAYS = 14;

    /** The clock for these terms, with the days off of that calendar. */
    public static ExitClock of(ExitTerms terms, FrenchCalendar calendar) {
        Steps steps = new Steps(calendar);
        LocalDate noticeEnd = notice(terms, steps);
        LocalDate transitionEnd = transition(terms, noticeEnd, steps);
        LocalDate erasure = retrievalAndErasure(terms, transitionEnd, steps);
        return new ExitClock(
                terms.requestedOn(),
                List.copyOf(steps.list),
                SwitchingCharges.during(noticeEnd, transitionEnd),
                erasure,
                ChronoUnit.DAYS.between(terms.requestedOn(), erasure));
    }

    private static LocalDate notice(ExitTerms terms, Steps steps) {
        LocalDate request = terms.requestedOn();
        return switch (terms.trigger()) {
            case CUSTOMER_REQUEST -> {
                LocalDate most = request.plusMonths(2);
                LocalDate asked =
                        terms.noticeDays() == ExitTerms.LEGAL_NOTICE ? most : request.plusDays(terms.noticeDays());
                // 62 days are more than two months for some months: the law's limit wins over the contract's.
                LocalDate end = asked.isAfter(most) ? most : asked;
                steps.add("NOTICE", "Préavis de changement de fournisseur", "Notice to switch", request, end)
                        .rule("deux mois au plus", "two months at most")
                        .source(DATA_ACT + " art. 25(2)(d)", "S", "DA-25(2)(d)", "DA-25(3)");
                yield end;
            }
            case QUALIFICATION_LOST -> {
                steps.add(
                                "NOTICE",
                                "Perte de qualification : sans préavis",
                                "Qualification lost: no notice",
                                request,
                                request)
                        .rule("résiliation sans préavis ni pénalité", "termination without notice or penalty")
                        .source(SECNUMCLOUD + " 19.1.g", "P", "SNC-19.1.g");
                yield request;
            }
            case CHANGE_OF_CONTROL -> {
                steps.add(
                                "NOTICE",
                                "Changement de contrôle : sans préavis",
                                "Change of control: no notice",
                                request,
                                request)
                        .rule(
                                "le prestataire informe sous un mois ; la sortie part de la demande",
                                "the provider informs within one month; the exit runs from the request")
                        .source(SECNUMCLOUD + " 19.6.f", "P", "SNC-19.6.f", "SNC-19.1.g");
                yield request;
            }
        };
    }

    private static LocalDate transition(ExitTerms terms, LocalDate noticeEnd, Steps steps) {
        LocalDate end;
        if (terms.unfeasible()) {
            LocalDate objection = steps.calendar.plusWorkingDays(terms.requestedOn(), OBJECTION_WORKING_DAYS);
            steps.add(
                            "OBJECTION",
                            "Objection motivée du prestataire",
                            "Reasoned objection by the provider",
                            terms.requestedOn(),
                            objection)
                    .rule(
                            "au plus tard 14 jours ouvrés après la demande, avec ses motifs et une autre durée",
                            "within 14 working days of the request, with reasons and another period")
                    .source(DATA_ACT + " art. 25(4)", "S", "DA-25(4)");
            end = noticeEnd.plusMonths(7);
            steps.add("TRANSITION", "Transition prolongée", "Longer transition", noticeEnd, end)
                    .rule("sept mois au plus, service maintenu", "seven months at most, service kept up")
                    .source(DATA_ACT + " art. 25(4)", "S", "DA-25(4)", "DA-25(2)(a)");
        } else {
            end = noticeEnd.plusDays(30);
            steps.add("TRANSITION", "Transition", "Transition", noticeEnd, end)
                    .rule(
                            "trente jours calendaires au plus, service maintenu",
                            "30 calendar days at most, service kept up")
                    .source(DATA_ACT + " art. 25(2)(a)", "S", "DA-25(2)(a)");
        }
        if (terms.extensionDays() > 0) {
            LocalDate extended = end.plusDays(terms.extensionDays());
            steps.add("EXTENSION", "Prolongation par le client", "Extension by the customer", end, extended)
                    .rule("une seule fois", "once only")
                    .source(DATA_ACT + " art. 25(5)", "S", "DA-25(5)");
            end = extended;
        }
        steps.add(
                        "ACCEPTANCE",
                        "Recette signée du paquet vérifié",
                        "Signed acceptance of the verified bundle",
                        noticeEnd,
                        end)
                .rule(
                        "avant la fin de la transition et avant tout effacement ; le contrat prend fin alors",
                        "before the transition ends and before any erasure; the contract ends then")
                .source(DATA_ACT + " art. 25(2)(c)", "S", "DA-25(2)(c)", "SNC-19.1.h", "SNC-19.4.a");
        return end;
    }

    private static LocalDate retrievalAndErasure(ExitTerms terms, LocalDate transitionEnd, Steps steps) {
        LocalDate retrievalEnd = transitionEnd.plusDays(terms.retrievalDays());
        steps.add("RETRIEVAL", "Récupération des données", "Data retrieval", transitionEnd, retrievalEnd)
                .rule("trente jours calendaires au moins", "30 calendar days at least")
                .source(DATA_ACT + " art. 25(2)(g)", "S", "DA-25(2)(g)", "SNC-19.1.h");
        LocalDate formalNotice = retrievalEnd.minusDays(ERASURE_NOTICE_DAYS);
        steps.add(
                        "ERASURE_NOTICE",
                        "Préavis formel d'effacement",
                        "Formal notice of erasure",
                        formalNotice,
                        retrievalEnd)
                .rule(
                        "21 jours calendaires au moins ; peut courir pendant la récupération",
                        "21 calendar days at least; may run during retrieval")
                .source(SECNUMCLOUD + " 19.4.a", "P", "SNC-19.4.a");
        steps.add("ERASURE", "Effacement et certificat", "Erasure and certificate", retrievalEnd, retrievalEnd)
                .rule(
                        "pas avant ce jour ; données, copies, sauvegardes et données techniques ; délai de la convention",
                        "not before this day; data, copies, backups and technical data; within the convention's delay")
                .source(
                        SECNUMCLOUD + " 19.4; " + DATA_ACT + " art. 25(2)(h)",
                        "P",
                        "SNC-19.4.a",
                        "SNC-19.4.b",
                        "DA-25(2)(h)",
                        "GDPR-28(3)(g)");
        return retrievalEnd;
    }

    private static final class Steps {
        private final FrenchCalendar calendar;
        private final List<ExitStep> list = new ArrayList<>();

        Steps(FrenchCalendar calendar) {
            this.calendar = calendar;
        }

        Draft add(String id, String nameFr, String nameEn, LocalDate from, LocalDate to) {
            return new Draft(this, id, nameFr, nameEn, from, to, "", "");
        }
    }

    private record Draft(
            Steps steps,
            String id,
            String nameFr,
            String nameEn,
            LocalDate from,
            LocalDate to,
            String ruleFr,
            String ruleEn) {

        Draft rule(String fr, String en) {
            return new Draft(steps, id, nameFr, nameEn, from, to, fr, en);
        }

        void source(String source, String confidence, String... controls) {
            LocalDate worked = steps.calendar.workedOnOrAfter(to);
            steps.list.add(new ExitStep(
                    id,
                    nameFr,
                    nameEn,
                    from,
                    to,
                    worked.equals(to),
                    worked,
                    ruleFr,
                    ruleEn,
                    List.of(controls),
                    source,
                    confidence));
        }
    }
}
