/** The exit clock over HTTP. */
@NullMarked
package fr.allerretour.export.exitclock.api;

import org.jspecify.annotations.NullMarked;
