package fr.allerretour.planner;

import fr.allerretour.kit.openapi.OpenApiContract;
import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same guard against the binary or the jar as it is shipped. */
@QuarkusIntegrationTest
@QuarkusTestResource(MariaDbTestResource.class)
class OpenApiIT extends OpenApiContract {}
