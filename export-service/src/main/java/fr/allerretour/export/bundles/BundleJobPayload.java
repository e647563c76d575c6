package fr.allerretour.export.bundles;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What a bundle's job is told. */
@RegisterForReflection
public record BundleJobPayload(UUID bundleId) {}
