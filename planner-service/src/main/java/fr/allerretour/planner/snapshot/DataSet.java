package fr.allerretour.planner.snapshot;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body of data that must come back out.
 *
 * @param key stable identity within the portfolio
 * @param category who made it: supplied by the customer, produced in the service, technical
 * @param regimes the legal regimes that bear on it; empty if none is known
 * @param volumeMiB its volume in MiB, 0 if unknown
 * @param place where it lies today: "FR", "EU", "NON_EU" or "UNKNOWN"
 * @param workload key of the workload that holds it, null if only the application is known
 * @param application key of its application, null if only the workload is known
 */
public record DataSet(
        String key,
        String name,
        Category category,
        Sensitivity sensitivity,
        Set<Regime> regimes,
        long volumeMiB,
        String place,
        @Nullable String workload,
        @Nullable String application) {

    /** SecNumCloud 3.2 requirement 19.1.h speaks of data supplied by the customer and of data produced in the service. */
    public enum Category {
        SUPPLIED,
        PRODUCED,
        TECHNICAL
    }

    /** From least to most sensitive; UNKNOWN is never taken for PUBLIC. */
    public enum Sensitivity {
        PUBLIC,
        INTERNAL,
        PERSONAL,
        HEALTH,
        /** Données d'une sensibilité particulière, SREN law article 31. */
        SENSITIVE,
        /** Diffusion Restreinte, II 901. */
        RESTRICTED,
        UNKNOWN
    }

    /** Legal regimes that an owner may declare. */
    public enum Regime {
        GDPR,
        HDS,
        SREN31,
        DIFFUSION_RESTREINTE,
        LPM,
        NIS2,
        DORA,
        PUBLIC_ARCHIVES
    }
}
