package fr.allerretour.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What RVTools cannot know: applications, environments, dependencies, data. As a person would fill our sheets in. */
final class DemoSheets {

    private DemoSheets() {}

    /** The sheets in the order in which they can be imported. */
    static List<Path> write(DemoEstate estate, Path folder) throws IOException {
        return List.of(
                sheet(folder, "applications.csv", applications(estate)),
                sheet(folder, "workloads.csv", workloads(estate)),
                sheet(folder, "dependencies.csv", dependencies(estate)),
                sheet(folder, "data-sets.csv", dataSets(estate)));
    }

    private static Path sheet(Path folder, String name, List<String> lines) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("\r\n", lines) + "\r\n");
    }

    private static List<String> applications(DemoEstate estate) {
        List<String> lines = new ArrayList<>(List.of("key;name;criticality;owner;intent"));
        for (DemoEstate.Application a : estate.applications()) {
            lines.add(String.join(";", a.key(), a.name(), a.criticality(), a.owner(), a.intent()));
        }
        return lines;
    }

    private static List<String> workloads(DemoEstate estate) {
        List<String> lines = new ArrayList<>(
                List.of("key;name;kind;environment;criticality;storage GiB;application;runs on;must leave by"));
        for (DemoEstate.Server s : estate.servers()) {
            DemoEstate.Application a = s.application();
            String criticality = s.environment().equals("PRODUCTION") ? a.criticality() : "LOW";
            lines.add(String.join(";", "", s.name(), "", s.environment(), criticality, "", a.key(), "", ""));
            if (s.tier().equals("bdd")) {
                lines.add(String.join(
                        ";",
                        "bdd-" + a.key(),
                        "Base " + a.name(),
                        "DATABASE",
                        "PRODUCTION",
                        a.criticality(),
                        "12,5",
                        a.key(),
                        s.name(),
                        ""));
            }
        }
        lines.add("partage-commun;Partage commun;FILE_SHARE;PRODUCTION;MEDIUM;2048;ged;;2027-12-31");
        lines.add("boites;Boîtes aux lettres;MAILBOX_SET;PRODUCTION;HIGH;4096;messagerie;;");
        lines.add("ad;Annuaire Active Directory;DIRECTORY;PRODUCTION;HIGH;8;annuaire;;");
        lines.add("boites-crise;Boîtes de la cellule de crise;MAILBOX_SET;PRODUCTION;HIGH;120;crise;;");
        lines.add("espace-crise;Espace de travail de crise;COLLABORATION_SITE;PRODUCTION;HIGH;60;crise;;");
        lines.add("editique;Imprimeur éditique du fournisseur;OTHER;PRODUCTION;LOW;2;marches;;");
        return lines;
    }

    /** Within an application web → app → database; between applications two circles and a few needs. */
    private static List<String> dependencies(DemoEstate estate) {
        List<String> lines = new ArrayList<>(List.of("from;to;strength;reason"));
        for (DemoEstate.Application a : estate.applications()) {
            lines.add("srv-" + a.key() + "-web;srv-" + a.key() + "-app;HARD;appels synchrones");
            lines.add("srv-" + a.key() + "-app;srv-" + a.key() + "-bdd;HARD;requêtes SQL");
        }
        for (String circle : List.of("courrier ged", "ged parapheur", "parapheur courrier", "paie rh", "rh paie")) {
            String[] ends = circle.split(" ", 2);
            lines.add(ends[0] + ";" + ends[1] + ";HARD;échanges dans les deux sens");
        }
        for (String need :
                List.of("demarches portail", "titres demarches", "sante vaccination", "parapheur signature")) {
            String[] ends = need.split(" ", 2);
            lines.add(ends[0] + ";" + ends[1] + ";HARD;service appelé");
        }
        for (DemoEstate.Application a : estate.applications()) {
            if (!a.key().equals("annuaire")) {
                lines.add(a.key() + ";annuaire;SOFT;authentification");
            }
            if (!List.of("supervision", "annuaire").contains(a.key())) {
                lines.add("supervision;" + a.key() + ";SOFT;mesures");
            }
        }
        return lines;
    }

    private static List<String> dataSets(DemoEstate estate) {
        List<String> lines =
                new ArrayList<>(List.of("key;name;category;sensitivity;regimes;volume GiB;place;workload;application"));
        for (DemoEstate.Application a : estate.applications()) {
            if (a.key().equals(DemoEstate.REAL_APPLICATION)) {
                lines.add(String.join(
                        ";",
                        DemoEstate.REAL_DATABASE,
                        "Registre du courrier",
                        "SUPPLIED",
                        a.sensitivity(),
                        a.regimes(),
                        "0,1",
                        "FR",
                        "bdd-" + a.key(),
                        a.key()));
                lines.add(String.join(
                        ";",
                        DemoEstate.REAL_FILES,
                        "Pièces numérisées",
                        "SUPPLIED",
                        a.sensitivity(),
                        a.regimes(),
                        "0,1",
                        "FR",
                        "srv-" + a.key() + "-app",
                        a.key()));
            } else {
                lines.add(String.join(
                        ";",
                        a.key() + "-base",
                        "Base " + a.name(),
                        "SUPPLIED",
                        a.sensitivity(),
                        a.regimes(),
                        "12,5",
                        "FR",
                        "bdd-" + a.key(),
                        a.key()));
            }
        }
        lines.add("boites-crise-messages;Messages de crise;SUPPLIED;SENSITIVE;SREN31;120;FR;boites-crise;crise");
        lines.add("espace-crise-documents;Documents de crise;SUPPLIED;SENSITIVE;SREN31;60;FR;espace-crise;crise");
        lines.add("journaux;Journaux d'exploitation;TECHNICAL;INTERNAL;;40;FR;;supervision");
        lines.add("indicateurs;Indicateurs calculés;PRODUCED;INTERNAL;;5;FR;;bi");
        return lines;
    }
}
