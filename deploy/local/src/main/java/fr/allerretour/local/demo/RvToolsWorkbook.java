package fr.allerretour.local.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes the estate as RVTools 4 would: the nine sheets that bear on a workload. */
final class RvToolsWorkbook {

    private static final String DATACENTER = "DC-Prefecture";
    private static final String CLUSTER = "CL-01";

    private RvToolsWorkbook() {}

    static void write(DemoEstate estate, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Aller-Retour demo", "1.0")) {
            List<DemoEstate.Server> servers = estate.servers();
            info(
                    sheet(
                            workbook,
                            "vInfo",
                            "VM",
                            "Powerstate",
                            "Template",
                            "CPUs",
                            "Memory",
                            "NICs",
                            "Disks",
                            "Provisioned MiB",
                            "In Use MiB",
                            "Datacenter",
                            "Cluster",
                            "Host",
                            "OS according to the configuration file",
                            "OS according to the VMware Tools",
                            "VM ID",
                            "VM UUID"),
                    servers);
            cpus(sheet(workbook, "vCPU", "VM", "CPUs", "Sockets", "Cores p/s", "VM ID", "VM UUID"), servers);
            memory(sheet(workbook, "vMemory", "VM", "Size MiB", "Reservation", "VM ID", "VM UUID"), servers);
            disks(
                    sheet(
                            workbook,
                            "vDisk",
                            "VM",
                            "Disk",
                            "Capacity MiB",
                            "Raw",
                            "Thin",
                            "Controller",
                            "VM ID",
                            "VM UUID"),
                    servers);
            partitions(
                    sheet(
                            workbook,
                            "vPartition",
                            "VM",
                            "Disk",
                            "Capacity MiB",
                            "Consumed MiB",
                            "Free MiB",
                            "Free % ",
                            "VM ID",
                            "VM UUID"),
                    servers);
            networks(
                    sheet(
                            workbook,
                            "vNetwork",
                            "VM",
                            "NIC label",
                            "Adapter",
                            "Network",
                            "Connected",
                            "Mac Address",
                            "IPv4 Address",
                            "VM ID",
                            "VM UUID"),
                    servers);
            tools(sheet(workbook, "vTools", "VM", "Tools", "Tools Version", "VM ID", "VM UUID"), servers);
            hosts(sheet(workbook, "vHost", "Host", "Datacenter", "Cluster", "# CPU", "# Cores", "# Memory"));
            row(sheet(workbook, "vCluster", "Name", "OverallStatus", "NumHosts"), 1, CLUSTER, "green", 4);
        }
    }

    private static Worksheet sheet(Workbook workbook, String name, String... headings) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int column = 0; column < headings.length; column++) {
            sheet.value(0, column, headings[column]);
        }
        return sheet;
    }

    private static void row(Worksheet sheet, int row, Object... values) {
        for (int column = 0; column < values.length; column++) {
            switch (values[column]) {
                case Number number -> sheet.value(row, column, number);
                case Boolean flag -> sheet.value(row, column, flag ? "True" : "False");
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }

    private static String id(DemoEstate.Server server) {
        return "vm-" + (1000 + server.number());
    }

    private static String uuid(DemoEstate.Server server) {
        return server.uuid().toString();
    }

    private static void info(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            row(
                    sheet,
                    row++,
                    s.name(),
                    s.power(),
                    s.template(),
                    s.cpus(),
                    s.memoryMiB(),
                    s.addresses().size(),
                    s.disksMiB().size(),
                    s.provisionedMiB(),
                    s.inUseMiB(),
                    DATACENTER,
                    CLUSTER,
                    host(s.number() % 4),
                    s.operatingSystem(),
                    s.operatingSystem(),
                    id(s),
                    uuid(s));
        }
    }

    private static String host(int number) {
        return "esx-0" + (number + 1) + ".prefecture.example";
    }

    private static void cpus(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            row(sheet, row++, s.name(), s.cpus(), 1, s.cpus(), id(s), uuid(s));
        }
    }

    private static void memory(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            row(sheet, row++, s.name(), s.memoryMiB(), 0, id(s), uuid(s));
        }
    }

    private static void disks(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            int disk = 1;
            for (int capacity : s.disksMiB()) {
                row(
                        sheet,
                        row++,
                        s.name(),
                        "Hard disk " + disk++,
                        capacity,
                        false,
                        true,
                        "SCSI controller 0",
                        id(s),
                        uuid(s));
            }
        }
    }

    private static void partitions(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            boolean windows = s.operatingSystem().contains("Windows");
            int number = 0;
            for (int capacity : s.disksMiB()) {
                String name = windows ? (char) ('C' + number) + ":\\" : number == 0 ? "/" : "/data" + number;
                int consumed = capacity * 2 / 3;
                row(sheet, row++, s.name(), name, capacity, consumed, capacity - consumed, 33, id(s), uuid(s));
                number++;
            }
        }
    }

    private static void networks(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            int nic = 1;
            for (String address : s.addresses()) {
                String mac =
                        String.format(Locale.ROOT, "00:50:56:%02x:%02x:%02x", nic, s.number() / 256, s.number() % 256);
                row(
                        sheet,
                        row++,
                        s.name(),
                        "Network adapter " + nic,
                        "Vmxnet3",
                        "VLAN-" + (nic * 10),
                        true,
                        mac,
                        address,
                        id(s),
                        uuid(s));
                nic++;
            }
        }
    }

    private static void tools(Worksheet sheet, List<DemoEstate.Server> servers) {
        int row = 1;
        for (DemoEstate.Server s : servers) {
            row(sheet, row++, s.name(), "toolsOk", 12_389, id(s), uuid(s));
        }
    }

    private static void hosts(Worksheet sheet) {
        for (int i = 0; i < 4; i++) {
            row(sheet, i + 1, host(i), DATACENTER, CLUSTER, 2, 64, 786_432);
        }
    }
}
