/**
 * Logs of network flows, line by line: bytes in, numbers out. Ten million lines make no garbage, so nothing here builds a
 * string of a field that is a number or an address.
 */
@NullMarked
package fr.allerretour.inventory.flow.format;

import org.jspecify.annotations.NullMarked;
