/** What every operation of every service has in its OpenAPI document, written once. */
@NullMarked
package fr.allerretour.kit.openapi;

import org.jspecify.annotations.NullMarked;
