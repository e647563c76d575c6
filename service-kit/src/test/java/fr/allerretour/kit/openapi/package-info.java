/** Guards of a service's committed OpenAPI file: drift, breaking changes, style, and examples that really work. */
@NullMarked
package fr.allerretour.kit.openapi;

import org.jspecify.annotations.NullMarked;
