/** The real places that data comes from, registered by name; nothing outside of what the operator allows. */
@NullMarked
package fr.allerretour.export.source;

import org.jspecify.annotations.NullMarked;
