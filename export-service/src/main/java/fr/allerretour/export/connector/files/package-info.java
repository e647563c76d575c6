/** A folder and all that is below it, read without ever leaving it. */
@NullMarked
package fr.allerretour.export.connector.files;

import org.jspecify.annotations.NullMarked;
