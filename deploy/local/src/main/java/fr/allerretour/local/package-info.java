/** Everything on one machine: the embedded MariaDB, the three services as processes, and the demo of the main job. */
@NullMarked
package fr.allerretour.local;

import org.jspecify.annotations.NullMarked;
