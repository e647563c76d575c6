package fr.allerretour.export.bundles;

import fr.allerretour.export.connector.Loss;
import io.quarkus.runtime.annotations.RegisterForReflection;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A loss as it is shown. */
@RegisterForReflection
@Schema(name = "Loss", description = "Something that does not come back as it was.")
record LossView(
        @Schema(examples = "payroll-files") String lot,
        Loss.Code code,

        @Schema(
                description =
                        "CONTENT: the data itself; METADATA: something about it; OUT_OF_SCOPE: left out on purpose.")
        Loss.Severity severity,

        @Schema(description = "Path or name in the source.", examples = "tree/link")
        String object,

        String fr,
        String en) {

    static LossView of(BundleLossEntity row) {
        return new LossView(row.lot, row.code, row.severity, row.object, row.detailFr, row.detailEn);
    }
}
