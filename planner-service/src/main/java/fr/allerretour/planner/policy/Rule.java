package fr.allerretour.planner.policy;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import fr.allerretour.planner.catalogue.Qualification.Label;
import fr.allerretour.planner.catalogue.Text;
import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What some data ask of an offer.
 *
 * @param control id of the control that asks for it
 * @param from first day on which it applies, null if it always did
 * @param to last day on which it applies, null if open
 */
public record Rule(
        String id,
        String control,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        When when,
        Require require,
        Text reason) {

    public Rule {
        requireNonNull(id, "id");
        requireNonNull(control, "control");
        requireNonNull(when, "when");
        requireNonNull(require, "require");
        requireNonNull(reason, "reason");
    }

    /** Whether it bears on such data on that day. */
    boolean bearsOn(Profile profile, LocalDate asOf) {
        return (from == null || !from.isAfter(asOf)) && (to == null || !to.isBefore(asOf)) && when.holds(profile);
    }

    /**
     * Any sensitivity or any regime, and any kind of organisation.
     *
     * @param organisations the kinds it is meant for; empty means all
     */
    public record When(List<Sensitivity> sensitivities, List<Regime> regimes, List<OrganisationKind> organisations) {

        public When(
                @Nullable List<Sensitivity> sensitivities,
                @Nullable List<Regime> regimes,
                @Nullable List<OrganisationKind> organisations) {
            this.sensitivities = List.copyOf(requireNonNullElse(sensitivities, List.of()));
            this.regimes = List.copyOf(requireNonNullElse(regimes, List.of()));
            this.organisations = List.copyOf(requireNonNullElse(organisations, List.of()));
            if (this.sensitivities.isEmpty() && this.regimes.isEmpty()) {
                throw new IllegalArgumentException("at least one sensitivity or regime is expected");
            }
        }

        private boolean holds(Profile profile) {
            boolean data = !disjoint(sensitivities, profile.sensitivities()) || !disjoint(regimes, profile.regimes());
            return data
                    && (organisations.isEmpty()
                            || profile.organisation() == OrganisationKind.UNKNOWN
                            || organisations.contains(profile.organisation()));
        }

        private static <T> boolean disjoint(List<T> some, Set<T> others) {
            return Collections.disjoint(some, others);
        }
    }

    /**
     * What it asks for; all members may be absent: then it is a duty that blocks nothing.
     *
     * @param immune out of reach of non-EU law
     * @param customerKeys the customer holds the encryption keys
     * @param exitRoute the way back out is known
     */
    public record Require(
            @Nullable Label label,
            @Nullable Location location,
            boolean immune,
            boolean customerKeys,
            boolean exitRoute) {

        /** Areas, each inside the next. */
        public enum Location {
            FR,
            EU,
            EEA;

            private static final Set<String> MEMBERS = Set.of(
                    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT",
                    "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");
            private static final Set<String> ASSOCIATED = Set.of("IS", "LI", "NO");

            /** Whether a country lies in it; an ISO 3166-1 code of two letters. */
            public boolean holds(String country) {
                return switch (this) {
                    case FR -> country.equals("FR");
                    case EU -> MEMBERS.contains(country);
                    case EEA -> MEMBERS.contains(country) || ASSOCIATED.contains(country);
                };
            }
        }
    }
}
