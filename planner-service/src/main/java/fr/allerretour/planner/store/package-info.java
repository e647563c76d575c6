/** Large contents in MariaDB, in compressed parts: streamed in, streamed out, paged by line. */
@NullMarked
package fr.allerretour.planner.store;

import org.jspecify.annotations.NullMarked;
