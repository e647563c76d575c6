/** Random files against every format: a profile of its own looks for what breaks a reader, and what it found stays a test. */
@NullMarked
package fr.allerretour.inventory.intake.format.fuzz;

import org.jspecify.annotations.NullMarked;
