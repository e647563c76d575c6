/** What the three services share: problems, pages, conditional and repeated requests, callers, jobs. No domain. */
@NullMarked
package fr.allerretour.kit;

import org.jspecify.annotations.NullMarked;
