package fr.allerretour.inventory.intake.format.cloud;

import fr.allerretour.inventory.vocabulary.Place;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the regions of clouds are, from the providers' published lists. Each provider has its own method, for "eu-west-2" is
 * London at AWS and Paris at Outscale. A region that is not on the list is UNKNOWN, never guessed.
 */
public final class Regions {

    private static final Set<String> AZURE_EU = Set.of(
            "westeurope",
            "northeurope",
            "germanywestcentral",
            "germanynorth",
            "swedencentral",
            "swedensouth",
            "italynorth",
            "polandcentral",
            "spaincentral",
            "austriaeast",
            "belgiumcentral",
            "denmarkeast",
            "europe");

    private static final Set<String> AZURE_BESIDE_EU =
            Set.of("uksouth", "ukwest", "switzerlandnorth", "switzerlandwest", "norwayeast", "norwaywest");

    private static final Set<String> AWS_EU =
            Set.of("eu-west-1", "eu-central-1", "eu-north-1", "eu-south-1", "eu-south-2", "eusc-de-east-1");

    private static final Set<String> GCP_BESIDE_EU = Set.of("europe-west2", "europe-west6");

    private Regions() {}

    /** An Azure location ("francecentral", "France Central"). */
    public static Place azure(@Nullable String location) {
        String region = plain(location).replace(" ", "");
        if (region.isEmpty() || region.equals("global")) {
            return Place.UNKNOWN;
        }
        if (region.startsWith("france")) {
            return Place.FR;
        }
        if (AZURE_EU.contains(region)) {
            return Place.EU;
        }
        boolean elsewhere = region.matches(".*(us|asia|canada|japan|australia|india|brazil|korea|africa|uae|qatar|china"
                + "|israel|mexico|chile|newzealand|malaysia|indonesia|taiwan|usgov|usdod).*");
        return elsewhere || AZURE_BESIDE_EU.contains(region) ? Place.NON_EU : Place.UNKNOWN;
    }

    /** A region or zone of AWS ("eu-west-3", "eu-west-3a"). */
    public static Place aws(@Nullable String regionOrZone) {
        String region = plain(regionOrZone).replaceFirst("(?<=\\d)[a-z]$", "");
        if (region.equals("eu-west-3")) {
            return Place.FR;
        }
        if (AWS_EU.contains(region)) {
            return Place.EU;
        }
        boolean named = region.matches("(us|us-gov|ca|sa|mx|ap|af|me|il|cn|eu)-[a-z]+-\\d+");
        boolean besideEu = region.equals("eu-west-2") || region.equals("eu-central-2");
        return named && (!region.startsWith("eu-") || besideEu) ? Place.NON_EU : Place.UNKNOWN;
    }

    /** A region, zone or multi-region of Google Cloud ("europe-west9-a", "EU"). */
    public static Place google(@Nullable String regionOrZone) {
        String region = plain(regionOrZone).replaceFirst("-[a-z]$", "");
        if (region.equals("europe-west9")) {
            return Place.FR;
        }
        if (GCP_BESIDE_EU.contains(region)) {
            return Place.NON_EU;
        }
        if (region.equals("eu") || region.equals("eur4") || region.matches("europe-[a-z]+\\d+")) {
            return Place.EU;
        }
        boolean elsewhere = region.matches("(us|northamerica|southamerica|asia|australia|me|africa)(-[a-z]+\\d+)?");
        return elsewhere ? Place.NON_EU : Place.UNKNOWN;
    }

    /** A region or subregion of Outscale ("eu-west-2a", "cloudgouv-eu-west-1a"). */
    public static Place outscale(@Nullable String regionOrZone) {
        String region = plain(regionOrZone).replaceFirst("(?<=\\d)[a-z]$", "");
        return switch (region) {
            case "eu-west-2", "cloudgouv-eu-west-1" -> Place.FR;
            case "us-east-2", "us-west-1", "ap-northeast-1" -> Place.NON_EU;
            default -> Place.UNKNOWN;
        };
    }

    /** A region of OVHcloud ("GRA11", "EU-WEST-PAR"). */
    public static Place ovh(@Nullable String region) {
        String site = plain(region).replaceAll("\\d+$", "");
        return switch (site) {
            case "gra", "sbg", "rbx", "rbx-a", "par", "eu-west-par", "eu-west-gra", "eu-west-sbg", "eu-west-rbx" ->
                Place.FR;
            case "de", "lim", "waw", "eu-south-mil", "eu-central-waw", "eu-west-lim" -> Place.EU;
            case "uk", "eri", "bhs", "vin", "hil", "sgp", "syd", "mum", "us-east-va", "us-west-or" -> Place.NON_EU;
            default -> Place.UNKNOWN;
        };
    }

    private static String plain(@Nullable String region) {
        return region == null ? "" : region.strip().toLowerCase(Locale.ROOT);
    }
}
