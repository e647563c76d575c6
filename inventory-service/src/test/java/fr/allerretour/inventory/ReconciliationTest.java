package fr.allerretour.inventory;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class ReconciliationTest extends ReconciliationSuite {}
