package fr.allerretour.export.verification;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.UUID;

/** What a verification's job is told. */
@RegisterForReflection
record VerificationJobPayload(UUID verificationId) {}
