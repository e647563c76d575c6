package fr.allerretour.inventory.flow.format;

/** Takes what a log says. */
public interface FlowSink {

    /** One flow; the record is overwritten by the next line. */
    void flow(FlowRecord flow);

    /** Now and then, how far the reading is. Whoever wants to end it throws. */
    void progress(long lines);
}
