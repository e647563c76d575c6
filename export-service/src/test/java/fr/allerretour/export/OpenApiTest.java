package fr.allerretour.export;

import fr.allerretour.kit.openapi.OpenApiContract;
import fr.allerretour.local.MariaDbTestResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class OpenApiTest extends OpenApiContract {}
