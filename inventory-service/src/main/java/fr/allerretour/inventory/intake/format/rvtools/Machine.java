package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Disk;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import fr.allerretour.inventory.vocabulary.Powered;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is kept of a machine until all its sheets are read. Sizes in MiB, -1: not said; rows 0: none. */
final class Machine {

    final int row;
    final @Nullable String name;
    final @Nullable String vmId;
    final @Nullable String uuid;

    Powered powered = Powered.UNKNOWN;
    boolean template;
    boolean srmPlaceholder;
    int cpus = -1;
    int cpusRow;
    long memoryMiB = -1;
    int memoryRow;
    long totalDiskMiB = -1;
    long provisionedMiB = -1;
    long inUseMiB = -1;
    long consumedMiB = -1;
    int consumedRow;

    @Nullable
    String osByTools;

    @Nullable
    String osByConfiguration;

    @Nullable
    String host;

    @Nullable
    String cluster;

    @Nullable
    String datacenter;

    @Nullable
    String folder;

    @Nullable
    String dnsName;

    @Nullable
    String primaryIp;

    @Nullable
    String firmware;

    @Nullable
    String biosUuid;

    @Nullable
    String vCenter;

    @Nullable
    String tools;

    @Nullable
    String toolsVersion;

    List<String> networks = List.of();
    final List<Disk> disks = new ArrayList<>(2);
    int diskRow;
    final List<Nic> nics = new ArrayList<>(1);
    int nicRow;

    /** Disks, cards and addresses that are kept of it. */
    int parts;

    /** Why it is not taken; null while nothing is wrong. */
    @Nullable
    Fault fault;

    /** Whether its row of vInfo has been told as rejected. */
    boolean told;

    /** Why a machine is not taken. */
    record Fault(RowProblem problem, @Nullable String column, String detailEn, String detailFr) {}

    Machine(int row, @Nullable String name, @Nullable String vmId, @Nullable String uuid) {
        this.row = row;
        this.name = name;
        this.vmId = vmId;
        this.uuid = uuid;
    }

    void fail(Fault reason) {
        if (fault == null) {
            fault = reason;
        }
    }
}
