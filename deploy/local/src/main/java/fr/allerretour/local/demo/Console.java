package fr.allerretour.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.util.Locale;

/** What the reader of the terminal sees: plain lines, and on a terminal also how far the present step is. */
final class Console {

    private final PrintStream out;
    private final boolean terminal;
    private final long began = System.nanoTime();
    private boolean progressShown;

    Console(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    /** A new step, with the time since the start. */
    void step(String what) {
        progressEnd();
        out.printf(Locale.ROOT, "[%5.1f s] %s%n", (System.nanoTime() - began) / 1e9, what);
    }

    /** A detail of the present step. */
    void line(String what) {
        progressEnd();
        out.println("          " + what);
    }

    /** Text as it is. */
    void text(String what) {
        progressEnd();
        out.println(what);
    }

    void progress(JsonNode job) {
        if (terminal) {
            progressShown = true;
            out.print("\r          " + job.path("done").asLong() + " of "
                    + job.path("total").asLong() + " " + job.path("unit").asText() + "  "
                    + job.path("message").asText() + "\u001b[K");
            out.flush();
        }
    }

    void progressEnd() {
        if (progressShown) {
            progressShown = false;
            out.print("\r\u001b[K");
        }
    }
}
