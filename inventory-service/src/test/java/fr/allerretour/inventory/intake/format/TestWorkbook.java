package fr.allerretour.inventory.intake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks, an empty text as no cell at all: proper ones with fastexcel, and whatever XML one likes as a part. */
public final class TestWorkbook {

    private final Map<String, Object[][]> rowsBySheet = new LinkedHashMap<>();

    /** A cell that holds a formula. */
    public record Formula(String text) {}

    public TestWorkbook sheet(String name, Object[]... rows) {
        rowsBySheet.put(name, rows);
        return this;
    }

    public static Object[] row(Object... cells) {
        return cells;
    }

    public Path write(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "tests", "01.0000")) {
            for (Map.Entry<String, Object[][]> sheet : rowsBySheet.entrySet()) {
                Worksheet worksheet = workbook.newWorksheet(sheet.getKey());
                for (int row = 0; row < sheet.getValue().length; row++) {
                    Object[] cells = sheet.getValue()[row];
                    for (int column = 0; column < cells.length; column++) {
                        put(worksheet, row, column, cells[column]);
                    }
                }
                worksheet.finish();
            }
        }
        return file;
    }

    private static void put(Worksheet worksheet, int row, int column, Object cell) {
        switch (cell) {
            case Formula formula -> worksheet.formula(row, column, formula.text());
            case Number number -> worksheet.value(row, column, number);
            case Boolean yes -> worksheet.value(row, column, yes);
            case String text when text.isEmpty() -> {}
            default -> worksheet.value(row, column, cell.toString());
        }
    }

    /** A workbook whose one sheet, vInfo, has this XML. */
    public static Path raw(Path file, String sheetXml) throws IOException {
        return raw(file, sheetXml.getBytes(StandardCharsets.UTF_8), 1);
    }

    /** A workbook whose one sheet, vInfo, has this XML so many times over. */
    public static Path raw(Path file, byte[] piece, int times) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            String relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships><Relationship Id='a' Type='" + relation
                            + "/officeDocument' Target='xl/workbook.xml'/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns:r='" + relation
                            + "'><sheets><sheet name='vInfo' sheetId='1' r:id='b'/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id='b' Type='" + relation
                            + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < times; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
