package fr.allerretour.planner.planning;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
@QuarkusTestResource(InventoryStub.class)
class PlannerHttpTest extends PlannerSuite {}
