/** Long work: persisted, with progress and cancel, taken up by another replica when its worker dies. */
@NullMarked
package fr.allerretour.kit.job;

import org.jspecify.annotations.NullMarked;
