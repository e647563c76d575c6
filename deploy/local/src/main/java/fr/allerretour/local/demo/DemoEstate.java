package fr.allerretour.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * The estate of an imaginary prefecture: 150 servers, 30 applications, circles of dependencies, five sensitivities.
 * The same at every run, so that two demos can be compared.
 */
final class DemoEstate {

    /** The application whose database and files are really there. */
    static final String REAL_APPLICATION = "courrier";

    /** Key of the data set that lies in the demo's database. */
    static final String REAL_DATABASE = "courrier-registre";

    /** Key of the data set that lies in the demo's folder. */
    static final String REAL_FILES = "courrier-pieces";

    private static final int SERVERS_PER_APPLICATION = 5;

    /** One application, and how sensitive its data are. */
    record Application(
            String key,
            String name,
            String criticality,
            String owner,
            String intent,
            String sensitivity,
            String regimes) {}

    /** One virtual machine. */
    record Server(
            int number,
            String name,
            Application application,
            String tier,
            String environment,
            int cpus,
            int memoryMiB,
            List<Integer> disksMiB,
            List<String> addresses,
            String operatingSystem,
            String power,
            boolean template) {

        UUID uuid() {
            return new UUID(0x4217_0000_0000_4000L, 0x8000_0000_0000_0000L | number);
        }

        int provisionedMiB() {
            return disksMiB.stream().mapToInt(Integer::intValue).sum();
        }

        /** Two thirds of what is provisioned. */
        int inUseMiB() {
            return provisionedMiB() * 2 / 3;
        }
    }

    private static final List<Application> APPLICATIONS = List.of(
            app("annuaire", "Annuaire des agents", "HIGH", "INTERNAL", "GDPR"),
            app("messagerie", "Messagerie", "HIGH", "PERSONAL", "GDPR"),
            app("portail", "Portail des usagers", "MEDIUM", "PUBLIC", ""),
            app("demarches", "Démarches en ligne", "HIGH", "PERSONAL", "GDPR"),
            app(REAL_APPLICATION, "Gestion du courrier", "MEDIUM", "PERSONAL", "GDPR"),
            app("archives", "Archives intermédiaires", "LOW", "INTERNAL", "PUBLIC_ARCHIVES"),
            app("titres", "Titres de séjour", "HIGH", "SENSITIVE", "GDPR SREN31"),
            app("crise", "Gestion de crise", "HIGH", "SENSITIVE", "SREN31"),
            app("sante", "Suivi sanitaire", "HIGH", "HEALTH", "GDPR HDS"),
            app("vaccination", "Centres de vaccination", "MEDIUM", "HEALTH", "GDPR HDS"),
            app("paie", "Paie", "HIGH", "PERSONAL", "GDPR"),
            app("rh", "Ressources humaines", "MEDIUM", "PERSONAL", "GDPR"),
            app("finances", "Finances", "HIGH", "INTERNAL", ""),
            app("marches", "Marchés publics", "MEDIUM", "INTERNAL", ""),
            app("subventions", "Subventions", "MEDIUM", "INTERNAL", ""),
            app("cartographie", "Cartographie", "LOW", "PUBLIC", ""),
            app("intranet", "Intranet", "LOW", "INTERNAL", ""),
            app("ged", "Gestion documentaire", "MEDIUM", "INTERNAL", ""),
            app("parapheur", "Parapheur électronique", "MEDIUM", "PERSONAL", "GDPR"),
            app("signature", "Signature électronique", "HIGH", "PERSONAL", "GDPR"),
            app("supervision", "Supervision", "MEDIUM", "INTERNAL", ""),
            app("sauvegarde", "Sauvegarde", "HIGH", "INTERNAL", ""),
            app("bi", "Tableaux de bord", "LOW", "INTERNAL", ""),
            app("formation", "Formation", "LOW", "INTERNAL", ""),
            app("parc", "Gestion du parc", "LOW", "INTERNAL", ""),
            app("helpdesk", "Assistance", "LOW", "INTERNAL", ""),
            app("reservation", "Réservation de salles", "LOW", "INTERNAL", ""),
            app("sondages", "Sondages", "LOW", "PUBLIC", ""),
            new Application("minitel", "Ancien annuaire", "LOW", "dsi@prefecture.example", "RETIRE", "INTERNAL", ""),
            new Application(
                    "badgeage", "Badgeage sur site", "MEDIUM", "dsi@prefecture.example", "RETAIN", "INTERNAL", ""));

    private static final List<String> SYSTEMS = List.of(
            "Red Hat Enterprise Linux 8 (64-bit)",
            "Debian GNU/Linux 12 (64-bit)",
            "Microsoft Windows Server 2019 (64-bit)",
            "Microsoft Windows Server 2012 (64-bit)",
            "Ubuntu Linux (64-bit)");

    private final List<Server> servers = new ArrayList<>();

    DemoEstate() {
        Random random = new Random(20_261_124);
        for (Application application : APPLICATIONS) {
            for (int i = 0; i < SERVERS_PER_APPLICATION; i++) {
                servers.add(server(application, i, random));
            }
        }
    }

    private Server server(Application application, int i, Random random) {
        int number = servers.size() + 1;
        String tier = List.of("web", "app", "bdd", "rec", "dev").get(i);
        String environment = List.of("PRODUCTION", "PRODUCTION", "PRODUCTION", "TEST", "DEVELOPMENT")
                .get(i);
        List<Integer> disks = new ArrayList<>(List.of(40_960));
        for (int d = random.nextInt(3); d > 0; d--) {
            disks.add(51_200 * (1 + random.nextInt(4)));
        }
        List<String> addresses = new ArrayList<>(List.of("10.20." + number / 200 + "." + (number % 200 + 10)));
        if (i == 2) {
            addresses.add("10.30." + number / 200 + "." + (number % 200 + 10));
        }
        return new Server(
                number,
                "srv-" + application.key() + "-" + tier,
                application,
                tier,
                environment,
                2 << random.nextInt(3),
                4096 << random.nextInt(3),
                disks,
                addresses,
                SYSTEMS.get(random.nextInt(SYSTEMS.size())),
                number % 31 == 0 ? "poweredOff" : "poweredOn",
                number % 70 == 0);
    }

    private static Application app(String key, String name, String criticality, String sensitivity, String regimes) {
        return new Application(key, name, criticality, key + "@prefecture.example", "UNDECIDED", sensitivity, regimes);
    }

    List<Application> applications() {
        return APPLICATIONS;
    }

    List<Server> servers() {
        return List.copyOf(servers);
    }
}
