/** The main job on one machine: a real inventory in, a phased plan and a verified reversibility bundle out. */
@NullMarked
package fr.allerretour.local.demo;

import org.jspecify.annotations.NullMarked;
