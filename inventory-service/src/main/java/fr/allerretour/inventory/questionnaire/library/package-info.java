/** The questionnaires at hand: those of this build, and those that an organisation has brought. */
@NullMarked
package fr.allerretour.inventory.questionnaire.library;

import org.jspecify.annotations.NullMarked;
