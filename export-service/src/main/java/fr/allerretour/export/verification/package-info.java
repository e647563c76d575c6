/** Published bundles read again, each by a job: is a bundle still what was published? */
@NullMarked
package fr.allerretour.export.verification;

import org.jspecify.annotations.NullMarked;
