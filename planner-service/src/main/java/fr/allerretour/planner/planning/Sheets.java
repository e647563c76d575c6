package fr.allerretour.planner.planning;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

/** Lists that are also to be had as sheets. */
final class Sheets {
    static final String CSV = "text/csv";
    static final String CSV_UTF8 = "text/csv; charset=utf-8";

    private Sheets() {}

    /** Whether the caller prefers CSV to JSON; who has no preference gets JSON. */
    static boolean wanted(HttpHeaders headers) {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(CSV))) {
                return true;
            }
        }
        return false;
    }
}
