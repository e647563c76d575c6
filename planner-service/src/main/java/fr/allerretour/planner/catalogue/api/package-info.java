/** The catalogue and the policy over HTTP, read-only. */
@NullMarked
package fr.allerretour.planner.catalogue.api;

import org.jspecify.annotations.NullMarked;
