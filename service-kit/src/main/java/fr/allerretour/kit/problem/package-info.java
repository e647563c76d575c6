/** RFC 9457 problems: one catalogue, each with a stable type, a title and advice in French and English. */
@NullMarked
package fr.allerretour.kit.problem;

import org.jspecify.annotations.NullMarked;
