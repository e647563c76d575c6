package fr.allerretour.inventory.catalogue;

import java.util.Arrays;
import java.util.Optional;

/** What a catalogue is written as. */
enum CatalogueFormat {
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx"),
    CSV_ZIP("csv-zip", "application/zip", ".zip"),
    CYCLONEDX("cyclonedx", "application/vnd.cyclonedx+json; version=1.7", ".cdx.json");

    private final String code;
    private final String mediaType;
    private final String extension;

    CatalogueFormat(String code, String mediaType, String extension) {
        this.code = code;
        this.mediaType = mediaType;
        this.extension = extension;
    }

    static Optional<CatalogueFormat> of(String code) {
        return Arrays.stream(values())
                .filter(format -> format.code.equals(code))
                .findFirst();
    }

    String mediaType() {
        return mediaType;
    }

    /** With the dot. */
    String extension() {
        return extension;
    }
}
