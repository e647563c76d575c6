package fr.allerretour.inventory.intake.format.mapped.propose;

import fr.allerretour.inventory.intake.format.Words;

/** Reasons, put together sentence by sentence. */
final class Why {

    private final StringBuilder en = new StringBuilder();
    private final StringBuilder fr = new StringBuilder();

    static Why of(String en, String fr) {
        return new Why().and(en, fr);
    }

    Why and(String sentence, String phrase) {
        en.append(en.isEmpty() ? "" : " ").append(sentence);
        fr.append(fr.isEmpty() ? "" : " ").append(phrase);
        return this;
    }

    Words words() {
        return new Words(en.toString(), fr.toString());
    }
}
