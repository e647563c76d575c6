package fr.allerretour.inventory.intake.format.terraform;

import fr.allerretour.inventory.intake.format.cloud.Regions;
import fr.allerretour.inventory.vocabulary.Place;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The providers whose resources are read, and how each names things. */
enum Cloud {
    AZURE(""),
    GOOGLE(""),
    AWS(""),
    OUTSCALE("outscale:"),
    OVH("ovh:"),
    OPENSTACK("");

    private final String keyPrefix;

    Cloud(String keyPrefix) {
        this.keyPrefix = keyPrefix;
    }

    /** Key of what the cloud calls so; ids that other clouds use too get their cloud's name before them. */
    String key(String id) {
        return keyPrefix + identity(id);
    }

    /** The id as the cloud compares it. */
    String identity(String id) {
        return this == AZURE ? id.toLowerCase(Locale.ROOT) : id;
    }

    Place place(@Nullable String region) {
        return switch (this) {
            case AZURE -> Regions.azure(region);
            case GOOGLE -> Regions.google(region);
            case AWS -> Regions.aws(region);
            case OUTSCALE -> Regions.outscale(region);
            case OVH -> Regions.ovh(region);
            case OPENSTACK -> Place.UNKNOWN; // anybody may call a region of his own anything
        };
    }
}
