/** When the law lets one out: from the request to the erasure certificate, date by date. Plain Java. */
@NullMarked
package fr.allerretour.export.exitclock;

import org.jspecify.annotations.NullMarked;
