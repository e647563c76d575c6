package fr.allerretour.export.bundles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

@QuarkusTest
@QuarkusTestResource(ExportTestResource.class)
class ExportTest extends ExportSuite {}
