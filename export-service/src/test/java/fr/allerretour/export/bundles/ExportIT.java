package fr.allerretour.export.bundles;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusIntegrationTest;

/** The same suite against what is shipped: the packaged jar, or the native binary. */
@QuarkusIntegrationTest
@QuarkusTestResource(ExportTestResource.class)
class ExportIT extends ExportSuite {}
