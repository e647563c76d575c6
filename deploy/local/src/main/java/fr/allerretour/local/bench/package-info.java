/** How fast a service is with everything in place: its own process under its own heap, MariaDB, HTTP. Medians, beside a limit. */
@NullMarked
package fr.allerretour.local.bench;

import org.jspecify.annotations.NullMarked;
