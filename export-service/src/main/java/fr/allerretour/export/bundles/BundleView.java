package fr.allerretour.export.bundles;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.allerretour.export.dossier.LotOutcome;
import fr.allerretour.export.exitclock.ExitClock;
import fr.allerretour.export.exitclock.ExitTerms;
import fr.allerretour.export.exitclock.FrenchCalendar;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A bundle as it is shown. */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Bundle", description = "A reversibility bundle, asked for or published.")
record BundleView(
        UUID id,
        BundleState state,

        @Schema(description = "The job that makes it: /api/v1/jobs/{job}.") @Nullable
        UUID job,

        String planId,

        @Schema(description = "SHA-256 of the plan document.")
        String planHash,

        String snapshotId,

        @Schema(description = "SHA-256 of the snapshot's lines.")
        String snapshotHash,

        @Schema(description = "Once it is published.") @Nullable
        Completeness completeness,

        @Schema(description = "Sources that have been read to their end.") @Nullable
        List<Lot> lots,

        @Schema(description = "Payload files.") long files,
        @Schema(description = "Payload bytes.") long bytes,

        @Schema(description = "Where it lies on the service's disk.") @Nullable
        String path,

        @Schema(description = "SHA-512 of tagmanifest-sha512.txt: names the bundle, for it covers all of it.") @Nullable
        String tagManifestSha512,

        TimeToExit timeToExit,
        Instant createdAt,
        @Nullable Instant publishedAt) {

    /** How much of the inventory is settled. */
    @RegisterForReflection
    @Schema(name = "Completeness")
    record Completeness(
            @Schema(description = "Data sets of the snapshot.", examples = "3")
            int dataSets,

            @Schema(description = "Exported whole, or left out for a written reason.", examples = "3")
            int settled,

            @Schema(description = "settled by dataSets, 0 to 1.", examples = "1.0")
            double ratio) {}

    /** A source that has been read. */
    @RegisterForReflection
    @Schema(name = "Lot")
    record Lot(
            @Schema(examples = "payroll-db") String name,
            @Schema(examples = "MARIADB") String kind,
            @Schema(examples = "data/db/payroll-db") String folder,
            long objects,

            @Schema(description = "What objects counts.", examples = "rows")
            String unit,

            long bytes,

            @Schema(description = "Losses that touch the data's own bytes.")
            long contentLosses,

            @Schema(description = "All losses by their code.")
            SortedMap<String, Long> losses,

            double seconds) {

        static Lot of(LotOutcome lot, double seconds) {
            return new Lot(
                    lot.name(),
                    lot.kind(),
                    lot.folder(),
                    lot.objects(),
                    lot.unit(),
                    lot.bytes(),
                    lot.contentLosses(),
                    lot.losses(),
                    seconds);
        }
    }

    /** What was measured, beside what the law allows. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "TimeToExit")
    record TimeToExit(
            @Schema(description = "Payload bytes that left.")
            long bytes,

            @Schema(description = "Seconds from the job's start to the published bundle, once published.") @Nullable
            Double seconds,

            @Schema(description = "Day from which the legal clock runs.")
            LocalDate requestedOn,

            @Schema(description = "First day on which the data may be erased.")
            LocalDate legalEndsOn,

            @Schema(description = "Days that the law gives at most.")
            long legalDays) {}

    static BundleView of(BundleEntity bundle, BundleState state, @Nullable List<Lot> lots) {
        ExitClock clock = ExitClock.of(ExitTerms.legal(bundle.exitRequested), FrenchCalendar.NATIONAL);
        Double seconds = bundle.startedAt == null || bundle.publishedAt == null
                ? null
                : Duration.between(bundle.startedAt, bundle.publishedAt).toMillis() / 1000.0;
        Completeness completeness = !state.published()
                ? null
                : new Completeness(
                        bundle.dataSets,
                        bundle.accounted,
                        bundle.dataSets == 0 ? 1 : (double) bundle.accounted / bundle.dataSets);
        return new BundleView(
                bundle.id,
                state,
                bundle.jobId,
                bundle.planId,
                bundle.planHash,
                bundle.snapshotId,
                bundle.snapshotHash,
                completeness,
                lots,
                bundle.files,
                bundle.bytes,
                bundle.path,
                bundle.tagManifest,
                new TimeToExit(bundle.bytes, seconds, clock.requestedOn(), clock.endsOn(), clock.calendarDays()),
                bundle.createdAt,
                bundle.publishedAt);
    }
}
