package fr.allerretour.inventory.intake.format;

import static fr.allerretour.inventory.intake.format.TestWorkbook.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent by mistake or in bad faith gets its name, and never a part of it is taken for the whole. */
class HostileFilesTest {

    private static final byte[] OLE2 = {
        (byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1
    };

    @TempDir
    private Path folder;

    private static FormatException refusal(String format, Path file, ReadLimits limits) {
        FormatException refused = catchThrowableOfType(FormatException.class, () -> Told.by(format, file, limits));
        assertThat(refused).as("refusal of " + file).isNotNull();
        return refused;
    }

    private static FormatException refusal(Path workbook) {
        return refusal("rvtools-xlsx", workbook, ReadLimits.standard());
    }

    private static FormatProblem detection(Path file) {
        return catchThrowableOfType(FormatException.class, () -> new FormatDetector(ReadLimits.standard()).detect(file))
                .problem();
    }

    private Path file(byte[]... pieces) throws Exception {
        Path file = folder.resolve("file.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            for (byte[] piece : pieces) {
                out.write(piece);
            }
        }
        return file;
    }

    private Path rows(String xml) throws Exception {
        return TestWorkbook.raw(
                folder.resolve("raw.xlsx"), "<worksheet><sheetData>" + xml + "</sheetData></worksheet>");
    }

    @Test
    void anEncryptedPackageIsToldFromAnOldWorkbook() throws Exception {
        Path encrypted = file(OLE2, new byte[504], "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        assertThat(detection(encrypted)).isEqualTo(FormatProblem.PROTECTED_WORKBOOK);
        assertThat(refusal(encrypted).problem()).isEqualTo(FormatProblem.PROTECTED_WORKBOOK);

        Path old = file(OLE2, new byte[504], "Workbook".getBytes(StandardCharsets.UTF_16LE));
        assertThat(detection(old)).isEqualTo(FormatProblem.OLD_WORKBOOK);
    }

    @Test
    void anEmptyFileAndOneOfNoFormatAreNamed() throws Exception {
        assertThat(detection(file())).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(detection(file("hello;world\n1;2\n".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FormatProblem.UNKNOWN_FORMAT);
        assertThat(detection(file(new byte[] {'a', 0, 'b'}))).isEqualTo(FormatProblem.UNREADABLE_TEXT);
    }

    @Test
    void aWorkbookWithoutVInfoIsNamedWithTheSheetsItHas() throws Exception {
        Path workbook = new TestWorkbook()
                .sheet("Servers", row("VM"))
                .sheet("vDisk", row("VM"))
                .write(folder.resolve("w.xlsx"));

        FormatException refused = refusal(workbook);

        assertThat(refused.problem()).isEqualTo(FormatProblem.VINFO_MISSING);
        assertThat(refused.detailEn()).isEqualTo("The workbook has the sheets: Servers, vDisk.");
        assertThat(refused.detailFr()).isEqualTo("Le classeur a les feuilles : Servers, vDisk.");
    }

    @Test
    void aVInfoWithoutMachinesOrWithoutTheColumnOfNamesIsRefused() throws Exception {
        assertThat(refusal(new TestWorkbook().sheet("vInfo", row("VM")).write(folder.resolve("a.xlsx")))
                        .problem())
                .isEqualTo(FormatProblem.EMPTY_FILE);

        FormatException refused = refusal(
                new TestWorkbook().sheet("vInfo", row("Server"), row("a")).write(folder.resolve("b.xlsx")));
        assertThat(refused.problem()).isEqualTo(FormatProblem.HEADING_MISSING);
        assertThat(refused.column()).contains("VM");
        assertThat(refused.position()).contains(new Position("vInfo", 1));
        assertThat(refused.detailEn()).isEqualTo("There is no column \"VM\" at vInfo row 1.");
    }

    @Test
    void twoColumnsThatSayTheSameAreRefused() throws Exception {
        FormatException refused = refusal(new TestWorkbook()
                .sheet("vInfo", row("VM", "In Use MB", "In use MiB"), row("a", 1, 2))
                .write(folder.resolve("w.xlsx")));

        assertThat(refused.problem()).isEqualTo(FormatProblem.HEADING_TWICE);
        assertThat(refused.detailEn())
                .isEqualTo("Columns 3 (\"In use MiB\") and 2 (\"In Use MB\") both stand for \"In Use MiB\".");
    }

    @Test
    void aWorkbookCutAnywhereIsDamaged() throws Exception {
        Path whole = new TestWorkbook().sheet("vInfo", row("VM"), row("a")).write(folder.resolve("whole.xlsx"));
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {5, bytes.length / 4, bytes.length / 2, bytes.length - 30, bytes.length - 1}) {
            assertThat(refusal(file(Arrays.copyOf(bytes, length))).problem())
                    .as("cut after %s of %s bytes", length, bytes.length)
                    .isEqualTo(FormatProblem.DAMAGED_FILE);
        }
    }

    @Test
    void aByteTurnedInsideASheetIsDamaged() throws Exception {
        Path stored = folder.resolve("stored.xlsx");
        TestWorkbook.raw(
                stored,
                "<worksheet><sheetData><row><c t='str'><v>VM</v></c></row><row><c t='str'><v>" + "somebody"
                        + "</v></c></row></sheetData></worksheet>");
        byte[] bytes = Files.readAllBytes(stored);
        int damaged = 0;
        for (int i = bytes.length / 3; i < bytes.length; i += 7) {
            byte[] turned = bytes.clone();
            turned[i] ^= 0x10;
            Path file = file(turned);
            Told told = new Told();
            try {
                new FormatDetector(ReadLimits.standard())
                        .byId("rvtools-xlsx")
                        .orElseThrow()
                        .read(file, told);
                assertThat(told.<WorkloadItem>items())
                        .extracting(WorkloadItem::name)
                        .containsExactly("somebody");
            } catch (FormatException e) {
                damaged++;
            }
        }
        assertThat(damaged).isPositive();
    }

    @Test
    void sheetXmlThatEndsInTheMiddleIsDamaged() throws Exception {
        Path cut = TestWorkbook.raw(
                folder.resolve("cut.xlsx"), "<worksheet><sheetData><row><c t='str'><v>VM</v></c></row><row><c");
        assertThat(refusal(cut).problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
    }

    @Test
    void anArchiveThatIsNoWorkbookIsDamaged() throws Exception {
        Path zip = folder.resolve("photos.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("photo.jpg"));
        }
        FormatException refused = refusal(zip);
        assertThat(refused.problem()).isEqualTo(FormatProblem.DAMAGED_FILE);
        assertThat(refused.detailEn())
                .isEqualTo("The file is an archive but no whole workbook: its part _rels/.rels is missing.");
    }

    @Test
    void aSheetThatInflatesAThousandTimesIsGivenUpEarly() throws Exception {
        byte[] blanks = new byte[1 << 20];
        Arrays.fill(blanks, (byte) ' ');
        Path bomb = TestWorkbook.raw(folder.resolve("bomb.xlsx"), blanks, 256);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);

        assertThat(refusal(bomb).problem()).isIn(FormatProblem.BOMB, FormatProblem.FORBIDDEN_XML);

        byte[] emptyRows = "<row spans='1:16' ht='15' customHeight='1' collapsed='0'></row>"
                .repeat(20_000)
                .getBytes(StandardCharsets.UTF_8);
        Path rows = TestWorkbook.raw(
                folder.resolve("rows.xlsx"), concat("<worksheet>".getBytes(StandardCharsets.UTF_8), emptyRows), 60);
        assertThat(refusal(rows).problem()).isEqualTo(FormatProblem.BOMB);
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void whatInflatesBeyondTheTotalIsRefusedBeforeItIsInflated() throws Exception {
        Path workbook = rows("<row><c t='str'><v>VM</v></c></row>".repeat(100));
        ReadLimits small = new ReadLimits(2_000, 2_000, 200, 1_000, 100, 100, 100, 100);

        FormatException refused = refusal("rvtools-xlsx", workbook, small);

        assertThat(refused.problem()).isEqualTo(FormatProblem.BOMB);
        assertThat(refused.detailEn()).startsWith("The parts inflate to ").endsWith(" bytes; expected at most 2000.");
    }

    @Test
    void anArchiveOfTooManyPartsIsRefused() throws Exception {
        Path zip = folder.resolve("many.xlsx");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < 2_001; i++) {
                out.putNextEntry(new ZipEntry("part" + i));
            }
        }
        FormatException refused = refusal(zip);
        assertThat(refused.problem()).isEqualTo(FormatProblem.BOMB);
        assertThat(refused.detailEn()).isEqualTo("The archive has 2001 parts; expected at most 2000.");
    }

    @Test
    void xmlEntitiesAreRefusedAndNeverExpanded() throws Exception {
        Path laughs = TestWorkbook.raw(
                folder.resolve("laughs.xlsx"),
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'><!ENTITY f SYSTEM 'file:///etc/passwd'>]>"
                        + "<worksheet><sheetData><row><c t='str'><v>&b;&f;</v></c></row></sheetData></worksheet>");
        assertThat(refusal(laughs).problem()).isEqualTo(FormatProblem.FORBIDDEN_XML);
    }

    @Test
    void endlessAttributesNamesAndDepthAreRefused() throws Exception {
        Random seeded = new Random(1);
        StringBuilder endless = new StringBuilder(20 << 20);
        while (endless.length() < 20 << 20) {
            endless.append(seeded.nextInt()); // digits that do not deflate much, or the ratio would already say no
        }
        assertThat(refusal(rows("<row r='" + endless + "'/>")).problem()).isEqualTo(FormatProblem.FORBIDDEN_XML);
        assertThat(refusal(rows("<row><a>".repeat(100))).problem()).isEqualTo(FormatProblem.FORBIDDEN_XML);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            names.append("<name").append(i).append("/>");
        }
        assertThat(refusal(rows(names.toString())).problem()).isEqualTo(FormatProblem.FORBIDDEN_XML);
    }

    @Test
    void aColumnBeyondTheLastOneOfExcelIsRefused() throws Exception {
        FormatException refused =
                refusal(rows("<row><c r='A1' t='str'><v>VM</v></c><c r='ZZZ1' t='str'><v>x</v></c></row>"));
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refused.detailEn()).isEqualTo("Sheet vInfo has more than 16384 columns.");
    }

    @Test
    void aCellOfTenMegabytesRefusesItsRowOnly() throws Exception {
        Told told = Told.by(
                "rvtools-xlsx",
                rows("<row><c t='str'><v>VM</v></c></row><row><c t='str'><v>" + "x".repeat(10 << 20)
                        + "</v></c></row><row><c t='str'><v>good</v></c></row>"));

        assertThat(told.<WorkloadItem>items()).extracting(WorkloadItem::name).containsExactly("good");
        assertThat(told.rejected()).containsExactly("vInfo row 2 VM too-long");
        assertThat(told.rejections.get(0).cells().get(0)).hasSize(200);
    }

    @Test
    void moreMachinesThanTheLimitAreRefused() throws Exception {
        Path workbook = new TestWorkbook()
                .sheet("vInfo", row("VM"), row("a"), row("b"), row("c"))
                .write(folder.resolve("w.xlsx"));
        FormatException refused =
                refusal("rvtools-xlsx", workbook, new ReadLimits(2_000, 1 << 20, 200, 10_000, 100, 100, 100, 2));
        assertThat(refused.problem()).isEqualTo(FormatProblem.TOO_LARGE);
        assertThat(refused.detailEn()).isEqualTo("vInfo has more than 2 machines.");
    }

    @Test
    void morePartsThanTheMachinesCouldHaveAndARowBeyondTheLastOneAreRefused() throws Exception {
        ReadLimits small = new ReadLimits(2_000, 1 << 20, 200, 10_000, 100, 100, 100, 2);
        Path workbook = new TestWorkbook()
                .sheet("vInfo", row("VM"), row("a"))
                .sheet("vNetwork", row("VM", "IPv4 Address"), row("a", "1 2 3 4 5"), row("a", "1 2 3 4 5 6"))
                .write(folder.resolve("w.xlsx"));
        assertThat(refusal("rvtools-xlsx", workbook, small).detailEn())
                .isEqualTo("The machines have more than 12 disks, cards and addresses together.");

        assertThat(refusal(rows("<row r='999999999'><c t='str'><v>VM</v></c></row>"))
                        .detailEn())
                .isEqualTo("Sheet vInfo has more than 1048576 rows.");
    }
}
