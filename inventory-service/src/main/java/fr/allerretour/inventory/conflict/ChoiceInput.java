package fr.allerretour.inventory.conflict;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's choice between two values. */
@Schema(name = "ConflictChoice")
public record ChoiceInput(
        @Schema(
                description =
                        "KEEP: the value that the field has, or had before OTHER was chosen. OTHER: the other value of"
                                + " the conflict. Either way it is a person's value from then on, and no import changes it.",
                examples = "OTHER")
        @NotNull
        Choice choice) {}
