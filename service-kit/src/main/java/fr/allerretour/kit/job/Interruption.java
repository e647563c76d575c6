package fr.allerretour.kit.job;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Tells what came from outside a job: the replica going down, or the database out of reach for a moment. */
final class Interruption {

    /** SQL states: a lost connection (08…), a statement that the server ended (70100), a deadlock rolled back (40…). */
    private static final String LOST = "08";

    private static final String KILLED = "70100";
    private static final String ROLLED_BACK = "40";

    private static final int DEEPEST = 20;

    private Interruption() {}

    static boolean isBehind(Throwable failure) {
        if (Thread.currentThread().isInterrupted()) {
            return true;
        }
        @Nullable Throwable cause = failure;
        for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
            if (cause instanceof InterruptedException || (cause instanceof SQLException sql && lost(sql))) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    private static boolean lost(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && (state.startsWith(LOST) || state.startsWith(ROLLED_BACK) || state.equals(KILLED));
    }
}
