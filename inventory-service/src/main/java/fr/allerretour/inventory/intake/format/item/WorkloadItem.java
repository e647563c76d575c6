package fr.allerretour.inventory.intake.format.item;

import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workload as a file describes it. Key or name is there, or both; any other null: the file did not say.
 *
 * @param key stable identity, 1 to 255 characters; null in a sheet that names a known workload only by its name
 * @param name what people call it, 1 to 255 characters; null in a sheet that has only the key
 * @param cpus virtual or physical cores, 0 or more
 * @param memoryMiB memory in MiB, 0 or more
 * @param storageMiB sum of all disks in MiB, 0 or more
 * @param usedMiB used part of the storage in MiB, 0 or more
 * @param application key of its application
 * @param runsOn key or name of the workload that hosts it
 * @param disks all its disks; null if the file has no sheet of disks
 * @param nics all its network cards; null if the file says nothing of networks
 * @param attributes what else the source says and people look for (host, cluster, datacenter, tools, ...), by name
 * @param provenance field name to where in the file it stands ("vMemory row 7")
 */
public record WorkloadItem(
        @Nullable String key,
        @Nullable String name,
        @Nullable Kind kind,
        @Nullable Environment environment,
        @Nullable Criticality criticality,
        @Nullable String operatingSystem,
        @Nullable Integer cpus,
        @Nullable Long memoryMiB,
        @Nullable Long storageMiB,
        @Nullable Long usedMiB,
        @Nullable Powered powered,
        @Nullable Boolean template,
        @Nullable String application,
        @Nullable String runsOn,
        @Nullable Place place,
        @Nullable LocalDate endOfSupport,
        @Nullable LocalDate mustLeaveBy,
        @Nullable List<Disk> disks,
        @Nullable List<Nic> nics,
        Map<String, String> attributes,
        Map<String, String> provenance)
        implements ParsedItem {

    /**
     * A disk of a machine.
     *
     * @param label as the source calls it ("Hard disk 1")
     * @param capacityMiB its size in MiB, 0 or more
     * @param thin whether it is thinly provisioned; null if the source does not say
     */
    public record Disk(
            String label, long capacityMiB, @Nullable Boolean thin) {}

    /**
     * A network card of a machine.
     *
     * @param label as the source calls it ("Network adapter 1")
     * @param mac its hardware address, null if the source does not say
     * @param network the network or port group it is plugged into, null if none
     * @param addresses its IPv4 and IPv6 addresses as the source wrote them
     */
    public record Nic(
            String label, @Nullable String mac, @Nullable String network, List<String> addresses) {}
}
