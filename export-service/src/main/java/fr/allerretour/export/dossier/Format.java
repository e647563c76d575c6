package fr.allerretour.export.dossier;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A documented format, so that files in it can be used outside of any one service.
 *
 * @param mediaType as registered with IANA
 * @param pronom identifier in the PRONOM registry of The National Archives, null where none is given
 * @param specification the public text that defines it
 * @param extensions file name extensions, lower case
 */
public record Format(
        String mediaType, String name, @Nullable String pronom, String specification, List<String> extensions) {

    private static final String OOXML = "ISO/IEC 29500-1";
    private static final String ODF = "ISO/IEC 26300, OASIS OpenDocument 1.2";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.";

    /** The formats that this version can name. By extension only: content is not looked at. */
    public static final List<Format> KNOWN = List.of(
            of("text/csv", "CSV", "x-fmt/18", "RFC 4180, RFC 7111", "csv"),
            of("application/sql", "SQL", "x-fmt/206", "RFC 6922, ISO/IEC 9075", "sql"),
            of("application/json", "JSON", "fmt/817", "RFC 8259", "json"),
            of("application/x-ndjson", "JSON lines", null, "RFC 8259, one value a line", "jsonl", "ndjson"),
            of("text/plain", "Plain text", "x-fmt/111", "RFC 2046 section 4.1", "txt", "log", "conf", "ini"),
            of("text/markdown", "Markdown", "fmt/1149", "RFC 7763", "md"),
            of("text/html", "HTML", "fmt/471", "WHATWG HTML, RFC 2854", "html", "htm"),
            of("application/xml", "XML", "fmt/101", "RFC 7303, W3C XML 1.0", "xml", "xsd", "xsl"),
            of("application/yaml", "YAML", "fmt/818", "RFC 9512", "yaml", "yml"),
            of("application/pdf", "PDF", null, "RFC 8118, ISO 32000", "pdf"),
            of("image/png", "PNG", null, "W3C PNG, ISO/IEC 15948", "png"),
            of("image/jpeg", "JPEG", null, "ISO/IEC 10918-1", "jpg", "jpeg"),
            of("image/tiff", "TIFF", null, "RFC 3302, TIFF 6.0", "tif", "tiff"),
            of("image/svg+xml", "SVG", null, "W3C SVG 1.1", "svg"),
            of("message/rfc822", "Mail", "fmt/278", "RFC 5322", "eml"),
            of("application/zip", "ZIP", "x-fmt/263", "ISO/IEC 21320-1", "zip"),
            of("application/gzip", "gzip", "x-fmt/266", "RFC 1952", "gz"),
            of("application/x-tar", "tar", "x-fmt/265", "IEEE 1003.1 (pax)", "tar"),
            of(OFFICE + "wordprocessingml.document", "DOCX", "fmt/412", OOXML, "docx"),
            of(OFFICE + "spreadsheetml.sheet", "XLSX", "fmt/214", OOXML, "xlsx"),
            of(OFFICE + "presentationml.presentation", "PPTX", "fmt/215", OOXML, "pptx"),
            of("application/vnd.oasis.opendocument.text", "ODT", null, ODF, "odt"),
            of("application/vnd.oasis.opendocument.spreadsheet", "ODS", null, ODF, "ods"));

    private static final Map<String, Format> BY_EXTENSION = KNOWN.stream()
            .flatMap(format -> format.extensions().stream().map(extension -> Map.entry(extension, format)))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Format of(
            String mediaType, String name, @Nullable String pronom, String specification, String... extensions) {
        return new Format(
                mediaType, name, pronom, specification, Stream.of(extensions).toList());
    }

    /** The format that an extension tells of, null if this version knows none. */
    public static @Nullable Format ofExtension(String extension) {
        return BY_EXTENSION.get(extension);
    }
}
