package fr.allerretour.inventory.intake.format.m365;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.ParsedRow;
import fr.allerretour.inventory.intake.format.Position;
import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.RowSink;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Headings;
import fr.allerretour.inventory.intake.format.cell.SizeUnit;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.ItemKeys;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.tabular.CsvRow;
import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** One reading of one report. */
final class ReportReading {

    private static final int LONGEST_URL = 2_000;
    private static final long BYTES_IN_MIB = 1L << 20;

    private final Report report;
    private final RowSink sink;
    private final Map<String, Sum> sumsByDomain = new TreeMap<>();
    private final int isDeleted;
    private final int used;
    private final int principal;
    private final int archive;
    private final int siteId;
    private final int url;
    private final int template;
    private final int files;
    private final int teamId;
    private final int teamName;
    private final int teamType;
    private int deleted;

    /** What the mailboxes or accounts of one domain come to. */
    private static final class Sum {

        private final Position first;
        private long bytes;
        private int count;
        private int archives;

        Sum(Position first) {
            this.first = first;
        }
    }

    ReportReading(Report report, Headings headings, RowSink sink) throws FormatException {
        this.report = report;
        this.sink = sink;
        isDeleted = headings.find("Is Deleted");
        used = report == Report.TEAMS ? -1 : headings.need("Storage Used (Byte)");
        principal = headings.find(report == Report.MAILBOXES ? "User Principal Name" : "Owner Principal Name");
        archive = headings.find("Has Archive");
        url = headings.find("Site URL");
        siteId = report != Report.SITES ? -1 : url < 0 ? headings.need("Site Id") : headings.find("Site Id");
        template = headings.find("Root Web Template");
        files = headings.find("File Count");
        teamId = report == Report.TEAMS ? headings.need("Team Id") : -1;
        teamName = headings.find("Team Name");
        teamType = headings.find("Team Type");
    }

    int deleted() {
        return deleted;
    }

    void row(CsvRow row) throws BadCell {
        if (Boolean.TRUE.equals(row.yesOrNo(isDeleted))) {
            deleted++;
            return;
        }
        switch (report) {
            case MAILBOXES, ACCOUNTS -> add(row);
            case SITES -> site(row);
            case TEAMS -> team(row);
        }
    }

    private void add(CsvRow row) throws BadCell {
        Long bytes = bytes(row);
        String who = row.text(principal, LONGEST_URL);
        int at = who == null ? -1 : who.lastIndexOf('@');
        String domain = who == null || at < 0 ? "" : who.substring(at + 1).toLowerCase(Locale.ROOT);
        boolean archived = Boolean.TRUE.equals(row.yesOrNo(archive));
        Sum sum = sumsByDomain.computeIfAbsent(ItemKeys.name(domain), key -> new Sum(row.position()));
        sum.bytes += bytes == null ? 0 : bytes;
        sum.count++;
        sum.archives += archived ? 1 : 0;
    }

    /** Exact bytes: a set adds up very many small ones. */
    private @Nullable Long bytes(CsvRow row) throws BadCell {
        Long mebibytes = row.size(used, SizeUnit.BYTE);
        if (mebibytes == null) {
            return null;
        }
        String text = String.valueOf(row.text(used, CsvRow.KEY));
        return text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Long.valueOf(text)
                : Long.valueOf(mebibytes * BYTES_IN_MIB);
    }

    private void site(CsvRow row) throws BadCell {
        Long size = row.size(used, SizeUnit.BYTE);
        String id = row.text(siteId, CsvRow.KEY);
        String address = row.text(url, LONGEST_URL);
        String identity = id == null ? address : id;
        if (identity == null) {
            throw nameless(row, siteId < 0 ? url : siteId);
        }
        String name = address == null ? identity : address;
        String key = ItemKeys.key("m365:site:" + identity.toLowerCase(Locale.ROOT));
        tell(
                row.position(),
                row.cells(),
                new WorkloadDraft(row.place())
                        .key(key)
                        .name(ItemKeys.name(name.replaceFirst("^https://", "")))
                        .kind(Kind.COLLABORATION_SITE)
                        .storageMiB(size)
                        .usedMiB(size)
                        .attribute(StrongIds.TOOL_ID, id)
                        .attribute("url", address)
                        .attribute("template", row.text(template, CsvRow.KEY))
                        .attribute("files", row.text(files, CsvRow.KEY)),
                key,
                ItemKeys.name(name.replaceFirst("^https://", "")),
                size);
    }

    private void team(CsvRow row) throws BadCell {
        String id = row.text(teamId, CsvRow.KEY);
        String name = row.text(teamName, CsvRow.KEY);
        String identity = id == null ? name : id;
        if (identity == null) {
            throw nameless(row, teamId);
        }
        sink.item(new ParsedRow(
                row.position(),
                new WorkloadDraft(row.place())
                        .key(ItemKeys.key("m365:team:" + identity.toLowerCase(Locale.ROOT)))
                        .name(ItemKeys.name("Team " + (name == null ? identity : name)))
                        .kind(Kind.COLLABORATION_SITE)
                        .attribute(StrongIds.TOOL_ID, id)
                        .attribute("teamType", row.text(teamType, CsvRow.KEY))
                        .build(),
                row.cells()));
    }

    private static BadCell nameless(CsvRow row, int column) {
        String heading = row.headings().name(column);
        return new BadCell(
                heading,
                RowProblem.REQUIRED,
                "Neither id nor name is given; expected one in " + heading + ".",
                "Ni identifiant ni nom n'est donné ; attendu dans " + heading + ".");
    }

    /** Tells what was added up. */
    void finish() {
        boolean mailboxes = report == Report.MAILBOXES;
        sumsByDomain.forEach((domain, sum) -> {
            long size = (sum.bytes + BYTES_IN_MIB / 2) / BYTES_IN_MIB;
            String key = ItemKeys.key(
                    (mailboxes ? "m365:mailboxes" : "m365:onedrive") + (domain.isEmpty() ? "" : ":" + domain));
            String name = ItemKeys.name((mailboxes ? "Exchange Online" : "OneDrive") + " " + domain)
                    .strip();
            tell(
                    sum.first,
                    List.of(),
                    new WorkloadDraft(sum.first.toString())
                            .key(key)
                            .name(name)
                            .kind(mailboxes ? Kind.MAILBOX_SET : Kind.FILE_SHARE)
                            .storageMiB(size)
                            .usedMiB(size)
                            .attribute(mailboxes ? "mailboxes" : "accounts", Integer.toString(sum.count))
                            .attribute("archives", sum.archives == 0 ? null : Integer.toString(sum.archives)),
                    key,
                    name,
                    size);
        });
    }

    private void tell(
            Position position,
            List<String> cells,
            WorkloadDraft workload,
            String key,
            String name,
            @Nullable Long size) {
        sink.item(new ParsedRow(position, workload.build(), cells));
        sink.item(new ParsedRow(
                position,
                new DataSetItem(
                        ItemKeys.key(key + ":data"), name, Category.SUPPLIED, null, null, size, null, key, null),
                cells));
    }
}
