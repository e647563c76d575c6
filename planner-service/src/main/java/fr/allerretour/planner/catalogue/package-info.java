/** What is known of providers, offers, qualifications, exit routes and controls: dated facts, each with its source. Plain Java. */
@NullMarked
package fr.allerretour.planner.catalogue;

import org.jspecify.annotations.NullMarked;
