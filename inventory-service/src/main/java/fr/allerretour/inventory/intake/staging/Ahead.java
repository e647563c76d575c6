package fr.allerretour.inventory.intake.staging;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work at a time on a second thread, so that this one goes on while the database is at it. Never more than one
 * is under way: what waits in memory is one batch, whatever the file's size.
 *
 * @param <T> what a piece of work yields
 */
final class Ahead<T> implements AutoCloseable {

    private final ExecutorService thread;
    private @Nullable Future<T> underWay;

    Ahead(String name) {
        this.thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    /** Starts a piece of work; the one before must have been taken. */
    void start(Callable<T> work) {
        if (underWay != null) {
            throw new IllegalStateException("The work before has not been taken");
        }
        underWay = thread.submit(work);
    }

    /**
     * Waits for the work under way and gives what it yielded; null if there was none. Whatever it threw comes out of here.
     */
    @Nullable
    T take() {
        Future<T> work = underWay;
        underWay = null;
        try {
            return work == null ? null : work.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for the database", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Waits for the work under way, whatever comes of it: after this, nothing more is written. */
    @Override
    public void close() {
        thread.close();
    }
}
