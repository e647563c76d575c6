package fr.allerretour.inventory.questionnaire.answer;

import java.util.UUID;

/** What is answered for: an application, or an archetype. */
record Subject(Kind kind, UUID id) {

    enum Kind {
        APPLICATION("application"),
        ARCHETYPE("archetype");

        /** The member of an answer sheet that names it. */
        final String field;

        Kind(String field) {
            this.field = field;
        }
    }
}
