package fr.allerretour.inventory.intake.format;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.ParsedItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What each real inventory that others published gives, broken ones too; skipped where they are not at hand. */
class EverySampleTest {

    private static final String[] NO_INVENTORIES = {"bagit-conformance", "psplib", "konveyor/questionnaires"};

    private static final String EXPECTED = """
            azure-migrate-dependencies/kaevans_out.csv → refused: file-format-unknown
            azure-migrate-dependencies/kaevans_serverList.csv → refused: file-format-unknown
            azure-migrate-dependencies/shabbirnkhan1_dependency-export-sample.csv → azure-migrate-dependencies-csv: 5 dependencies
            azure-migrate/export_AzureMigrate_Assessment_Core_Report.xlsx → azure-migrate-xlsx: 513 workloads, 272 disks, 296 cards
            azure-migrate/export_AzureMigrate_Discovery_Report.xlsx → azure-migrate-xlsx: 294 workloads, 296 cards
            azure-migrate/protected-not-a-zip.xlsx → refused: workbook-protected
            azure-resource-graph/azure-rest-api-specs_ResourcesFirstPageQuery.json → azure-resource-graph-json: nothing
            headers/aws_cmf_intake_form.csv → aws-cmf-csv: nothing
            headers/aws_mgn_import.csv → aws-mgn-csv: nothing
            headers/aws_migration_hub_import_template.csv → aws-migration-hub-csv: nothing
            headers/azure_migrate_dependency_export.csv → azure-migrate-dependencies-csv: nothing
            headers/azure_migrate_import_2020_doc.csv → azure-migrate-csv: nothing
            headers/azure_migrate_import_current.csv → azure-migrate-csv: nothing
            headers/gcp_migration_center_diskInfo.csv → refused: heading-missing
            headers/gcp_migration_center_perfInfo.csv → refused: heading-missing
            headers/gcp_migration_center_tagInfo.csv → refused: heading-missing
            headers/gcp_migration_center_vmInfo.csv → google-migration-center-csv: nothing
            headers/m365_getMailboxUsageDetail.csv → m365-usage-csv: nothing
            headers/m365_getOneDriveUsageAccountDetail.csv → m365-usage-csv: nothing
            headers/m365_getSharePointSiteUsageDetail.csv → m365-usage-csv: nothing
            konveyor/import-csv/app_name_with_spaces.csv → konveyor-applications-csv: 1 applications, 1 rejected
            konveyor/import-csv/hub_template_application_import.csv → konveyor-applications-csv: 3 applications, 2 dependencies
            konveyor/import-csv/invalid_column_schema.csv → refused: file-format-unknown
            konveyor/import-csv/invalid_record_type_21.csv → konveyor-applications-csv: 2 rejected
            konveyor/import-csv/mandatory_and_empty_rows.csv → konveyor-applications-csv: 2 applications
            konveyor/import-csv/missing_application_name.csv → konveyor-applications-csv: 1 rejected
            konveyor/import-csv/sample-applications.csv → konveyor-applications-csv: 3 applications, 2 dependencies
            konveyor/import-csv/valid_application_rows.csv → konveyor-applications-csv: 2 applications
            kubev2v/example1.xlsx → rvtools-xlsx: 9 workloads, 9 disks, 8 cards
            kubev2v/inventory.json → kubev2v-json: 1 workloads
            m365/contoso_MailboxUsageDetail.csv → m365-usage-csv: 1 workloads, 1 data sets
            rvtools/mjvincent_rvtools-small-complete.xlsx → rvtools-xlsx: 3 workloads, 5 disks, 4 cards
            tidal/servers.csv → tidal-servers-csv: 9 workloads
            vcenter-json/workload_discovery.json → vcenter-workloads-json: 108 workloads, 8 dependencies
            """;

    private static String said(Path file) throws IOException {
        try {
            InventoryFormat format = new FormatDetector(ReadLimits.standard()).detect(file);
            Told told = new Told();
            format.read(file, told);
            List<ParsedItem> items = told.items();
            List<WorkloadItem> workloads = items.stream()
                    .filter(WorkloadItem.class::isInstance)
                    .map(WorkloadItem.class::cast)
                    .toList();
            long disks = workloads.stream()
                    .mapToLong(w -> w.disks() == null ? 0 : w.disks().size())
                    .sum();
            long cards = workloads.stream()
                    .mapToLong(w -> w.nics() == null ? 0 : w.nics().size())
                    .sum();
            Map<String, Long> counts = new LinkedHashMap<>();
            counts.put("workloads", (long) workloads.size());
            counts.put("disks", disks);
            counts.put("cards", cards);
            counts.put("applications", count(items, ApplicationItem.class));
            counts.put("dependencies", count(items, DependencyItem.class));
            counts.put("data sets", count(items, DataSetItem.class));
            counts.put("rejected", (long) told.rejections.size());
            String all = counts.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .map(entry -> entry.getValue() + " " + entry.getKey())
                    .collect(Collectors.joining(", "));
            return format.id() + ": " + (all.isEmpty() ? "nothing" : all);
        } catch (FormatException e) {
            return "refused: " + e.problem().slug();
        }
    }

    private static long count(List<ParsedItem> items, Class<? extends ParsedItem> kind) {
        return items.stream().filter(kind::isInstance).count();
    }

    @Test
    void everyPublishedInventoryIsTakenOrRefusedForTheRightReason() throws Exception {
        Path samples = Samples.file(".").normalize();
        StringBuilder said = new StringBuilder();
        try (Stream<Path> files = Files.walk(samples)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = samples.relativize(file).toString();
                if (Stream.of(NO_INVENTORIES).noneMatch(name::startsWith)) {
                    said.append(name).append(" → ").append(said(file)).append("\n");
                }
            }
        }
        assertThat(said.toString()).isEqualTo(EXPECTED);
    }
}
