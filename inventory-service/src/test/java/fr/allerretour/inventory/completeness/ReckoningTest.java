package fr.allerretour.inventory.completeness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.allerretour.inventory.completeness.Completeness.FieldCount;
import fr.allerretour.inventory.vocabulary.Kind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    /** Questions whose answers may say more than they were asked for. */
    private static final Set<Field> OPEN = Set.of(Field.WORKLOAD_APPLICATION, Field.DATA_HOLDER);

    private static List<String> codes(List<Field> fields) {
        return fields.stream().map(Field::code).toList();
    }

    /** Field, first key, points, points in its application. */
    private static List<String> told(List<Question> questions) {
        return questions.stream()
                .map(question -> question.field().subject() + " "
                        + question.field().code() + " "
                        + String.join(
                                "+", question.items().stream().map(Item::key).toList())
                        + " " + question.points() + "/" + question.applicationPoints())
                .toList();
    }

    @Test
    void whatIsAskedDependsOnWhatItIs() {
        Map<Kind, Integer> points = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            points.put(kind, Field.of(kind).stream().mapToInt(Field::weight).sum());
        }

        assertThat(points)
                .containsOnly(
                        Map.entry(Kind.VIRTUAL_MACHINE, 100),
                        Map.entry(Kind.PHYSICAL_MACHINE, 100),
                        Map.entry(Kind.DATABASE, 77),
                        Map.entry(Kind.FILE_SHARE, 77),
                        Map.entry(Kind.OBJECT_STORE, 73),
                        Map.entry(Kind.CLUSTER_APPLICATION, 73),
                        Map.entry(Kind.WEB_APPLICATION, 73),
                        Map.entry(Kind.MAILBOX_SET, 73),
                        Map.entry(Kind.COLLABORATION_SITE, 73),
                        Map.entry(Kind.DIRECTORY, 77),
                        Map.entry(Kind.TELEPHONY, 77),
                        Map.entry(Kind.BI_WORKSPACE, 73),
                        Map.entry(Kind.OTHER, 73));
        assertThat(codes(Field.of(Kind.MAILBOX_SET)))
                .containsExactly("sensitivity", "application", "environment", "criticality", "storageGiB", "place");
        assertThat(Field.of(Subject.APPLICATION)).extracting(Field::weight).containsExactly(20, 15, 15, 15, 20, 15);
        assertThat(Field.of(Subject.DATA_SET)).extracting(Field::weight).containsExactly(30, 15, 10, 15);
    }

    @Test
    void anEmptyPortfolioHasNoFigure() {
        Completeness completeness = new Portfolio().reckoned();

        assertThat(completeness)
                .isEqualTo(new Completeness(Figure.NONE, List.of(), List.of(), 0, 0, List.of(), List.of(), List.of()));
        assertThat(completeness.portfolio().completeness()).isNull();
        assertThat(completeness.portfolio().confidence()).isNull();
        assertThat(completeness.foretold(List.of())).isNull();
    }

    @Test
    void aTemplateCountsNowhere() {
        Completeness completeness = new Portfolio().template("t").reckoned();

        assertThat(completeness)
                .isEqualTo(new Completeness(Figure.NONE, List.of(), List.of(), 0, 1, List.of(), List.of(), List.of()));
    }

    @Test
    void aSmallPortfolioIsReckonedWhole() {
        Completeness completeness = new Portfolio()
                .application("compta", "DAF", Field.APPLICATION_CRITICALITY)
                .machine("srv-1", "compta", Field.WORKLOAD_CPUS, Field.WORKLOAD_ENVIRONMENT)
                .workload("mail", Kind.MAILBOX_SET, null, null, Field.WORKLOAD_STORAGE)
                .dataSet("ledger", "compta", "srv-1", Field.DATA_SENSITIVITY, Field.DATA_VOLUME)
                .dependency("srv-1")
                .reckoned();

        // compta 70 of 100 (owner, criticality, workloads, needs); wait: data too, so 85; srv-1 30+12+8+5 of 100;
        // ledger 60
        // of 70; mail 8 of 73
        assertThat(completeness.applications())
                .extracting(of -> of.item().key(), Completeness.Of::figure, of -> codes(of.missing()))
                .containsExactly(tuple("compta", new Figure(85 + 55 + 60, 270, 19_600), List.of("intent")));
        assertThat(completeness.workloads())
                .extracting(of -> of.item().key(), Completeness.Of::figure, of -> codes(of.missing()))
                .containsExactly(
                        tuple(
                                "mail",
                                new Figure(8, 73, 8 * 80),
                                List.of("sensitivity", "application", "environment", "criticality", "place")),
                        tuple(
                                "srv-1",
                                new Figure(55, 100, 3_000 + 1_200 + 800 + 5 * 80),
                                List.of(
                                        "criticality",
                                        "memoryGiB",
                                        "storageGiB",
                                        "usedGiB",
                                        "operatingSystem",
                                        "powered",
                                        "place",
                                        "endOfSupport")));
        assertThat(completeness.portfolio().known()).isEqualTo(208);
        assertThat(completeness.portfolio().needed()).isEqualTo(343);
        assertThat(completeness.portfolio().completeness()).isEqualTo("60.64");
        assertThat(completeness.fields())
                .contains(
                        new FieldCount(Field.APPLICATION_INTENT, 1, 1, 15),
                        new FieldCount(Field.WORKLOAD_SENSITIVITY, 2, 1, 30),
                        new FieldCount(Field.WORKLOAD_CPUS, 1, 0, 0),
                        new FieldCount(Field.WORKLOAD_PLACE, 2, 2, 14),
                        new FieldCount(Field.DATA_PLACE, 1, 1, 10))
                .hasSize(22);
        assertThat(told(completeness.questions()))
                .containsExactly(
                        "APPLICATION intent compta 15/15",
                        "WORKLOAD application mail 12/0",
                        "DATA_SET place ledger 10/10",
                        "WORKLOAD environment mail 8/0",
                        "WORKLOAD criticality mail 8/0",
                        "WORKLOAD criticality srv-1 8/8",
                        "WORKLOAD storageGiB srv-1 8/8",
                        "WORKLOAD place mail 7/0",
                        "WORKLOAD place srv-1 7/7",
                        "WORKLOAD operatingSystem srv-1 6/6",
                        "WORKLOAD memoryGiB srv-1 5/5",
                        "WORKLOAD usedGiB srv-1 4/4",
                        "WORKLOAD endOfSupport srv-1 4/4",
                        "WORKLOAD powered srv-1 3/3");
    }

    @Test
    void eachSourceIsBelievedAsFarAsItKnows() {
        assertThat(Arrays.stream(Source.values()).map(Nature.MEASURED::trust)).containsExactly(80, 100, 50);
        assertThat(Arrays.stream(Source.values()).map(Nature.JUDGED::trust)).containsExactly(100, 70, 50);
        assertThat(new Figure(1, 3, 70).completeness()).isEqualTo("33.33");
        assertThat(new Figure(1, 3, 70).confidence()).isEqualTo("23.33");
        assertThat(new Figure(29_999, 30_000, 2_999_900).completeness()).isEqualTo("99.99");
        assertThat(new Figure(0, 30_000, 0).gain(1)).isEqualTo("0.0033");
    }

    @Test
    void aWorkloadHasTheShareOfItsDataThatIsKnown() {
        Portfolio portfolio = new Portfolio()
                .application("a", null)
                .machine("holder", "a")
                .machine("other", "a")
                .dataSet("d1", null, "holder", Field.DATA_SENSITIVITY)
                .dataSet("d2", null, "holder")
                .dataSet("d3", null, "holder");

        Completeness before = portfolio.reckoned();

        // Ten of thirty points each: "other" holds none itself, so it has those of the application.
        assertThat(before.workloads())
                .extracting(of -> of.item().key(), of -> of.figure().known())
                .containsExactly(tuple("holder", 22L), tuple("other", 22L));
        assertThat(told(before.questions()))
                .startsWith("DATA_SET sensitivity d2 50/50", "DATA_SET sensitivity d3 50/50");
    }

    @Test
    void aGuestGoesWithItsMachineAndAMachineHasTheDataOfItsGuests() {
        Completeness completeness = new Portfolio()
                .application("a", null)
                .machine("vm", "a")
                .workload("db", Kind.DATABASE, "a", "vm")
                .workload("web", Kind.WEB_APPLICATION, null, "vm")
                .machine("alone", "a")
                .dataSet("d", null, "db", Field.DATA_SENSITIVITY)
                .reckoned();

        assertThat(completeness.workloads())
                .extracting(of -> of.item().key(), of -> of.figure().known())
                .containsExactlyInAnyOrder(tuple("vm", 42L), tuple("db", 42L), tuple("web", 30L), tuple("alone", 42L));
    }

    @Test
    void aCircleOrAnEndlessWayOfHostsEnds() {
        Portfolio portfolio = new Portfolio()
                .workload("a", Kind.VIRTUAL_MACHINE, null, "b")
                .workload("b", Kind.VIRTUAL_MACHINE, null, "a")
                .workload("c", Kind.VIRTUAL_MACHINE, null, "unheard of");
        for (int i = 0; i < 2_000; i++) {
            portfolio.workload("w-" + i, Kind.VIRTUAL_MACHINE, null, "w-" + (i + 1));
            portfolio.dataSet("d-" + i, null, "w-0", Field.DATA_SENSITIVITY);
        }

        Completeness completeness = portfolio.reckoned();

        assertThat(completeness.workloads()).hasSize(2_003);
        assertThat(completeness.workloads().stream()
                        .filter(of -> of.figure().known() == 30)
                        .map(of -> of.item().key()))
                .containsExactlyInAnyOrder("w-0");
    }

    @Test
    void oneAnswerOnTheDataOfAnApplicationSettlesAllItsWorkloads() {
        Portfolio portfolio = new Portfolio().application("a", "DSI").application("empty", "DSI");
        for (int i = 0; i < 12; i++) {
            portfolio.machine("srv-%02d".formatted(i), "a");
        }

        List<Question> questions = Grouping.joined(portfolio.reckoned().questions());

        String all = String.join(
                "+",
                portfolio.items.stream()
                        .filter(item -> item.subject() == Subject.WORKLOAD)
                        .map(Item::key)
                        .toList());
        assertThat(told(questions))
                .startsWith(
                        "APPLICATION dataSensitivity a 405/405",
                        "WORKLOAD environment " + all + " 96/96",
                        "WORKLOAD criticality " + all + " 96/96",
                        "WORKLOAD place " + all + " 84/84",
                        "APPLICATION dataSensitivity empty 45/45",
                        "APPLICATION needs a 20/20");
    }

    @Test
    void aKeyWithTheSignBetweenKeysIsAskedAboutAlone() {
        Portfolio portfolio = new Portfolio()
                .application("a", "DSI")
                .machine("x|y", "a")
                .machine("z1", "a")
                .machine("z2", "a");

        assertThat(told(Grouping.joined(portfolio.reckoned().questions())))
                .contains("WORKLOAD environment x|y 8/8", "WORKLOAD environment z1+z2 16/16");
    }

    @Test
    void noQuestionCoversMoreKeysThanACellTakes() {
        Portfolio portfolio = new Portfolio().application("a", "DSI");
        for (int i = 0; i < 200; i++) {
            portfolio.machine("%03d".formatted(i) + "k".repeat(252), "a");
        }

        List<Question> environment = Grouping.joined(portfolio.reckoned().questions()).stream()
                .filter(question -> question.field() == Field.WORKLOAD_ENVIRONMENT)
                .toList();

        assertThat(environment).hasSize(4).allMatch(question -> question.items().size() <= 62);
        assertThat(environment.stream()
                        .mapToInt(question -> question.items().size())
                        .sum())
                .isEqualTo(200);
    }

    @Test
    void theSameItemsInAnyOrderGiveTheSameQuestions() {
        Portfolio portfolio = random(7);
        List<String> questions = told(portfolio.reckoned().questions());

        Collections.shuffle(portfolio.items, new Random(3));

        assertThat(told(portfolio.reckoned().questions())).isEqualTo(questions);
    }

    @Test
    void everyAnswerRaisesTheFigureExactlyAsForetold() {
        for (int seed = 0; seed < 20; seed++) {
            Portfolio portfolio = random(seed);
            Completeness before = portfolio.reckoned();
            List<Question> settled = Grouping.joined(before.questions()).stream()
                    .filter(question -> !OPEN.contains(question.field()))
                    .toList();
            for (Question question : settled) {
                Figure after = portfolio.answered(List.of(question)).reckoned().portfolio();
                assertThat(after.needed())
                        .as("%s", question)
                        .isEqualTo(before.portfolio().needed());
                assertThat(after.known())
                        .as("%s", question)
                        .isEqualTo(before.portfolio().known() + question.points());
                assertThat(before.foretold(List.of(question))).isEqualTo(after.completeness());
            }
            for (List<Question> some : List.of(settled, settled.subList(0, settled.size() / 2))) {
                assertThat(portfolio.answered(some).reckoned().portfolio().completeness())
                        .isEqualTo(before.foretold(some));
            }
        }
    }

    @Test
    void everyAnswerRaisesItsApplicationExactlyAsForetold() {
        for (int seed = 0; seed < 20; seed++) {
            Portfolio portfolio = random(seed);
            Completeness before = portfolio.reckoned();
            for (Question question : before.questions()) {
                Item application = question.application();
                if (application != null && !OPEN.contains(question.field())) {
                    long gain = known(portfolio.answered(List.of(question)).reckoned(), application)
                            - known(before, application);
                    assertThat(gain).as("%s", question).isEqualTo(question.applicationPoints());
                }
            }
        }
    }

    private static long known(Completeness completeness, Item application) {
        return completeness.applications().stream()
                .filter(of -> of.item().key().equals(application.key()))
                .findFirst()
                .orElseThrow()
                .figure()
                .known();
    }

    @Test
    void whatIsKnownWholeIsAHundred() {
        Portfolio portfolio = random(5);
        for (int round = 0; round < 3; round++) {
            portfolio = portfolio.answered(portfolio.reckoned().questions().stream()
                    .filter(question -> question.field() != Field.WORKLOAD_APPLICATION)
                    .toList());
        }
        Portfolio assigned = new Portfolio();
        assigned.connected.addAll(portfolio.connected);
        portfolio.items.stream()
                .filter(item -> item.subject() != Subject.WORKLOAD || item.application() != null)
                .forEach(assigned.items::add);

        Completeness completeness = assigned.reckoned();

        assertThat(completeness.questions()).isEmpty();
        assertThat(completeness.portfolio().completeness()).isEqualTo(new BigDecimal("100.00"));
    }

    private static Portfolio random(long seed) {
        Random random = new Random(seed);
        Portfolio portfolio = new Portfolio();
        for (int a = 0; a < 4; a++) {
            portfolio.application("app-" + a, random.nextBoolean() ? "o" : null, some(random, Subject.APPLICATION));
            portfolio.machine("always-" + a, "app-" + a);
        }
        Kind[] kinds = Kind.values();
        for (int w = 0; w < 25; w++) {
            portfolio.workload(
                    "w-" + w,
                    kinds[random.nextInt(kinds.length)],
                    random.nextInt(3) == 0 ? null : "app-" + random.nextInt(4),
                    random.nextInt(3) == 0 ? "w-" + random.nextInt(25) : null,
                    some(random, Subject.WORKLOAD));
        }
        for (int d = 0; d < 8; d++) {
            portfolio.dataSet(
                    "d-" + d,
                    random.nextBoolean() ? null : "app-" + random.nextInt(3),
                    random.nextBoolean() ? null : "w-" + random.nextInt(25),
                    some(random, Subject.DATA_SET));
        }
        return portfolio.dependency("w-3").template("t");
    }

    private static Field[] some(Random random, Subject subject) {
        List<Field> some = new ArrayList<>();
        for (Field field : Field.of(subject)) {
            boolean own = !field.member().isEmpty() && !OPEN.contains(field) && field != Field.APPLICATION_OWNER;
            if (own && random.nextBoolean()) {
                some.add(field);
            }
        }
        return some.toArray(new Field[0]);
    }
}
