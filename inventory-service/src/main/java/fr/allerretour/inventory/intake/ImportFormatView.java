package fr.allerretour.inventory.intake;

import fr.allerretour.inventory.intake.format.FormatDoc;
import fr.allerretour.inventory.intake.format.InventoryFormat;
import fr.allerretour.inventory.intake.format.Words;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A format as it is shown. */
@Schema(name = "ImportFormat")
public record ImportFormatView(
        @Schema(description = "What to name it by.", examples = "rvtools-xlsx")
        String id,

        @Schema(description = "What the file is.") Text title,

        @Schema(description = "What its file is usually called; never looked at.", examples = "xlsx")
        String extension,

        @Schema(description = "The file in which rejected rows come back.", examples = "xlsx")
        String rejectedExtension,

        @Schema(description = "What is read, and what it becomes.")
        List<Text> reads,

        @Schema(description = "What is passed over.") List<Text> ignores,

        @Schema(description = "Units and conversions.") Text units,

        @Schema(
                description =
                        "Whether such files hold secrets by nature. None is read, and the file itself is forgotten as"
                                + " soon as its preview is there.",
                examples = "false")
        boolean carriesSecrets) {

    /** The same in both languages. */
    @Schema(name = "BilingualText")
    public record Text(
            @Schema(examples = "All other tabs") String en,

            @Schema(examples = "Tous les autres onglets") String fr) {

        static Text of(Words words) {
            return new Text(words.en(), words.fr());
        }
    }

    static ImportFormatView of(InventoryFormat format) {
        FormatDoc doc = format.doc();
        return new ImportFormatView(
                doc.id(),
                Text.of(doc.title()),
                doc.extension(),
                doc.rejectedExtension(),
                doc.reads().stream().map(Text::of).toList(),
                doc.ignores().stream().map(Text::of).toList(),
                Text.of(doc.units()),
                format.carriesSecrets());
    }
}
