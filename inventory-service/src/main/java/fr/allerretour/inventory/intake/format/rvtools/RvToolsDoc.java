package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.Words;
import java.util.List;

/** What people are told about RVTools. */
final class RvToolsDoc {

    static final FormatDoc WORKBOOK = new FormatDoc(
            "rvtools-xlsx",
            new Words(
                    "RVTools workbook: all tabs, or vInfo at least",
                    "Classeur RVTools : tous les onglets, ou vInfo au moins"),
            "xlsx",
            "xlsx",
            List.of(
                    new Words(
                            "vInfo: a virtual machine a row, by VM UUID, else by name; power state, template, CPUs, memory, storage, operating system, place in vCenter; SMBIOS UUID, and VM ID with VI SDK UUID, as identities",
                            "vInfo : une machine virtuelle par ligne, par VM UUID, sinon par nom ; état, modèle, CPU, mémoire, stockage, système, place dans vCenter ; SMBIOS UUID, et VM ID avec VI SDK UUID, comme identités"),
                    new Words("vCPU and vMemory, where vInfo is silent", "vCPU et vMemory, là où vInfo se tait"),
                    new Words(
                            "vDisk: the disks; their sum is the storage",
                            "vDisk : les disques ; leur somme est le stockage"),
                    new Words(
                            "vPartition: what is used, where vInfo is silent",
                            "vPartition : l'espace utilisé, là où vInfo se tait"),
                    new Words("vNetwork: cards, networks, addresses", "vNetwork : cartes, réseaux, adresses"),
                    new Words("vTools: state and version of VMware Tools", "vTools : état et version des VMware Tools"),
                    new Words(
                            "vHost and vCluster, as attributes of the machines",
                            "vHost et vCluster, comme attributs des machines")),
            List.of(
                    new Words(
                            "All other tabs (snapshots, datastores, switches, licences, health): they describe the platform that is left",
                            "Tous les autres onglets (instantanés, banques de données, commutateurs, licences, santé) : ils décrivent la plateforme que l'on quitte")),
            new Words(
                    "MiB; older headings say MB for the same numbers and are read as MiB, with a warning",
                    "Mio ; d'anciens en-têtes disent MB pour les mêmes nombres et sont lus en Mio, avec un avertissement"));

    static final FormatDoc ARCHIVE = new FormatDoc(
            "rvtools-csv-zip",
            new Words(
                    "ZIP archive of the CSV files that RVTools exports its tabs to, or that of vInfo alone",
                    "Archive ZIP des fichiers CSV vers lesquels RVTools exporte ses onglets, ou celui de vInfo seul"),
            "zip",
            "zip",
            List.of(new Words(
                    "RVTools_tabvInfo.csv and the others, as the tabs of the workbook",
                    "RVTools_tabvInfo.csv et les autres, comme les onglets du classeur")),
            WORKBOOK.ignores(),
            WORKBOOK.units());

    private RvToolsDoc() {}
}
