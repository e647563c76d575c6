package fr.allerretour.inventory.completeness;

import fr.allerretour.inventory.intake.format.Words;

/** What people are asked, and what the answer is for. */
public final class FieldWords {

    private FieldWords() {}

    /** The question as an owner reads it. */
    public static Words question(Field field) {
        return switch (field) {
            case APPLICATION_OWNER -> new Words("Who answers for it?", "Qui en répond ?");
            case APPLICATION_CRITICALITY ->
                new Words("How much would its loss hurt?", "Quelle serait la gravité de sa perte ?");
            case APPLICATION_INTENT -> new Words("What has been decided for it?", "Qu'a-t-on décidé pour elle ?");
            case APPLICATION_WORKLOADS ->
                new Words("Which workloads is it made of?", "De quelles charges est-elle faite ?");
            case APPLICATION_NEEDS -> new Words("Which others does it need?", "De quelles autres a-t-elle besoin ?");
            case APPLICATION_DATA ->
                new Words(
                        "How sensitive are its data (the most sensitive of them)?",
                        "Quelle est la sensibilité de ses données (de la plus sensible) ?");
            case WORKLOAD_SENSITIVITY ->
                new Words("How sensitive are the data on it?", "Quelle est la sensibilité des données qu'elle porte ?");
            case WORKLOAD_APPLICATION ->
                new Words("Which application is it part of?", "De quelle application fait-elle partie ?");
            case WORKLOAD_ENVIRONMENT -> new Words("What does it serve?", "À quoi sert-elle ?");
            case WORKLOAD_CRITICALITY ->
                new Words("How much would its loss hurt?", "Quelle serait la gravité de sa perte ?");
            case WORKLOAD_CPUS -> new Words("How many processors?", "Combien de processeurs ?");
            case WORKLOAD_MEMORY -> new Words("How much memory, in GiB?", "Combien de mémoire, en Gio ?");
            case WORKLOAD_STORAGE -> new Words("How much storage, in GiB?", "Combien de stockage, en Gio ?");
            case WORKLOAD_USED ->
                new Words("How much of the storage is used, in GiB?", "Combien de stockage est utilisé, en Gio ?");
            case WORKLOAD_SYSTEM -> new Words("Which operating system?", "Quel système d'exploitation ?");
            case WORKLOAD_POWERED -> new Words("Does it run?", "Tourne-t-elle ?");
            case WORKLOAD_PLACE -> new Words("Where is it today?", "Où est-elle aujourd'hui ?");
            case WORKLOAD_SUPPORT ->
                new Words("When does its maker's support end?", "Quand finit le support de son éditeur ?");
            case DATA_SENSITIVITY -> new Words("How sensitive is it?", "Quelle est sa sensibilité ?");
            case DATA_VOLUME -> new Words("What is its volume, in GiB?", "Quel est son volume, en Gio ?");
            case DATA_PLACE -> new Words("Where is it today?", "Où est-il aujourd'hui ?");
            case DATA_HOLDER -> new Words("Which workload holds it?", "Quelle charge le porte ?");
        };
    }

    /** What a decision needs the answer for. */
    public static Words why(Field field) {
        return switch (field) {
            case APPLICATION_OWNER -> new Words("Someone must decide and test", "Quelqu'un doit décider et tester");
            case APPLICATION_CRITICALITY ->
                new Words("Order of the waves, tests and windows", "Ordre des vagues, essais et créneaux");
            case APPLICATION_INTENT ->
                new Words("What is retired or replaced does not move", "Ce qu'on arrête ou remplace ne migre pas");
            case APPLICATION_WORKLOADS ->
                new Words("Without any, nothing of it can be placed", "Sans charge, rien d'elle ne peut être placé");
            case APPLICATION_NEEDS -> new Words("What must move together", "Ce qui doit migrer ensemble");
            case APPLICATION_DATA ->
                new Words(
                        "Which offers may take it; adds a data set to the application",
                        "Quelles offres peuvent l'accueillir ; ajoute un jeu de données à l'application");
            case WORKLOAD_SENSITIVITY -> new Words("Which offers may take it", "Quelles offres peuvent l'accueillir");
            case WORKLOAD_APPLICATION ->
                new Words("What it moves with, and who answers for it", "Avec quoi elle migre, et qui en répond");
            case WORKLOAD_ENVIRONMENT -> new Words("Test moves before production", "Le test migre avant la production");
            case WORKLOAD_CRITICALITY ->
                new Words("Order of the waves, tests and windows", "Ordre des vagues, essais et créneaux");
            case WORKLOAD_CPUS -> new Words("Size of its target", "Taille de sa cible");
            case WORKLOAD_MEMORY -> new Words("Size of its target", "Taille de sa cible");
            case WORKLOAD_STORAGE ->
                new Words("Size of its target, duration of the transfer", "Taille de sa cible, durée du transfert");
            case WORKLOAD_USED -> new Words("Duration of the transfer", "Durée du transfert");
            case WORKLOAD_SYSTEM -> new Words("Whether the target runs it", "Si la cible le fait tourner");
            case WORKLOAD_POWERED -> new Words("What is off may be retired", "Ce qui est éteint peut être arrêté");
            case WORKLOAD_PLACE ->
                new Words("Which law reaches its data today", "Quel droit atteint ses données aujourd'hui");
            case WORKLOAD_SUPPORT ->
                new Words("What must move or change before that day", "Ce qui doit migrer ou changer avant ce jour");
            case DATA_SENSITIVITY ->
                new Words(
                        "Which offers may take it and all that holds it",
                        "Quelles offres peuvent l'accueillir, lui et ce qui le porte");
            case DATA_VOLUME ->
                new Words("Duration of its transfer, and of the way back out", "Durée du transfert, et du retour");
            case DATA_PLACE -> new Words("Which law reaches it today", "Quel droit l'atteint aujourd'hui");
            case DATA_HOLDER ->
                new Words(
                        "What it moves with, and what it is exported from",
                        "Avec quoi il migre, et d'où il est exporté");
        };
    }
}
