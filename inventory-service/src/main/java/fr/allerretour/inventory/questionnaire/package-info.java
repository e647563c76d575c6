/**
 * Questionnaires: our own format in French and English, and Konveyor's; what answers to them mean for risk and readiness,
 * and which statements of the regime rules they settle. Plain Java.
 */
@NullMarked
package fr.allerretour.inventory.questionnaire;

import org.jspecify.annotations.NullMarked;
