/** Conditional requests (ETag, If-Match) and repeated ones (Idempotency-Key). */
@NullMarked
package fr.allerretour.kit.http;

import org.jspecify.annotations.NullMarked;
