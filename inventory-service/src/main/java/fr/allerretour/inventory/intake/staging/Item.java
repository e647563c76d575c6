package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.Map;

/**
 * A thing as its row in the database has it.
 *
 * @param fields its members by name; what is unknown is absent
 * @param provenance as stored, by source
 */
@RegisterForReflection
public record Item(String key, ObjectNode fields, Map<String, String> provenance) {}
