package fr.allerretour.local.demo;

import fr.allerretour.local.LocalException;
import fr.allerretour.local.Platform;
import fr.allerretour.local.Service;
import java.util.Random;

/**
 * Kills a service or the database at random moments, as {@code kill -9} does, and starts it again, while the demo goes
 * on. Nothing may be lost and nothing half-visible: the demo's own checks at the end say so.
 */
final class Saboteur implements AutoCloseable {

    private static final int SHORTEST_MS = 200;
    private static final int LONGEST_MS = 4_000;

    private final Platform platform;
    private final Console console;
    private final Random random;
    private final int kills;
    private final Thread thread;
    private volatile int done;

    Saboteur(Platform platform, Console console, int kills, long seed) {
        this.platform = platform;
        this.console = console;
        this.kills = kills;
        this.random = new Random(seed);
        this.thread = Thread.ofPlatform().name("saboteur").start(this::work);
    }

    private void work() {
        try {
            while (done < kills) {
                Thread.sleep(SHORTEST_MS + random.nextInt(LONGEST_MS - SHORTEST_MS));
                killOne();
                platform.restartTheDead();
                platform.awaitReady();
                done++;
            }
        } catch (InterruptedException e) {
            // The demo has ended before the last kill.
            Thread.currentThread().interrupt();
        } catch (LocalException e) {
            if (!Thread.currentThread().isInterrupted()) {
                console.text("The platform did not come back: " + e.getMessage());
            }
        }
    }

    private void killOne() {
        int victim = random.nextInt(Service.values().length + 1);
        ProcessHandle process;
        String name;
        if (victim < Service.values().length) {
            Service service = Service.values()[victim];
            process = platform.process(service);
            name = service.name();
        } else {
            process = platform.database().process();
            name = "MariaDB";
        }
        console.line("kill -9 " + name);
        process.destroyForcibly();
        process.onExit().join();
    }

    /** True until the last kill is done. */
    boolean atWork() {
        return thread.isAlive();
    }

    /** How many were killed and came back. */
    int done() {
        return done;
    }

    @Override
    public void close() throws InterruptedException {
        thread.interrupt();
        thread.join();
        platform.restartTheDead();
        platform.awaitReady();
    }
}
