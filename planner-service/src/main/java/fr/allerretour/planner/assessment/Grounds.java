package fr.allerretour.planner.assessment;

import fr.allerretour.planner.assessment.rating.Reason;
import fr.allerretour.planner.catalogue.Text;
import java.util.List;

/**
 * What a verdict stands on.
 *
 * @param confidence 0..1, two decimals: completeness of the input times the weakest fact used
 * @param raisedBy what would raise the confidence; empty if nothing is missing
 */
public record Grounds(List<Reason> reasons, double confidence, List<Text> raisedBy) {}
