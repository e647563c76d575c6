package fr.allerretour.export.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import fr.allerretour.export.dossier.Coverage.Status;
import fr.allerretour.export.dossier.Section.Block;
import fr.allerretour.export.dossier.Section.Bullets;
import fr.allerretour.export.dossier.Section.Paragraph;
import fr.allerretour.export.dossier.Section.Table;
import fr.allerretour.export.dossier.Section.ToFill;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sixteen sections of a plan de réversibilité, filled from what is known; what is not is left to be completed. */
final class PlanSections {

    private final Dossier dossier;
    private final boolean french;
    private final List<Section> sections = new ArrayList<>();

    PlanSections(Dossier dossier, boolean french) {
        this.dossier = dossier;
        this.french = french;
    }

    List<Section> all() {
        object();
        scope();
        add("Déclencheurs et scénarios", "Triggers and scenarios", triggers());
        add(
                "Gouvernance, rôles et RACI",
                "Governance, roles and RACI",
                raci(),
                fill("points de contact, comités et habilitations", "contacts, committees and clearances"));
        inventory();
        technical();
        calendar();
        add(
                "Transfert de compétences et documentation",
                "Transfer of skills and documentation",
                say(
                        "Le paquet contient la description de ses formats, ses schémas et les scripts de restauration.",
                        "The bundle holds the description of its formats, its schemas and the scripts that restore it."),
                fill(
                        "sessions de formation et critères (CCAG-TIC 22)",
                        "training sessions and criteria (CCAG-TIC 22)"));
        add(
                "Continuité, niveaux de service et sécurité pendant la transition",
                "Continuity, service levels and security during the transition",
                say(
                        "Le service est maintenu pendant la transition (DA-25(2)(a)). Le paquet ne contient aucun mot de passe ; il est signé : "
                                + yes(dossier.signed()) + ".",
                        "The service is kept up during the transition (DA-25(2)(a)). The bundle holds no password; it is signed: "
                                + yes(dossier.signed()) + "."),
                fill(
                        "autorisation écrite de sortie des données, signataire et date (SNC-11.8.a)",
                        "written authorisation of the data's leaving, signatory and date (SNC-11.8.a)"));
        acceptance();
        add(
                "Moyens et coûts",
                "Means and costs",
                say(
                        "Frais de changement : " + dossier.clock().charges().ruleFr() + " (DA-29).",
                        "Switching charges: " + dossier.clock().charges().ruleEn() + " (DA-29)."),
                fill("budget et équipe provisionnés (CAC-R4)", "budget and staff provided for (CAC-R4)"));
        add(
                "Propriété intellectuelle, licences, archives publiques",
                "Intellectual property, licences, public archives",
                fill(
                        "licences transférées ; visa d'élimination si archives publiques",
                        "licences that transfer; visa of elimination for public archives"));
        erasure();
        add("Risques et hypothèses", "Risks and assumptions", risks());
        add(
                "Exercices de réversibilité",
                "Reversibility drills",
                say("Aucun exercice n'est encore consigné.", "No drill is recorded yet."),
                fill("date du premier exercice, puis périodicité", "date of the first drill, then how often"));
        add("Annexes", "Annexes", annexes());
        return List.copyOf(sections);
    }

    private void object() {
        add(
                "Objet et références",
                "Purpose and references",
                say(
                        "Ce plan décrit comment l'organisation « " + dossier.organisation()
                                + " » reprend toutes ses données. Première version, établie le " + dossier.requestedOn()
                                + " à partir du plan " + dossier.plan().id() + " ("
                                + dossier.plan().hash()
                                + ") et de l'instantané " + dossier.snapshot().id() + " ("
                                + dossier.snapshot().contentHash() + ").",
                        "This plan says how the organisation \"" + dossier.organisation()
                                + "\" takes all of its data back. First version, made on " + dossier.requestedOn()
                                + " from plan " + dossier.plan().id() + " ("
                                + dossier.plan().hash()
                                + ") and snapshot " + dossier.snapshot().id() + " ("
                                + dossier.snapshot().contentHash() + ")."),
                say("Mise à jour au moins une fois par an.", "Updated at least once a year."),
                fill(
                        "marché, convention de service, version et date d'acceptation",
                        "contract, service agreement, version, date of acceptance"));
    }

    private void scope() {
        Coverage coverage = dossier.coverage();
        add(
                "Périmètre",
                "Scope",
                say(
                        "%d charges, %d applications, %d jeux de données, dont %d exportés, %d partiels, %d exclus, %d exceptés ; taux de complétude %s."
                                .formatted(counts(coverage)),
                        "%d workloads, %d applications, %d data sets, of which %d exported, %d partial, %d excluded, %d excepted; completeness %s."
                                .formatted(counts(coverage))));
    }

    private Object[] counts(Coverage coverage) {
        return new Object[] {
            dossier.snapshot().workloads(),
            dossier.snapshot().applications(),
            coverage.accounts().size(),
            coverage.count(Status.EXPORTED),
            coverage.count(Status.PARTIAL),
            coverage.count(Status.EXCLUDED),
            coverage.count(Status.EXCEPTED),
            String.format(Locale.ROOT, "%.1f %%", coverage.ratio() * 100)
        };
    }

    private Block triggers() {
        return new Bullets(
                french
                        ? List.of(
                                "demande du client, au terme ou avant (DA-25(3)) : autre prestataire, sur site ou effacement",
                                "perte de qualification : sans préavis ni pénalité (SNC-19.1.g)",
                                "changement de contrôle : information sous un mois (SNC-19.6.f)",
                                "défaillance ou insolvabilité du prestataire (DORA-30(2)(d))",
                                "fin de la dérogation SREN, dix-huit mois après une offre conforme (SREN-31)")
                        : List.of(
                                "request of the customer, at the term or before (DA-25(3)): another provider, on site or erasure",
                                "qualification lost: without notice or penalty (SNC-19.1.g)",
                                "change of control: told within one month (SNC-19.6.f)",
                                "failure or insolvency of the provider (DORA-30(2)(d))",
                                "end of the SREN derogation, eighteen months after a compliant offer (SREN-31)"));
    }

    private Block raci() {
        return french
                ? new Table(
                        List.of("Tâche", "Sortant", "Client", "Entrant"),
                        List.of(
                                List.of("Donner accès aux interfaces et formats", "R", "A", "I"),
                                List.of("Produire et vérifier le paquet", "C", "A, R", "I"),
                                List.of("Restaurer hors du service", "I", "A", "R"),
                                List.of("Signer la recette", "I", "A, R", "C"),
                                List.of("Effacer et certifier", "R", "A", "I")))
                : new Table(
                        List.of("Task", "Leaving", "Customer", "Entering"),
                        List.of(
                                List.of("Give access to interfaces and formats", "R", "A", "I"),
                                List.of("Make and verify the bundle", "C", "A, R", "I"),
                                List.of("Restore outside of the service", "I", "A", "R"),
                                List.of("Sign the acceptance", "I", "A, R", "C"),
                                List.of("Erase and certify", "R", "A", "I")));
    }

    private void inventory() {
        List<List<String>> rows = dossier.coverage().accounts().stream()
                .map(account -> List.of(
                        account.dataSet().key(),
                        account.dataSet().name(),
                        account.dataSet().category(),
                        account.dataSet().sensitivity(),
                        String.valueOf(account.dataSet().volumeMiB()),
                        account.status().name(),
                        account.reason() == null
                                ? String.join(", ", account.sources())
                                : account.reason()
                                        + (account.acceptedBy() == null ? "" : " (" + account.acceptedBy() + ")")))
                .toList();
        add(
                "Inventaire de référence",
                "Reference inventory",
                new Table(
                        french
                                ? List.of("Clé", "Nom", "Catégorie", "Sensibilité", "Mio", "État", "Source ou motif")
                                : List.of(
                                        "Key", "Name", "Category", "Sensitivity", "MiB", "Status", "Source or reason"),
                        rows));
    }

    private void technical() {
        List<List<String>> rows = dossier.lots().stream()
                .map(lot -> List.of(
                        lot.name(),
                        lot.kind(),
                        lot.folder(),
                        lot.objects() + " " + lot.unit(),
                        String.valueOf(lot.bytes()),
                        lot.losses().toString()))
                .toList();
        add(
                "Modalités techniques par source",
                "Technical means by source",
                new Table(
                        french
                                ? List.of("Lot", "Interface", "Dossier", "Objets", "Octets", "Pertes")
                                : List.of("Lot", "Interface", "Folder", "Objects", "Bytes", "Losses"),
                        rows),
                say(
                        "Une base revient avec le client mariadb seul (restore.sql) ; un fichier revient tel quel, son nom d'origine est dans names.jsonl.",
                        "A database comes back with the mariadb client alone (restore.sql); a file comes back as it is, its original name is in names.jsonl."));
    }

    private void calendar() {
        List<List<String>> rows = dossier.clock().steps().stream()
                .map(step -> List.of(
                        french ? step.nameFr() : step.nameEn(),
                        step.from().toString(),
                        step.to().toString(),
                        french ? step.ruleFr() : step.ruleEn(),
                        step.source() + " (" + step.confidence() + ")"))
                .toList();
        add(
                "Calendrier et jalons",
                "Calendar and milestones",
                new Table(
                        french
                                ? List.of("Étape", "Du", "Au", "Règle", "Source")
                                : List.of("Step", "From", "To", "Rule", "Source"),
                        rows),
                say(
                        "Demande le " + dossier.clock().requestedOn() + " ; fin légale le "
                                + dossier.clock().endsOn() + ", soit "
                                + dossier.clock().calendarDays() + " jours.",
                        "Request on " + dossier.clock().requestedOn() + "; legal end on "
                                + dossier.clock().endsOn() + ", "
                                + dossier.clock().calendarDays() + " days."));
    }

    private void acceptance() {
        add(
                "Recette",
                "Acceptance",
                new Bullets(
                        french
                                ? List.of(
                                        "sha512sum -c manifest-sha512.txt : aucun écart",
                                        "openssl cms -verify : signature valide et certificat attendu",
                                        "inventory.jsonl : aucun jeu de données PARTIAL sans exception signée",
                                        "restauration hors du service : comptes de lignes égaux à counts.json")
                                : List.of(
                                        "sha512sum -c manifest-sha512.txt: no difference",
                                        "openssl cms -verify: signature valid and certificate as expected",
                                        "inventory.jsonl: no PARTIAL data set without a signed exception",
                                        "restored outside of the service: row counts equal to counts.json")),
                fill("procès-verbal : signataire et date", "record of acceptance: signatory and date"));
    }

    private void erasure() {
        add(
                "Restitution puis effacement",
                "Return, then erasure",
                say(
                        "Pas d'effacement avant le " + dossier.clock().endsOn()
                                + " ; préavis formel de 21 jours calendaires ; données, copies, sauvegardes et données techniques (SNC-19.4).",
                        "No erasure before " + dossier.clock().endsOn()
                                + "; formal notice of 21 calendar days; data, copies, backups and technical data (SNC-19.4)."),
                fill("méthode et certificat d'effacement", "method and certificate of erasure"));
    }

    private Block risks() {
        List<String> items = new ArrayList<>();
        for (JsonNode risk : dossier.plan().document().path("risks")) {
            items.add(risk.path("severity").asText() + " " + risk.path("code").asText() + " : "
                    + risk.path(french ? "textFr" : "textEn").asText());
        }
        return items.isEmpty()
                ? say("Le plan n'en signale aucun.", "The plan names none.")
                : new Bullets(List.copyOf(items));
    }

    private static Block annexes() {
        return new Bullets(List.of(
                "inventory.jsonl",
                "losses.json",
                "formats.json",
                "controls.json",
                "timeline.json",
                "contract.json",
                "plan.json",
                "snapshot.ndjson"));
    }

    private String yes(boolean holds) {
        return holds ? (french ? "oui" : "yes") : (french ? "non" : "no");
    }

    private Block say(String fr, String en) {
        return new Paragraph(french ? fr : en);
    }

    private Block fill(String fr, String en) {
        return new ToFill(french ? fr : en);
    }

    private void add(String fr, String en, Block... blocks) {
        sections.add(new Section(sections.size() + 1, french ? fr : en, List.of(blocks)));
    }
}
