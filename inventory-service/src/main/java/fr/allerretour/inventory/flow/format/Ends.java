package fr.allerretour.inventory.flow.format;

import fr.allerretour.inventory.flow.Addresses;

/** Reads addresses and ports into a record. */
final class Ends {

    private final Addresses addresses = new Addresses();

    boolean source(byte[] text, int from, int to, FlowRecord into) {
        if (!addresses.read(text, from, to)) {
            return false;
        }
        into.sourceHigh = addresses.high();
        into.sourceLow = addresses.low();
        return true;
    }

    boolean target(byte[] text, int from, int to, FlowRecord into) {
        if (!addresses.read(text, from, to)) {
            return false;
        }
        into.targetHigh = addresses.high();
        into.targetLow = addresses.low();
        return true;
    }

    boolean source(Fields fields, int field, FlowRecord into) {
        return source(fields.buffer(), fields.start(field), fields.end(field), into);
    }

    boolean target(Fields fields, int field, FlowRecord into) {
        return target(fields.buffer(), fields.start(field), fields.end(field), into);
    }
}
