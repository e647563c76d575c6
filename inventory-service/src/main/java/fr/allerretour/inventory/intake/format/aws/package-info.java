/** What people fill in for AWS: Migration Hub, Cloud Migration Factory, Application Migration Service. Plain Java. */
@NullMarked
package fr.allerretour.inventory.intake.format.aws;

import org.jspecify.annotations.NullMarked;
