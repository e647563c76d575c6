package fr.allerretour.inventory;

import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
@QuarkusTestResource(MariaDbTestResource.class)
class ReconciliationIT extends ReconciliationSuite {}
