/** A MariaDB server's schemas: definitions as SQL, rows as CSV, all from one consistent snapshot. */
@NullMarked
package fr.allerretour.export.connector.sql;

import org.jspecify.annotations.NullMarked;
