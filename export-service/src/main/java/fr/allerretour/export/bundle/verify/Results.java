package fr.allerretour.export.bundle.verify;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits for what other threads find out. */
final class Results {
    private static final long TICK_MILLISECONDS = 100;

    private Results() {}

    /**
     * The result of a task.
     *
     * @param tick run about ten times a second until it is there; what it throws is thrown
     * @throws InterruptedIOException if this thread was interrupted; it still is
     */
    static <T> T await(Future<T> task, Runnable tick) throws IOException {
        while (true) {
            try {
                return task.get(TICK_MILLISECONDS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException stillAtIt) {
                tick.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while checking");
            } catch (ExecutionException e) {
                throw new IOException("The check failed: " + e.getMessage(), e);
            }
        }
    }
}
