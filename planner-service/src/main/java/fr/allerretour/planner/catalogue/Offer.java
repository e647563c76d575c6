package fr.allerretour.planner.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One service of one provider, with everything that was ever known of it. What held on a day is {@link OfferAt}.
 * Of several statements about one thing, the one that was known last on that day counts.
 *
 * @param immunity whether it is out of reach of non-EU law, in the words of SecNumCloud 19.6
 * @param keys who may hold the encryption keys
 */
public record Offer(
        String id,
        String provider,
        String name,
        List<Availability> availability,
        List<Region> regions,
        List<Service> services,
        List<Immunity> immunity,
        List<Keys> keys,
        List<Qualification> qualifications) {

    public Offer {
        requireNonNull(id, "id");
        requireNonNull(provider, "provider");
        requireNonNull(name, "name");
        availability = List.copyOf(requireNonNull(availability, "availability"));
        regions = List.copyOf(requireNonNull(regions, "regions"));
        services = List.copyOf(requireNonNull(services, "services"));
        immunity = List.copyOf(requireNonNull(immunity, "immunity"));
        keys = List.copyOf(requireNonNull(keys, "keys"));
        qualifications = List.copyOf(requireNonNull(qualifications, "qualifications"));
    }

    /**
     * Whether it can be bought and used.
     *
     * @param from first day of the state, null if only its year or season is known
     * @param to last day of the state, null if open
     * @param expected day on which the seller expects customers on it, null if none was published
     * @param known day from which it was public knowledge
     */
    public record Availability(
            State state,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate expected,
            LocalDate known,
            Text text,
            Fact fact)
            implements Known {
        public Availability {
            requireNonNull(state, "state");
            requireNonNull(known, "known");
            requireNonNull(text, "text");
            requireNonNull(fact, "fact");
        }

        /** How far it is. */
        public enum State {
            /** Sold or promised, but no platform receives a workload yet. */
            ANNOUNCED,
            ON_SALE,
            CLOSED,
            /** Nothing reliable could be read. */
            UNCONFIRMED
        }
    }

    /**
     * Where it runs.
     *
     * @param name the seller's own name of the region
     * @param country ISO 3166-1 code of two letters
     * @param to last day on which the statement counts, null if open
     */
    public record Region(
            String name, String country, @Nullable LocalDate to, LocalDate known, Fact fact) implements Known {
        public Region {
            requireNonNull(name, "name");
            requireNonNull(country, "country");
            requireNonNull(known, "known");
            requireNonNull(fact, "fact");
        }
    }

    /**
     * What it can receive.
     *
     * @param exitRoute id of the way back out, null if none is known
     */
    public record Service(
            Kind kind, LocalDate known, @Nullable String exitRoute, Fact fact) implements Known {
        public Service {
            requireNonNull(kind, "kind");
            requireNonNull(known, "known");
            requireNonNull(fact, "fact");
        }

        /** The services that workloads ask for. */
        public enum Kind {
            VIRTUAL_MACHINES,
            BARE_METAL,
            MANAGED_DATABASE,
            FILE_STORAGE,
            OBJECT_STORAGE,
            KUBERNETES,
            WEB_PLATFORM,
            MAIL,
            COLLABORATION,
            DIRECTORY,
            TELEPHONY,
            BUSINESS_INTELLIGENCE
        }
    }

    /** Whether non-EU law can reach the data. */
    public record Immunity(Boolean immune, LocalDate known, Text text, Fact fact) implements Known {
        public Immunity {
            requireNonNull(immune, "immune");
            requireNonNull(known, "known");
            requireNonNull(text, "text");
            requireNonNull(fact, "fact");
        }
    }

    /** Whether the customer may hold the keys. */
    public record Keys(Boolean customerHeld, LocalDate known, Text text, Fact fact) implements Known {
        public Keys {
            requireNonNull(customerHeld, "customerHeld");
            requireNonNull(known, "known");
            requireNonNull(text, "text");
            requireNonNull(fact, "fact");
        }
    }
}
