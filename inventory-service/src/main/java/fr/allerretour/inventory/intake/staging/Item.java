package fr.allerretour.inventory.intake.staging;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * A thing as its row in the database has it.
 *
 * @param fields its members by name; what is unknown is absent
 * @param provenance as stored, by source
 */
record Item(String key, ObjectNode fields, Map<String, String> provenance) {}
