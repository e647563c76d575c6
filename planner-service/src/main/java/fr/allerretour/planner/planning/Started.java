package fr.allerretour.planner.planning;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Work that was taken in.
 *
 * @param id of what will be there
 * @param job the job to follow
 */
@Schema(description = "Work that was taken in: follow GET /api/v1/jobs/{job}.")
record Started(UUID id, UUID job) {}
