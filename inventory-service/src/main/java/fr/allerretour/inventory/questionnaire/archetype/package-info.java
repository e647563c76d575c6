/** Archetypes: applications that are alike, for which one set of answers stands. */
@NullMarked
package fr.allerretour.inventory.questionnaire.archetype;

import org.jspecify.annotations.NullMarked;
