/** Which rules bear on which data on which day, and which services receive which kinds of workload. Plain Java. */
@NullMarked
package fr.allerretour.planner.policy;

import org.jspecify.annotations.NullMarked;
