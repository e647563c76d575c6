package fr.allerretour.planner.planning;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same over the packaged service: the jar, or the native binary. */
@QuarkusIntegrationTest
@QuarkusTestResource(MariaDbTestResource.class)
@QuarkusTestResource(InventoryStub.class)
class PlannerIT extends PlannerSuite {}
