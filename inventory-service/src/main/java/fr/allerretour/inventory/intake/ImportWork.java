package fr.allerretour.inventory.intake;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What the jobs of an import are asked. */
@RegisterForReflection
record ImportWork(UUID fileImport) {}
