package fr.allerretour.planner.snapshot;

import static fr.allerretour.planner.snapshot.SnapshotText.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.allerretour.planner.snapshot.SnapshotException.Fault;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SnapshotReaderTest {
    private static final String PAYROLL = """
            {"type":"application","key":"paie","name":"Paie","criticality":"HIGH","owner":"DRH","intent":"MIGRATE"}""";
    private static final String SERVER = """
            {"type":"workload","key":"vm-1","name":"srv-paie-01","kind":"VIRTUAL_MACHINE","environment":"PRODUCTION",\
            "criticality":"HIGH","operatingSystem":"Debian 12","cpus":4,"memoryMiB":8192,"storageMiB":102400,\
            "usedMiB":51200,"powered":"ON","application":"paie","place":"FR","endOfSupport":"2028-06-30",\
            "mustLeaveBy":"2027-12-31","disks":[{"label":"sda","capacityMiB":102400,"thin":true}],\
            "provenance":{"name":{"file":"x.xlsx","row":2}}}""";
    private static final String DATABASE = """
            {"type":"workload","key":"db-1","name":"paie","kind":"DATABASE","runsOn":"vm-1","application":"paie"}""";
    private static final String NEED = """
            {"type":"dependency","from":"db-1","to":"vm-1","strength":"HARD","reason":"JDBC"}""";
    private static final String DATA = """
            {"type":"data-set","key":"bulletins","name":"Bulletins","category":"PRODUCED","sensitivity":"PERSONAL",\
            "regimes":["GDPR","NIS2"],"volumeMiB":2048,"place":"FR","workload":"db-1"}""";

    @Test
    void everyMemberOfEveryTypeArrivesInItsRecord() throws IOException {
        String text = SnapshotText.of(PAYROLL, DATABASE, SERVER, NEED, DATA);

        Snapshot snapshot = SnapshotReader.read(stream(text));

        assertThat(snapshot)
                .isEqualTo(new Snapshot(
                        SnapshotText.ID,
                        SnapshotText.hash(text.substring(text.indexOf('\n') + 1)),
                        List.of(
                                new Workload(
                                        "db-1",
                                        "paie",
                                        Workload.Kind.DATABASE,
                                        Workload.Environment.UNKNOWN,
                                        Workload.Criticality.UNKNOWN,
                                        null,
                                        0,
                                        0,
                                        0,
                                        null,
                                        Workload.Powered.UNKNOWN,
                                        false,
                                        "paie",
                                        "vm-1",
                                        "UNKNOWN",
                                        null,
                                        null),
                                new Workload(
                                        "vm-1",
                                        "srv-paie-01",
                                        Workload.Kind.VIRTUAL_MACHINE,
                                        Workload.Environment.PRODUCTION,
                                        Workload.Criticality.HIGH,
                                        "Debian 12",
                                        4,
                                        8192,
                                        102400,
                                        51200L,
                                        Workload.Powered.ON,
                                        false,
                                        "paie",
                                        null,
                                        "FR",
                                        LocalDate.of(2028, 6, 30),
                                        LocalDate.of(2027, 12, 31))),
                        List.of(new Application(
                                "paie", "Paie", Workload.Criticality.HIGH, "DRH", Application.Intent.MIGRATE)),
                        List.of(new Dependency("db-1", "vm-1", Dependency.Strength.HARD)),
                        List.of(new DataSet(
                                "bulletins",
                                "Bulletins",
                                DataSet.Category.PRODUCED,
                                DataSet.Sensitivity.PERSONAL,
                                Set.of(DataSet.Regime.GDPR, DataSet.Regime.NIS2),
                                2048,
                                "FR",
                                "db-1",
                                null))));
    }

    @Test
    void theHeaderIsHandedBackOnceAllAgrees() throws IOException {
        AtomicInteger seen = new AtomicInteger();

        SnapshotHeader header = SnapshotReader.read(stream(SnapshotText.of(PAYROLL, SERVER)), new SnapshotSink() {
            @Override
            public void workload(Workload workload) {
                seen.incrementAndGet();
            }
        });

        assertThat(seen).hasValue(1);
        assertThat(header.portfolioName()).isEqualTo("Parc d'essai");
        assertThat(header.takenAt()).isEqualTo(Instant.parse("2026-11-24T09:00:00Z"));
        assertThat(header.counts()).isEqualTo(new SnapshotHeader.Counts(1, 1, 0, 0));
    }

    @Test
    void unknownTypesAndUnknownMembersArePassedOver() throws IOException {
        String text = SnapshotText.of(PAYROLL, """
                {"type":"workload","key":"vm-1","name":"a","futureMember":{"deep":[1,2,{"x":null}]}}""", """
                {"type":"weather","key":"vm-1","sunny":true}""");

        Snapshot snapshot = SnapshotReader.read(stream(text));

        assertThat(snapshot.workloads()).extracting(Workload::key).containsExactly("vm-1");
    }

    @Test
    void aSnapshotOfNothingIsWhole() throws IOException {
        assertThat(SnapshotReader.read(stream(SnapshotText.of())).workloads()).isEmpty();
    }

    @Test
    void aStreamCutWithinALineIsNamedByThatLine() {
        String text = SnapshotText.of(PAYROLL, SERVER, DATABASE);

        SnapshotException fault = fault(text.substring(0, text.length() - 20));

        assertThat(fault.fault()).isEqualTo(Fault.CUT);
        assertThat(fault.line()).isEqualTo(4);
        assertThat(fault).hasMessageStartingWith("Line 4 of the snapshot has no end after ");
    }

    @Test
    void aStreamCutBetweenTwoLinesFailsTheHash() {
        String text = SnapshotText.of(PAYROLL, SERVER, DATABASE);

        SnapshotException fault = fault(text.substring(0, text.indexOf("{\"type\":\"workload\",\"key\":\"db-1\"")));

        assertThat(fault.fault()).isEqualTo(Fault.HASH_MISMATCH);
        assertThat(fault.line()).isZero();
    }

    @Test
    void oneChangedByteFailsTheHash() {
        SnapshotException fault = fault(SnapshotText.of(PAYROLL, SERVER).replace("\"cpus\":4", "\"cpus\":5"));

        assertThat(fault.fault()).isEqualTo(Fault.HASH_MISMATCH);
        assertThat(fault)
                .hasMessageContaining("The snapshot " + SnapshotText.ID + " says its content is sha256:")
                .hasMessageEndingWith("it was cut or changed on its way. Fetch it again.");
    }

    @Test
    void aCountThatTheLinesDoNotHoldIsRefused() {
        SnapshotException fault = fault(SnapshotText.of(PAYROLL).replace("\"applications\":1", "\"applications\":2"));

        assertThat(fault.fault()).isEqualTo(Fault.CUT);
        assertThat(fault)
                .hasMessage(
                        "The header of the snapshot counts Counts[workloads=0, applications=2, dependencies=0, dataSets=0]"
                                + " but its lines hold Counts[workloads=0, applications=1, dependencies=0, dataSets=0].");
    }

    @Test
    void aLineOfTenMegabytesIsRefusedBeforeItIsHeld() {
        String text = SnapshotText.of(
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"" + "x".repeat(10_000_000) + "\"}", SERVER);

        SnapshotException fault = fault(text);

        assertThat(fault.fault()).isEqualTo(Fault.LINE_TOO_LONG);
        assertThat(fault)
                .hasMessage("Line 2 of the snapshot is longer than 1048576 bytes, which no object of an inventory is.");
    }

    @Test
    void aStreamWithoutEndAndWithoutLineEndIsRefusedEarly() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };

        SnapshotException fault = catchThrowableOfType(SnapshotException.class, () -> SnapshotReader.read(endless));

        assertThat(fault.fault()).isEqualTo(Fault.LINE_TOO_LONG);
    }

    @Test
    void twoWorkloadsWithOneKeyAreRefused() {
        SnapshotException fault = fault(SnapshotText.of(PAYROLL, SERVER, SERVER));

        assertThat(fault.fault()).isEqualTo(Fault.DUPLICATE);
        assertThat(fault).hasMessage("Line 4 of the snapshot is a second workload with the key \"vm-1\".");
    }

    @Test
    void oneMemberTwiceInALineIsRefused() {
        SnapshotException fault = fault(SnapshotText.of("""
                {"type":"workload","key":"a","key":"b","name":"n"}"""));

        assertThat(fault.fault()).isEqualTo(Fault.MALFORMED);
        assertThat(fault).hasMessageStartingWith("Line 2 of the snapshot is not JSON: Duplicate field 'key'");
    }

    @Test
    void aHostThatComesLaterIsFoundAndOneThatNeverComesIsNamed() {
        SnapshotException fault = fault(SnapshotText.of(PAYROLL, DATABASE));

        assertThat(fault.fault()).isEqualTo(Fault.DANGLING_REFERENCE);
        assertThat(fault).hasMessage("The snapshot: \"runsOn\" refers to \"vm-1\", which the snapshot does not hold.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"workload\",\"name\":\"n\"} | \"key\" is absent, expected a text that is not blank.",
                "{\"type\":\"workload\",\"key\":\" \",\"name\":\"n\"} | \"key\" is \" \", expected a text that is not blank.",
                "{\"type\":\"workload\",\"key\":7,\"name\":\"n\"} | \"key\" is 7, expected a text.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"cpus\":-1} | \"cpus\" is -1, expected a whole number from 0 on.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"cpus\":2.5} | \"cpus\" is 2.5, expected a whole number from 0 on.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"cpus\":3000000000} | \"cpus\" is 3000000000, expected a whole number up to 2147483647.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"memoryMiB\":99999999999999999999} | \"memoryMiB\" is 99999999999999999999, expected a whole number from 0 on.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"template\":\"yes\"} | \"template\" is \"yes\", expected true or false.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"place\":\"MARS\"} | \"place\" is \"MARS\", expected one of FR, EU, NON_EU, UNKNOWN.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"powered\":\"HALF\"} | \"powered\" is \"HALF\", expected one of ON, OFF, SUSPENDED, UNKNOWN.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"mustLeaveBy\":\"31/12/2027\"} | \"mustLeaveBy\" is \"31/12/2027\", expected a day such as 2026-11-24.",
                "{\"type\":\"workload\",\"key\":\"a\",\"name\":\"n\",\"application\":\"none\"} | \"application\" refers to \"none\", which the snapshot does not hold.",
                "{\"type\":\"dependency\",\"from\":\"a\",\"to\":\"b\",\"strength\":\"HARD\"} | \"from\" refers to \"a\", which the snapshot does not hold.",
                "{\"type\":\"data-set\",\"key\":\"d\",\"name\":\"n\",\"category\":\"SUPPLIED\",\"regimes\":\"GDPR\"} | \"regimes\" is \"GDPR\", expected a list.",
                "{\"type\":\"data-set\",\"key\":\"d\",\"name\":\"n\"} | \"category\" is absent, expected one of SUPPLIED, PRODUCED, TECHNICAL.",
            })
    void aMemberThatIsWrongIsNamedWithItsLineItsValueAndWhatWasExpected(String line, String message) {
        assertThat(fault(SnapshotText.of(line))).hasMessageContaining("Line 2 of the snapshot: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``",
                "{}",
                "{\"type\":\"snapshot\",\"format\":\"aller-retour/snapshot/2\"}",
                "{\"type\":\"snapshot\",\"format\":\"aller-retour/snapshot/1\",\"contentHash\":\"md5:1\"}",
            })
    void whatDoesNotStartWithAHeaderIsNoSnapshot(String header) {
        assertThat(fault(header.isEmpty() ? "" : header + "\n").fault()).isEqualTo(Fault.NOT_A_SNAPSHOT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"not json", "[]", "17", "{\"type\":\"workload\"} {}", "{\"type\":", "``"})
    void aLineThatIsNotOneObjectIsRefused(String line) {
        SnapshotException fault = fault(SnapshotText.of(line));

        assertThat(fault.fault()).isEqualTo(Fault.MALFORMED);
        assertThat(fault.line()).isEqualTo(2);
    }

    private static SnapshotException fault(String text) {
        return catchThrowableOfType(SnapshotException.class, () -> SnapshotReader.read(stream(text)));
    }
}
