package fr.allerretour.inventory.questionnaire.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All answers that somebody gives to one questionnaire. */
@Schema(name = "AnswersInput")
public record AnswersInput(
        @Schema(
                description = "By id of the question, the id of the answer. What is left out is open.",
                examples = "{\"personal-data\": \"yes\", \"health-data\": \"no\"}")
        @NotNull
        @Size(max = 500)
        Map<@NotBlank @Size(max = 63) String, @NotBlank @Size(max = 63) String> answers) {}
