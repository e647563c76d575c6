package fr.allerretour.inventory.intake.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An RVTools workbook of made-up machines with the width of a 4.x export; the same for the same number and seed. */
public final class GeneratedWorkbook {

    private static final int FLUSH_EVERY_ROWS = 1_000;
    private static final int MACHINES_A_HOST = 50;
    private static final int HOSTS_A_CLUSTER = 16;
    private static final int DISK_MIB = 61_440;

    private static final String V_INFO = """
            VM,Powerstate,Template,SRM Placeholder,Config status,Connection state,Guest state,Heartbeat,Consolidation Needed,\
            PowerOn,Suspended To Memory,Suspend time,Suspend Interval,Creation date,Change Version,CPUs,Overall Cpu Readiness,\
            Memory,Active Memory,NICs,Disks,Total disk capacity MiB,Fixed Passthru HotPlug,min Required EVC Mode Key,\
            Latency Sensitivity,Op Notification Timeout,EnableUUID,CBT,Primary IP Address,Network #1,Network #2,Num Monitors,\
            Video Ram KiB,Resource pool,Folder ID,Folder,vApp,DAS protection,FT State,Provisioned MiB,In Use MiB,Unshared MiB,\
            HA Restart Priority,HA Isolation Response,HA VM Monitoring,Boot Required,Boot delay,Boot retry delay,\
            Boot retry enabled,Boot BIOS setup,Reboot PowerOff,EFI Secure boot,Firmware,HW version,HW upgrade status,\
            Datacenter,Cluster,Host,OS according to the configuration file,OS according to the VMware Tools,VM ID,VM UUID,\
            VI SDK Server type,VI SDK API Version""";
    private static final String V_DISK = """
            VM,Powerstate,Template,SRM Placeholder,Disk,Disk Key,Disk UUID,Disk Path,Capacity MiB,Raw,Disk Mode,Sharing mode,\
            Thin,Eagerly Scrub,Split,Write Through,Level,Shares,Reservation,Limit,Controller,Label,SCSI Unit #,Unit #,\
            Shared Bus,Datacenter,Cluster,Host,Folder,OS according to the configuration file,VM ID,VM UUID""";
    private static final String V_PARTITION = """
            VM,Powerstate,Template,SRM Placeholder,Disk Key,Disk,Capacity MiB,Consumed MiB,Free MiB,Free % ,Datacenter,\
            Cluster,Host,VM ID,VM UUID""";
    private static final String V_NETWORK = """
            VM,Powerstate,Template,SRM Placeholder,NIC label,Adapter,Network,Switch,Connected,Starts Connected,Mac Address,\
            Type,IPv4 Address,IPv6 Address,Datacenter,Cluster,Host,VM ID,VM UUID""";
    private static final String V_CPU = """
            VM,Powerstate,Template,CPUs,Sockets,Cores p/s,Max,Overall,Level,Shares,Limit,Hot Add,Datacenter,Cluster,Host,\
            VM ID,VM UUID""";
    private static final String V_MEMORY = """
            VM,Powerstate,Template,Size MiB,Overhead,Max,Consumed,Swapped,Ballooned,Active,Level,Reservation,Limit,Hot Add,\
            Datacenter,Cluster,Host,VM ID,VM UUID""";
    private static final String V_TOOLS = """
            VM,Powerstate,Template,VM Version,Tools,Tools Version,Required Version,Upgradeable,App status,Heartbeat status,\
            VM ID,VM UUID""";
    private static final List<String> SYSTEMS = List.of(
            "Microsoft Windows Server 2019 (64-bit)",
            "Microsoft Windows Server 2022 (64-bit)",
            "Red Hat Enterprise Linux 8 (64-bit)",
            "Debian GNU/Linux 12 (64-bit)",
            "SUSE Linux Enterprise 15 (64-bit)");

    private final int machines;
    private final long seed;

    /** How many rows of a sheet a machine has. */
    @FunctionalInterface
    private interface RowsOf {
        int machine(int machine);
    }

    /**
     * Writes a workbook for the bench of the whole import, always the same one.
     *
     * @param args the file, and how many machines
     */
    public static void main(String[] args) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])))) {
            new GeneratedWorkbook(Integer.parseInt(args[1]), IntakeBench.SEED).write(out);
        }
    }

    /** @param machines how many machines vInfo has, 1 or more */
    public GeneratedWorkbook(int machines, long seed) {
        this.machines = machines;
        this.seed = seed;
    }

    /** Disks that the workbook has in all. */
    public long disks() {
        long disks = 0;
        for (int machine = 0; machine < machines; machine++) {
            disks += disks(machine);
        }
        return disks;
    }

    private static int disks(int machine) {
        return 1 + machine % 3;
    }

    private static int cards(int machine) {
        return machine % 5 == 0 ? 2 : 1;
    }

    /** Writes it row by row; the stream stays open. */
    public void write(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Aller-Retour", "01.0000");
        sheet(workbook, "vInfo", V_INFO, machine -> 1);
        sheet(workbook, "vCPU", V_CPU, machine -> 1);
        sheet(workbook, "vMemory", V_MEMORY, machine -> 1);
        sheet(workbook, "vDisk", V_DISK, GeneratedWorkbook::disks);
        sheet(workbook, "vPartition", V_PARTITION, GeneratedWorkbook::disks);
        sheet(workbook, "vNetwork", V_NETWORK, GeneratedWorkbook::cards);
        sheet(workbook, "vTools", V_TOOLS, machine -> 1);
        places(workbook);
        workbook.finish();
    }

    private void sheet(Workbook workbook, String name, String headings, RowsOf rows) throws IOException {
        Worksheet sheet = workbook.newWorksheet(name);
        String[] columns = headings.split(",");
        for (int column = 0; column < columns.length; column++) {
            sheet.value(0, column, columns[column]);
        }
        int row = 1;
        for (int machine = 0; machine < machines; machine++) {
            SplittableRandom random = new SplittableRandom(seed + machine);
            for (int part = 0; part < rows.machine(machine); part++) {
                for (int column = 0; column < columns.length; column++) {
                    cell(sheet, row, column, columns[column], machine, part, random);
                }
                if (++row % FLUSH_EVERY_ROWS == 0) {
                    sheet.flush();
                }
            }
        }
        sheet.finish();
    }

    private static void cell(
            Worksheet sheet, int row, int column, String heading, int machine, int part, SplittableRandom random) {
        Object value = value(heading, column, machine, part, random);
        boolean onlyHere = heading.startsWith("VM") || heading.endsWith("UUID") || heading.endsWith("Address");
        switch (value) {
            case Integer number -> sheet.value(row, column, number);
            case String text when text.isEmpty() -> {}
            // Shared strings are kept in memory by the writer: only those that many cells share go there.
            case String text when onlyHere || heading.equals("Disk Path") -> sheet.inlineString(row, column, text);
            default -> sheet.value(row, column, value.toString());
        }
    }

    private static Object value(String heading, int column, int machine, int part, SplittableRandom random) {
        int host = machine / MACHINES_A_HOST;
        return switch (heading) {
            case "VM" -> text("srv-%06d", machine);
            case "VM ID" -> "vm-" + (1_000 + machine);
            case "VM UUID" -> text("500b%04x-0000-4000-8000-%012x", machine & 0xffff, machine);
            case "Disk UUID" -> text("6000c29%x-%08x-%d", machine & 0xf, random.nextInt(), part);
            case "Disk Path" -> text("[ds-%03d] srv-%06d/disk_%d.vmdk", host % 200, machine, part);
            case "Mac Address" -> text("00:50:56:%02x:%02x:%02x", part, machine >> 8 & 0xff, machine & 0xff);
            case "Primary IP Address", "IPv4 Address" -> text("10.%d.%d.%d", part, machine >> 8 & 0xff, machine & 0xff);
            case "Powerstate" -> machine % 20 == 0 ? "poweredOff" : "poweredOn";
            case "Template" -> machine % 100 == 99 ? "True" : "False";
            case "CPUs" -> 1 << random.nextInt(4);
            case "Memory", "Size MiB" -> 1_024 << random.nextInt(6);
            case "NICs" -> cards(machine);
            case "Disks" -> disks(machine);
            case "Total disk capacity MiB", "Provisioned MiB" -> DISK_MIB * disks(machine);
            case "In Use MiB", "Unshared MiB" -> random.nextInt(DISK_MIB);
            case "Capacity MiB" -> DISK_MIB;
            case "Consumed MiB", "Free MiB" -> DISK_MIB / 2;
            case "Disk" -> "Hard disk " + (part + 1);
            case "NIC label" -> "Network adapter " + (part + 1);
            case "Thin" -> machine % 2 == 0 ? "True" : "False";
            case "Network", "Network #1" -> "vlan-" + machine % 300;
            case "Network #2", "IPv6 Address", "Suspend time", "FT State", "vApp" -> "";
            case "Datacenter" -> "dc-" + host % 4;
            case "Cluster" -> "cluster-" + host / HOSTS_A_CLUSTER;
            case "Host" -> "esx-" + host + ".example.org";
            case "OS according to the configuration file", "OS according to the VMware Tools" ->
                SYSTEMS.get(machine % SYSTEMS.size());
            case "Tools" -> "toolsOk";
            case "SRM Placeholder" -> "False";
            default -> column % 2 == 0 ? "False" : Integer.valueOf(random.nextInt(10_000));
        };
    }

    private static String text(String format, Object... parts) {
        return String.format(Locale.ROOT, format, parts);
    }

    private void places(Workbook workbook) throws IOException {
        Worksheet hosts = workbook.newWorksheet("vHost");
        line(hosts, 0, "Host", "Datacenter", "Cluster", "CPU Model", "ESX Version", "Vendor", "Model");
        int lastHost = (machines - 1) / MACHINES_A_HOST;
        for (int host = 0; host <= lastHost; host++) {
            line(
                    hosts,
                    host + 1,
                    "esx-" + host + ".example.org",
                    "dc-" + host % 4,
                    "cluster-" + host / HOSTS_A_CLUSTER,
                    "Intel(R) Xeon(R) Gold 6338 CPU @ 2.00GHz",
                    "VMware ESXi 8.0.3",
                    "HPE",
                    "ProLiant DL380 Gen10");
        }
        hosts.finish();
        Worksheet clusters = workbook.newWorksheet("vCluster");
        line(clusters, 0, "Name", "HA enabled", "DRS enabled");
        for (int cluster = 0; cluster <= lastHost / HOSTS_A_CLUSTER; cluster++) {
            line(clusters, cluster + 1, "cluster-" + cluster, "True", "True");
        }
        clusters.finish();
    }

    private static void line(Worksheet sheet, int row, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            sheet.value(row, column, cells[column]);
        }
    }
}
