/** The service as its clients see it: over HTTP, on a real MariaDB. */
@NullMarked
package fr.allerretour.inventory;

import org.jspecify.annotations.NullMarked;
