package fr.allerretour.inventory.flow.rule;

import fr.allerretour.inventory.intake.format.Words;

/** What is done with flows to a port. */
public enum Treatment {
    HARD("Proposed as hard.", "Proposé comme fort."),
    SOFT("Proposed as soft.", "Proposé comme faible."),
    NOISE("Noise.", "Bruit."),
    NOISE_UNLESS_SHARED(
            "Noise, unless the server serves very many: then proposed as soft.",
            "Bruit, sauf si le serveur en sert un très grand nombre : alors proposé comme faible."),
    NOISE_UNLESS_HEAVY(
            "Noise, unless much is carried or the server serves very many: then proposed as soft.",
            "Bruit, sauf si le volume est grand ou si le serveur en sert un très grand nombre : alors proposé comme faible.");

    private final Words words;

    Treatment(String en, String fr) {
        this.words = new Words(en, fr);
    }

    public Words words() {
        return words;
    }
}
