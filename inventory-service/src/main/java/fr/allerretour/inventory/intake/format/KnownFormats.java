package fr.allerretour.inventory.intake.format;

import fr.allerretour.inventory.intake.format.answers.AnswersFormat;
import fr.allerretour.inventory.intake.format.aws.MigrationHub;
import fr.allerretour.inventory.intake.format.aws.ServerLists;
import fr.allerretour.inventory.intake.format.azurecsv.AzureTemplate;
import fr.allerretour.inventory.intake.format.azurecsv.DependencyExport;
import fr.allerretour.inventory.intake.format.azuremigrate.AzureMigrateFormat;
import fr.allerretour.inventory.intake.format.csv.CatalogueArchive;
import fr.allerretour.inventory.intake.format.csv.CatalogueWorkbook;
import fr.allerretour.inventory.intake.format.csv.CsvFormat;
import fr.allerretour.inventory.intake.format.cyclonedx.CycloneDxFormat;
import fr.allerretour.inventory.intake.format.konveyor.KonveyorFormat;
import fr.allerretour.inventory.intake.format.kubernetes.KubernetesFormat;
import fr.allerretour.inventory.intake.format.kubev2v.KubeV2vFormat;
import fr.allerretour.inventory.intake.format.m365.UsageReport;
import fr.allerretour.inventory.intake.format.mapped.reading.MappedCsv;
import fr.allerretour.inventory.intake.format.migrationcenter.MigrationCenterFormat;
import fr.allerretour.inventory.intake.format.resourcegraph.ResourceGraphCsv;
import fr.allerretour.inventory.intake.format.resourcegraph.ResourceGraphFormat;
import fr.allerretour.inventory.intake.format.rvtools.RvToolsArchive;
import fr.allerretour.inventory.intake.format.rvtools.RvToolsFormat;
import fr.allerretour.inventory.intake.format.terraform.TerraformFormat;
import fr.allerretour.inventory.intake.format.tidal.TidalServers;
import fr.allerretour.inventory.intake.format.vcenter.VCenterFormat;
import fr.allerretour.inventory.intake.format.vcenter.WorkloadScanFormat;
import java.util.ArrayList;
import java.util.List;

/** The formats, those with the most particular content first: the first that recognises a file has it. */
final class KnownFormats {

    private KnownFormats() {}

    static List<InventoryFormat> inOrder(ReadLimits limits) {
        List<InventoryFormat> all = new ArrayList<>();
        all.add(new RvToolsFormat(limits));
        all.add(new RvToolsArchive(limits));
        all.add(new AzureMigrateFormat(limits));
        all.add(new VCenterFormat(limits));
        all.add(new WorkloadScanFormat(limits));
        all.add(new KubeV2vFormat(limits));
        all.add(new TerraformFormat(limits));
        all.add(new KubernetesFormat(limits));
        all.add(new CycloneDxFormat(limits));
        all.add(new ResourceGraphFormat(limits));
        all.add(new ResourceGraphCsv(limits));
        all.add(AzureTemplate.format(limits));
        all.add(new DependencyExport(limits));
        all.add(new MigrationCenterFormat(limits));
        all.add(MigrationHub.format(limits));
        all.add(ServerLists.factory(limits));
        all.add(ServerLists.service(limits));
        all.add(TidalServers.format(limits));
        all.add(new KonveyorFormat(limits));
        all.add(new UsageReport(limits));
        all.add(new AnswersFormat(limits));
        all.add(MappedCsv.unmapped(limits));
        // Ours come last: their headings are plain words that other tools use too.
        all.add(new CatalogueWorkbook(limits));
        all.add(new CatalogueArchive(limits));
        all.addAll(CsvFormat.all(limits));
        return List.copyOf(all);
    }
}
