/** Answers to questionnaires, kept by version, and what they mean for an application. */
@NullMarked
package fr.allerretour.inventory.questionnaire.answer;

import org.jspecify.annotations.NullMarked;
