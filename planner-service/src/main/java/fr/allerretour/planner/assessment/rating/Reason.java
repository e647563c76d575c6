package fr.allerretour.planner.assessment.rating;

import fr.allerretour.planner.catalogue.Fact;
import fr.allerretour.planner.catalogue.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a verdict is what it is.
 *
 * @param code what was found, stable, UPPER_SNAKE_CASE: "QUALIFICATION_MISSING"
 * @param rule id of the rule that was applied: one of the policy's, or one of the assessment's own
 * @param control id of the control behind the rule, null if no text of law or contract asks for it
 * @param facts the catalogue's facts that were used; empty if only the inventory was
 */
public record Reason(
        String code, String rule, Text text, @Nullable String control, List<Fact> facts) {}
