package fr.allerretour.inventory.intake.format.mapped.propose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.ReadLimits;
import fr.allerretour.inventory.intake.format.Samples;
import fr.allerretour.inventory.intake.format.Words;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MappingProposerTest {

    /** As GLPI exports computers, with columns that people add. */
    private static final String GLPI = """
            "Nom";"Entité";"Statut";"Fabricant";"Numéro de série";"Type";"Modèle";"Système d'exploitation - Nom";\
            "Système d'exploitation - Version";"Lieu";"Dernière modification";"Composants - Processeur";"Mémoire (Mio)";\
            "Disque (Go)";"Nb CPU";"Réseau - Adresse IP";"Usager";"UUID";"Fin de support";"Criticité";"Commentaires";\
            "Mot de passe admin";"Prise"
            "srv-paie";"CHU > DSI";"Production";"VMware, Inc.";"VMware-42 1d";"Serveur virtuel";"VMware7,1";"Debian";\
            "12";"Salle B";"2026-11-02 08:00";"Intel Xeon Gold 6230";"16384";"102,5";"4";"10.1.0.5";"Dupont";\
            "421d5a0b-0000-0000-0000-000000000001";"30/06/2028";"Haute";"voir le coffre";"azerty";"B12-3"
            "srv-dpi";"CHU > DSI";"Recette";"Dell";"ABC1234";"Serveur physique";"PowerEdge R740";"Windows Server";\
            "2019";"Salle A";"2026-11-03 09:00";"Intel Xeon Silver 4210";"65 536";"2000";"16";"10.1.0.6
            10.1.0.7";"Martin";"";"01/02/2029";"Critique";"";"";"A01-1"
            """;

    private static MappingProposal propose(String text) throws Exception {
        return new MappingProposer(ReadLimits.standard()).propose(text.getBytes(StandardCharsets.UTF_8), false);
    }

    /** A column on one line: what it becomes, how sure, what is to be confirmed. */
    private static String line(ProposedColumn proposed) {
        MappedColumn column = proposed.column();
        String what = Stream.of(
                        column.target(),
                        column.attribute(),
                        column.unit(),
                        column.dates(),
                        column.values().isEmpty() ? null : new TreeMap<>(column.values()))
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
        return column.heading() + ": " + what + ", " + proposed.sure()
                + (proposed.confirm().isEmpty() ? "" : ", confirm " + proposed.confirm())
                + (proposed.openWords().isEmpty() ? "" : ", open " + proposed.openWords());
    }

    private static List<String> lines(String text) throws Exception {
        return propose(text).columns().stream().map(MappingProposerTest::line).toList();
    }

    @Test
    void anExportOfGlpiIsUnderstoodAndWhatIsGuessedIsToBeConfirmed() throws Exception {
        MappingProposal proposal = propose(GLPI);

        assertThat(proposal.rows().value() + " " + proposal.rows().sure() + " "
                        + proposal.rows().confirm())
                .isEqualTo("WORKLOAD SURE false");
        assertThat(proposal.kind()).isNull();
        assertThat(proposal.decimals().value() + " " + proposal.decimals().confirm())
                .isEqualTo("COMMA false");
        assertThat(proposal.rowsSeen()).isEqualTo(2);
        assertThat(proposal.columns().stream().map(MappingProposerTest::line).toList())
                .containsExactly(
                        "Nom: NAME, SURE",
                        "Entité: ATTRIBUTE entity, LIKELY",
                        "Statut: ENVIRONMENT {Production=PRODUCTION, Recette=TEST}, GUESS, confirm [TARGET]",
                        "Fabricant: ATTRIBUTE manufacturer, LIKELY",
                        "Numéro de série: SERIAL, SURE",
                        "Type: KIND {Serveur physique=PHYSICAL_MACHINE, Serveur virtuel=VIRTUAL_MACHINE}, LIKELY",
                        "Modèle: ATTRIBUTE model, LIKELY",
                        "Système d'exploitation - Nom: OPERATING_SYSTEM, SURE",
                        "Système d'exploitation - Version: OPERATING_SYSTEM_VERSION, SURE",
                        "Lieu: ATTRIBUTE location, LIKELY",
                        "Dernière modification: IGNORE, LIKELY",
                        "Composants - Processeur: ATTRIBUTE processor, LIKELY",
                        "Mémoire (Mio): MEMORY MIB, SURE",
                        "Disque (Go): STORAGE GIB, SURE, confirm [UNIT]",
                        "Nb CPU: CPUS CORE, SURE, confirm [UNIT]",
                        "Réseau - Adresse IP: IP_ADDRESSES, SURE",
                        "Usager: IGNORE, LIKELY",
                        "UUID: BIOS_UUID, GUESS, confirm [TARGET]",
                        "Fin de support: END_OF_SUPPORT DAY_MONTH_YEAR, SURE",
                        "Criticité: CRITICALITY {Haute=HIGH}, SURE, confirm [VALUES], open [Critique]",
                        "Commentaires: IGNORE, LIKELY",
                        "Mot de passe admin: IGNORE, SURE",
                        "Prise: ATTRIBUTE prise, LIKELY");
        assertThat(proposal.columns())
                .allSatisfy(column -> assertThat(
                                List.of(column.why().en(), column.why().fr()))
                        .noneMatch(String::isBlank));
        assertThat(proposal.columns().get(13).why())
                .isEqualTo(new Words(
                        "A usual heading for it. \"Go\" is mostly by powers of 1024 (GIB) in inventories, but may be by"
                                + " powers of 1000.",
                        "Un en-tête usuel pour cela. « Go » suit le plus souvent les puissances de 1024 (GIB) dans les"
                                + " inventaires, mais peut suivre celles de 1000."));
        assertThat(proposal.columns().get(13).examples()).containsExactly("102,5", "2000");
        assertThat(proposal.columns().subList(20, 22))
                .as("what may be a secret is not shown")
                .allMatch(column -> column.examples().isEmpty());
        assertThat(proposal.columns().get(16).examples()).isEmpty();
    }

    @Test
    void aServiceNowExportCountsProcessorsAndSaysNoUnit() throws Exception {
        MappingProposal proposal = propose("""
                name,sys_id,sys_class_name,virtual,ram,disk_space,cpu_count,cpu_core_count,os,os_version,used_for,ip_address
                web01,9f1,cmdb_ci_linux_server,true,8192,120,2,4,Linux Red Hat,8.6,Production,10.0.0.1
                db01,9f2,cmdb_ci_linux_server,false,65536,2000,2,16,Linux Red Hat,8.6,QA,10.0.0.2
                """);

        assertThat(proposal.columns().stream().map(MappingProposerTest::line).toList())
                .containsExactly(
                        "name: NAME, SURE",
                        "sys_id: TOOL_ID, SURE",
                        "sys_class_name: ATTRIBUTE class, LIKELY",
                        "virtual: KIND {false=PHYSICAL_MACHINE, true=VIRTUAL_MACHINE}, LIKELY",
                        "ram: MEMORY MIB, SURE, confirm [UNIT]",
                        "disk_space: STORAGE GIB, SURE, confirm [UNIT]",
                        "cpu_count: CPUS SOCKET, SURE, confirm [UNIT]",
                        "cpu_core_count: CORES_PER_SOCKET, GUESS, confirm [TARGET]",
                        "os: OPERATING_SYSTEM, SURE",
                        "os_version: OPERATING_SYSTEM_VERSION, SURE",
                        "used_for: ENVIRONMENT {Production=PRODUCTION, QA=TEST}, SURE",
                        "ip_address: IP_ADDRESSES, SURE");
        assertThat(proposal.decimals().value()).hasToString("NONE");
    }

    @Test
    void unitsAreFoundInHeadingsInCellsOrByTheSizeOfTheNumbers() throws Exception {
        assertThat(lines("Nom;RAM (GB)\na;16\n").get(1)).isEqualTo("RAM (GB): MEMORY GIB, SURE");
        assertThat(lines("Nom;RAM\na;16 Gio\nb;512 Gio\n").get(1)).isEqualTo("RAM: MEMORY GIB, SURE");
        assertThat(lines("Nom;RAM\na;17179869184\n").get(1)).isEqualTo("RAM: MEMORY BYTE, SURE, confirm [UNIT]");
        assertThat(lines("Nom;RAM\na;16\n").get(1)).isEqualTo("RAM: MEMORY GIB, SURE, confirm [UNIT]");
        assertThat(lines("Nom;Espace disque alloué\na;80000\n").get(1))
                .isEqualTo("Espace disque alloué: STORAGE MIB, GUESS, confirm [TARGET, UNIT]");
        assertThat(lines("Nom;Processeurs\na;Intel Xeon\n").get(1))
                .isEqualTo("Processeurs: ATTRIBUTE processeurs, LIKELY");
        assertThat(lines("Nom;vCPU\na;4\n").get(1)).isEqualTo("vCPU: CPUS CORE, SURE");
        assertThat(lines("Nom;Sockets\na;4\n").get(1)).isEqualTo("Sockets: ATTRIBUTE sockets, LIKELY");
    }

    @Test
    void datesAndDecimalsThatMayMeanTwoThingsAreToBeConfirmed() throws Exception {
        assertThat(lines("Nom;Fin de support\na;03/04/2027\n").get(1))
                .isEqualTo("Fin de support: END_OF_SUPPORT DAY_MONTH_YEAR, SURE, confirm [DATES]");
        assertThat(lines("Nom;Fin de support\na;03/31/2027\n").get(1))
                .isEqualTo("Fin de support: END_OF_SUPPORT MONTH_DAY_YEAR, SURE");
        assertThat(lines("Nom;Fin de support\na;2027-03-31\n").get(1))
                .isEqualTo("Fin de support: END_OF_SUPPORT YEAR_MONTH_DAY, SURE");
        assertThat(lines("Nom;Fin de support\na;jamais\n").get(1))
                .isEqualTo("Fin de support: ATTRIBUTE finDeSupport, LIKELY");
        assertThat(decimals("Nom;RAM\na;1,234\n")).isEqualTo("COMMA GUESS true");
        assertThat(decimals("Nom,RAM\na,1.234\n")).isEqualTo("POINT GUESS true");
        assertThat(decimals("Nom;RAM\na;1,5\n")).isEqualTo("COMMA SURE false");
        assertThat(decimals("Nom;RAM\na;1.234,5\n")).isEqualTo("COMMA SURE false");
        assertThat(decimals("Nom;RAM\na;1,234,567\n")).isEqualTo("POINT SURE false");
        assertThat(decimals("Nom;RAM\na;1,5\nb;1.5\n")).isEqualTo("COMMA GUESS true");
        assertThat(decimals("Nom;RAM\na;16 384\n")).isEqualTo("NONE SURE false");
    }

    private static String decimals(String text) throws Exception {
        Guess<?> decimals = propose(text).decimals();
        return decimals.value() + " " + decimals.sure() + " " + decimals.confirm();
    }

    @Test
    void otherRowsThanMachinesAreProposedToo() throws Exception {
        MappingProposal dependencies = propose("parent,type,child\nweb,Depends on,db\n");
        assertThat(dependencies.rows().value()).hasToString("DEPENDENCY");
        assertThat(dependencies.columns().stream()
                        .map(MappingProposerTest::line)
                        .toList())
                .containsExactly("parent: FROM, SURE", "type: IGNORE, LIKELY", "child: TO, SURE");

        MappingProposal applications = propose("Application;Responsable;Criticité\nPaie;DRH;Haute\n");
        assertThat(applications.rows().value() + " " + applications.rows().confirm())
                .isEqualTo("APPLICATION true");
        assertThat(applications.columns().stream()
                        .map(MappingProposerTest::line)
                        .toList())
                .containsExactly(
                        "Application: NAME, GUESS, confirm [TARGET]",
                        "Responsable: OWNER, SURE",
                        "Criticité: CRITICALITY {Haute=HIGH}, SURE");

        MappingProposal dataSets = propose("Identifiant;Sensibilité;Volume (To)\nd1;Santé;2\n");
        assertThat(dataSets.columns().stream().map(MappingProposerTest::line).toList())
                .containsExactly(
                        "Identifiant: KEY, GUESS, confirm [TARGET]",
                        "Sensibilité: SENSITIVITY {Santé=HEALTH}, SURE",
                        "Volume (To): VOLUME TIB, SURE, confirm [UNIT]");
    }

    @Test
    void ofTwoColumnsThatMayBeTheSameTheSurerHasItAndTwinsAreNotRead() throws Exception {
        assertThat(lines("Mémoire allouée;Nom;Hostname;RAM (Mio);Lieu;lieu;;Site\n1;a;b;2;c;d;e;f\n"))
                .containsExactly(
                        "Mémoire allouée: ATTRIBUTE memoireAllouee, LIKELY",
                        "Nom: NAME, SURE",
                        "Hostname: ATTRIBUTE hostname, LIKELY",
                        "RAM (Mio): MEMORY MIB, SURE",
                        "Lieu: IGNORE, GUESS, confirm [TARGET]",
                        "Site: ATTRIBUTE location, LIKELY");
    }

    @Test
    void whatIsNoCsvIsRefusedByName() throws Exception {
        assertThat(refusal(new byte[0])).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refusal("\n \n".getBytes(StandardCharsets.UTF_8))).isEqualTo(FormatProblem.EMPTY_FILE);
        assertThat(refusal("PK\u0003\u0004....".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FormatProblem.NOT_A_SHEET);
        assertThat(refusal("\ufeff {\"a\": 1}".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FormatProblem.NOT_A_SHEET);
        assertThat(refusal(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0}))
                .isEqualTo(FormatProblem.NOT_A_SHEET);
        assertThat(refusal(new byte[] {'a', 0, 'b'})).isEqualTo(FormatProblem.UNREADABLE_TEXT);
        assertThat(refusal("a;\"b".getBytes(StandardCharsets.UTF_8))).isEqualTo(FormatProblem.OPEN_QUOTE);
        assertThat(refusal(";".repeat(600).concat("a\n").getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FormatProblem.TOO_LARGE);
    }

    private static FormatProblem refusal(byte[] bytes) {
        return catchThrowableOfType(
                        FormatException.class, () -> new MappingProposer(ReadLimits.standard()).propose(bytes, false))
                .problem();
    }

    @Test
    void aFileCutAnywhereIsReadUntilItsLastWholeLine() throws Exception {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] whole = ("\ufeff" + GLPI).getBytes(charset);
            int headings = GLPI.indexOf('\n') + 2;
            int first = headings * (charset.equals(StandardCharsets.UTF_8) ? 1 : 2) + 200;
            for (int length = first; length < whole.length; length += 7) {
                MappingProposal proposal =
                        new MappingProposer(ReadLimits.standard()).propose(Arrays.copyOf(whole, length), true);
                assertThat(proposal.columns()).as(charset + " " + length).hasSize(23);
                assertThat(proposal.columns().get(6).column().heading()).isEqualTo("Modèle");
            }
        }
    }

    @Test
    void everySampleInCsvGivesAProposal() throws Exception {
        try (Stream<Path> files = Files.list(Samples.file("headers"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                MappingProposal proposal =
                        new MappingProposer(ReadLimits.standard()).propose(Files.readAllBytes(file), false);
                assertThat(proposal.columns()).as(file.toString()).isNotEmpty();
            }
        }
    }
}
