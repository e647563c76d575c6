package fr.allerretour.export.exitclock.api;

import fr.allerretour.export.exitclock.ExitClock;
import fr.allerretour.export.exitclock.ExitStep;
import fr.allerretour.export.exitclock.ExitTerms;
import fr.allerretour.export.exitclock.ExitTerms.Trigger;
import fr.allerretour.export.exitclock.FrenchCalendar;
import fr.allerretour.export.exitclock.SwitchingCharges;
import fr.allerretour.kit.problem.KitProblem;
import fr.allerretour.kit.problem.ProblemException;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The legal exit clock for any terms. */
@Path("/api/v1/exit-clocks")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RegisterForReflection(targets = {ExitClock.class, ExitStep.class, SwitchingCharges.class})
@Tag(
        name = "Exit clocks",
        description = "By when the law lets one out: every date with its rule, its text and its controls.")
class ExitClockResource {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final Clock clock;

    ExitClockResource(Clock clock) {
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "computeExitClock",
            summary = "Compute an exit clock",
            description = "From the request to the erasure, with French working days. Without any parameter: the legal"
                    + " limits of a request made today.")
    public ExitClock compute(
            @Parameter(description = "Day of the request; today if absent.", example = "2026-11-24")
                    @QueryParam("requestedOn")
                    @Nullable
                    String requestedOn,
            @Parameter(
                            description = "Why one leaves: CUSTOMER_REQUEST, QUALIFICATION_LOST or CHANGE_OF_CONTROL.",
                            example = "CUSTOMER_REQUEST")
                    @QueryParam("trigger")
                    @DefaultValue("CUSTOMER_REQUEST")
                    Trigger trigger,
            @Parameter(
                            description =
                                    "Notice that the contract asks for, 0 to 62 days; the legal two months if absent.",
                            example = "30")
                    @QueryParam("noticeDays")
                    @Nullable
                    Integer noticeDays,
            @Parameter(description = "Whether the provider has shown that 30 days are unfeasible.", example = "false")
                    @QueryParam("unfeasible")
                    @DefaultValue("false")
                    boolean unfeasible,
            @Parameter(
                            description = "Days by which the customer extends the transition, once, 0 to 730.",
                            example = "0")
                    @QueryParam("extensionDays")
                    @DefaultValue("0")
                    int extensionDays,
            @Parameter(description = "Days of retrieval, 30 to 730.", example = "30")
                    @QueryParam("retrievalDays")
                    @DefaultValue("30")
                    int retrievalDays,
            @Parameter(description = "Whether Alsace-Moselle's two further holidays count.", example = "false")
                    @QueryParam("alsaceMoselle")
                    @DefaultValue("false")
                    boolean alsaceMoselle) {
        LocalDate day = requestedOn == null ? LocalDate.ofInstant(clock.instant(), FRANCE) : date(requestedOn);
        require(
                "requestedOn",
                !day.isBefore(ExitTerms.FIRST_DAY) && !day.isAfter(ExitTerms.LAST_DAY),
                day,
                ExitTerms.FIRST_DAY + " (the Data Act's first day) to " + ExitTerms.LAST_DAY);
        require("noticeDays", noticeDays == null || (noticeDays >= 0 && noticeDays <= 62), noticeDays, "0 to 62");
        require("extensionDays", extensionDays >= 0 && extensionDays <= 730, extensionDays, "0 to 730");
        require("retrievalDays", retrievalDays >= 30 && retrievalDays <= 730, retrievalDays, "30 to 730");
        int notice = noticeDays == null ? ExitTerms.LEGAL_NOTICE : noticeDays;
        return ExitClock.of(
                new ExitTerms(day, trigger, notice, unfeasible, extensionDays, retrievalDays),
                new FrenchCalendar(alsaceMoselle));
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, "requestedOn is no date: " + text + ".")
                    .at("requestedOn", "expected a date such as 2026-11-24");
        }
    }

    private static void require(String name, boolean holds, @Nullable Object value, String expected) {
        if (!holds) {
            throw new ProblemException(KitProblem.INVALID_REQUEST, name + " is " + value + ".")
                    .at(name, "expected " + expected);
        }
    }
}
