package fr.allerretour.inventory.intake.format.m365;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.intake.format.Fixture;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Told;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageReportTest {

    private static final String MAILBOXES = "\ufeffReport Refresh Date,User Principal Name,Display Name,Is Deleted,"
            + "Deleted Date,Created Date,Last Activity Date,Item Count,Storage Used (Byte),"
            + "Issue Warning Quota (Byte),Prohibit Send Quota (Byte),Prohibit Send/Receive Quota (Byte),"
            + "Deleted Item Count,Deleted Item Size (Byte),Deleted Item Quota (Byte),Has Archive,Report Period\n";
    private static final String SITES = "Report Refresh Date,Site Id,Site URL,Owner Display Name,Is Deleted,"
            + "Last Activity Date,File Count,Active File Count,Page View Count,Visited Page Count,"
            + "Storage Used (Byte),Storage Allocated (Byte),Root Web Template,Owner Principal Name,Report Period\n";
    private static final String ACCOUNTS = "Report Refresh Date,Site URL,Owner Display Name,Is Deleted,"
            + "Last Activity Date,File Count,Active File Count,Storage Used (Byte),Storage Allocated (Byte),"
            + "Owner Principal Name,Report Period\n";
    private static final String TEAMS = "Report Refresh Date,Team Name,Team Id,Team Type,Last Activity Date,"
            + "Report Period,Active Users,Active Channels,Guests,Reactions,Meetings Organized,Post Messages,"
            + "Reply Messages,Channel Messages,Urgent Messages,Mentions,Active Shared Channels,Active External Users\n";

    @TempDir
    private Path folder;

    private Told read(String text) throws Exception {
        return Fixture.told("m365-usage-csv", folder, text);
    }

    private static List<WorkloadItem> workloads(Told told) {
        return told.items().stream()
                .filter(WorkloadItem.class::isInstance)
                .map(WorkloadItem.class::cast)
                .toList();
    }

    @Test
    void mailboxesAreASetForEachDomainAndNoPersonIsKept() throws Exception {
        Told told = read(MAILBOXES
                + "2026-08-04,anne@valmont.fr,Anne,False,,,,5,600000,1,1,1,0,0,0,True,7\n"
                + "2026-08-04,bruno@VALMONT.fr,Bruno,0,,,,5,600000,1,1,1,0,0,0,False,7\n"
                + "2026-08-04,c@autre.fr,C,False,,,,5,10485760,1,1,1,0,0,0,False,7\n"
                + "2026-08-04,d@valmont.fr,D,True,2026-01-01,,,5,99999999,1,1,1,0,0,0,False,7\n"
                + "2026-08-04,e@valmont.fr,E,perhaps,,,,5,1,1,1,1,0,0,0,False,7\n"
                + "2026-08-04,f@valmont.fr,F,False,,,,5,-1,1,1,1,0,0,0,False,7\n");

        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::name,
                        WorkloadItem::kind,
                        WorkloadItem::storageMiB,
                        WorkloadItem::usedMiB,
                        WorkloadItem::attributes)
                .containsExactly(
                        tuple(
                                "m365:mailboxes:autre.fr",
                                "Exchange Online autre.fr",
                                Kind.MAILBOX_SET,
                                10L,
                                10L,
                                Map.of("mailboxes", "1")),
                        tuple(
                                "m365:mailboxes:valmont.fr",
                                "Exchange Online valmont.fr",
                                Kind.MAILBOX_SET,
                                1L,
                                1L,
                                Map.of("mailboxes", "2", "archives", "1")));
        assertThat(told.items())
                .contains(new DataSetItem(
                        "m365:mailboxes:valmont.fr:data",
                        "Exchange Online valmont.fr",
                        Category.SUPPLIED,
                        null,
                        null,
                        1L,
                        null,
                        "m365:mailboxes:valmont.fr",
                        null));
        assertThat(told.rejected())
                .containsExactly("row 6 Is Deleted unknown-value", "row 7 Storage Used (Byte) negative");
        assertThat(told.warnings).extracting("textEn").containsExactly("1 deleted entries were passed over.");
        assertThat(told.rows.toString()).doesNotContainIgnoringCase("anne");
    }

    @Test
    void pseudonymsAreOneSet() throws Exception {
        Told told = read(ACCOUNTS
                + "2026-08-04,,A1B2C3D4,False,,3,1,1048576,1,9F8E7D6C5B4A,7\n"
                + "2026-08-04,,B1B2C3D4,False,,3,1,1048576,1,0A1B2C3D4E5F,7\n");

        assertThat(workloads(told))
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::kind, WorkloadItem::storageMiB)
                .containsExactly(tuple("m365:onedrive", "OneDrive", Kind.FILE_SHARE, 2L));
        assertThat(workloads(told).get(0).attributes()).isEqualTo(Map.of("accounts", "2"));
    }

    @Test
    void eachSiteIsAWorkloadByItsIdWithItsVolume() throws Exception {
        Told told = read(SITES
                + "2026-08-04,3F2504E0-4F89-11D3-9A0C-0305E82C3301,https://valmont.sharepoint.com/sites/rh,RH,False,,12,1,"
                + "0,0,5368709120,27487790694400,Group,rh@valmont.fr,7\n"
                + "2026-08-04,7F2504E0-4F89-11D3-9A0C-0305E82C3301,,,False,,0,0,0,0,,,Team Site,,7\n"
                + "2026-08-04,,,,False,,0,0,0,0,1,,Team Site,,7\n");

        assertThat(workloads(told))
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::kind, WorkloadItem::usedMiB)
                .containsExactly(
                        tuple(
                                "m365:site:3f2504e0-4f89-11d3-9a0c-0305e82c3301",
                                "valmont.sharepoint.com/sites/rh",
                                Kind.COLLABORATION_SITE,
                                5_120L),
                        tuple(
                                "m365:site:7f2504e0-4f89-11d3-9a0c-0305e82c3301",
                                "7F2504E0-4F89-11D3-9A0C-0305E82C3301",
                                Kind.COLLABORATION_SITE,
                                null));
        assertThat(told.items()).filteredOn(DataSetItem.class::isInstance).hasSize(2);
        assertThat(told.rejected()).containsExactly("row 4 Site Id required");
    }

    @Test
    void teamsAreWorkloadsWithoutAVolume() throws Exception {
        Told told = read(TEAMS + "2026-08-04,Direction,0b4c,Private,2026-08-01,7,3,1,0,0,0,0,0,0,0,0,0,0\n");

        assertThat(told.items()).hasSize(1);
        assertThat(workloads(told).get(0))
                .extracting(WorkloadItem::key, WorkloadItem::name, WorkloadItem::kind, WorkloadItem::storageMiB)
                .containsExactly("m365:team:0b4c", "Team Direction", Kind.COLLABORATION_SITE, null);
    }

    @Test
    void thePublishedReportGivesItsTwoMailboxes() throws Exception {
        Told told = Fixture.told("m365-usage-csv", Samples.file("m365/contoso_MailboxUsageDetail.csv"));

        assertThat(told.rejections).isEmpty();
        assertThat(workloads(told))
                .extracting(
                        WorkloadItem::key,
                        WorkloadItem::storageMiB,
                        w -> w.attributes().get("mailboxes"))
                .containsExactly(tuple("m365:mailboxes:contoso.co.uk", 20_480L, "2"));
    }
}
