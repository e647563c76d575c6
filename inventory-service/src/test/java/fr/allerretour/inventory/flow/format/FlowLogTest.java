package fr.allerretour.inventory.flow.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.flow.Addresses;
import fr.allerretour.inventory.intake.format.FormatException;
import fr.allerretour.inventory.intake.format.FormatProblem;
import fr.allerretour.inventory.intake.format.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowLogTest {

    private static final String AWS = "2 123456789010 eni-1 ";
    private static final String AWS_FLOW =
            AWS + "10.0.0.1 10.0.0.2 40000 443 6 20 4249 1772323200 1772323260 ACCEPT OK\n";

    private final List<String> flows = new ArrayList<>();

    @Test
    void anAwsLogWithoutFieldNamesIsInTheDocumentedOrder() throws Exception {
        ReadCounts counts = read(AWS_FLOW
                + AWS + "2001:db8::1 2001:db8::2 40000 443 17 - - 1772323200 1772323260 REJECT OK\n"
                + AWS + "- - - - - - - 1772323200 1772323260 - NODATA\n"
                + AWS + "- - - - - - - 1772323200 1772323260 - SKIPDATA\n");

        assertThat(counts.format()).isEqualTo(FlowFormat.AWS_VPC);
        assertThat(flows)
                .containsExactly(
                        "10.0.0.1:40000 > 10.0.0.2:443 /6 p20 b4249 1772323200-1772323260",
                        "2001:db8::1:40000 > 2001:db8::2:443 /17 p-1 b-1 1772323200-1772323260 refused");
        assertThat(counts.of(LineOutcome.NO_DATA)).isOne();
        assertThat(counts.of(LineOutcome.SKIPPED_DATA)).isOne();
        assertThat(counts.rejected()).isEmpty();
    }

    @Test
    void theFieldNamesOfAnAwsLogSayWhatIsWhereAlsoInTheMiddle() throws Exception {
        ReadCounts counts = read("dstport srcport dstaddr srcaddr tcp-flags pkt-srcaddr protocol\n"
                + "443 40000 10.0.0.2 10.0.0.9 2 10.0.0.1 6\n"
                + "srcaddr dstaddr dstport bytes\n"
                + "10.0.0.1 10.0.0.2 443 7\n"
                + "443 40000 10.0.0.2 10.0.0.9 2 10.0.0.1 6\n");

        assertThat(flows)
                .containsExactly(
                        "10.0.0.1:40000 > 10.0.0.2:443 /6 p-1 b-1 -1--1 SOURCE",
                        "10.0.0.1:0 > 10.0.0.2:443 /6 p-1 b7 -1--1");
        assertThat(counts.of(LineOutcome.HEADING)).isEqualTo(2);
        assertThat(counts.rejected()).isEqualTo(Map.of(LineOutcome.FIELDS, 1L));
    }

    @ParameterizedTest
    @CsvSource({
        "3, vpc-1 subnet-1 i-1 18 IPv4 10.0.0.1 10.0.0.2, TARGET",
        "4, vpc-1 subnet-1 i-1 2 IPv4 10.0.0.1 10.0.0.2 eu-west-3 euw3-az1 - -, SOURCE",
        "5, vpc-1 subnet-1 i-1 0 IPv4 10.0.0.1 10.0.0.2 eu-west-3 euw3-az1 - - - - ingress -, ''"
    })
    void laterVersionsOfAwsLogsHaveMoreFields(String version, String more, String initiator) throws Exception {
        read(version + AWS_FLOW.strip().substring(1) + " " + more + "\n");

        assertThat(flows)
                .containsExactly(
                        ("10.0.0.1:40000 > 10.0.0.2:443 /6 p20 b4249 1772323200-1772323260 " + initiator).strip());
    }

    @Test
    void linesThatCloudWatchDeliveredHaveATimeInFront() throws Exception {
        read("2026-03-01T00:01:00.000Z " + AWS_FLOW);

        assertThat(flows).containsExactly("10.0.0.1:40000 > 10.0.0.2:443 /6 p20 b4249 1772323200-1772323260");
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1 10.0.0.2 40000 443 6 20 4249 1772323200, FIELDS",
        "10.0.0.1 10.0.0.2 40000 443 6 20 4249 1772323200 1772323260 ACCEPT OK more, FIELDS",
        "10.0.0 10.0.0.2 40000 443 6 20 4249 1772323200 1772323260 ACCEPT OK, ADDRESS",
        "- 10.0.0.2 40000 443 6 20 4249 1772323200 1772323260 ACCEPT OK, ADDRESS",
        "10.0.0.1 10.0.0.2 -40000 443 6 20 4249 1772323200 1772323260 ACCEPT OK, PORT",
        "10.0.0.1 10.0.0.2 40000 65536 6 20 4249 1772323200 1772323260 ACCEPT OK, PORT",
        "10.0.0.1 10.0.0.2 40000 443 256 20 4249 1772323200 1772323260 ACCEPT OK, PROTOCOL",
        "10.0.0.1 10.0.0.2 40000 443 6 -1 4249 1772323200 1772323260 ACCEPT OK, NUMBER",
        "10.0.0.1 10.0.0.2 40000 443 6 20 99999999999999999999 1772323200 1772323260 ACCEPT OK, NUMBER",
        "10.0.0.1 10.0.0.2 40000 443 6 20 9223372036854775807 1772323200 1772323260 ACCEPT OK, NUMBER",
        "10.0.0.1 10.0.0.2 40000 443 6 20 1e3 1772323200 1772323260 ACCEPT OK, NUMBER",
        "10.0.0.1 10.0.0.2 40000 443 6 20 4249 yesterday 1772323260 ACCEPT OK, TIME",
        "10.0.0.1 10.0.0.2 40000 443 6 20 4249 5000000000 1772323260 ACCEPT OK, TIME"
    })
    void aLineThatIsWrongIsRejectedByItsReasonAndTheNextIsRead(String rest, LineOutcome reason) throws Exception {
        ReadCounts counts = read(AWS_FLOW + AWS + rest + "\n" + AWS_FLOW);

        assertThat(flows).hasSize(2);
        assertThat(counts.rejected()).isEqualTo(Map.of(reason, 1L));
        assertThat(counts.firstRejected()).containsExactly(new ReadCounts.RejectedLine(2, reason));
    }

    @Test
    void ofVeryManyRejectedLinesAllAreCountedAndTwentyShown() throws Exception {
        ReadCounts counts = read(AWS_FLOW + "nonsense\n".repeat(1000));

        assertThat(counts.rejected()).isEqualTo(Map.of(LineOutcome.FIELDS, 1000L));
        assertThat(counts.firstRejected()).hasSize(20);
    }

    @Test
    void aLineOfAMebibyteIsRejectedAndTheNextIsRead() throws Exception {
        for (int length : new int[] {Lines.LONGEST + 1, 1 << 20, 5 << 20}) {
            flows.clear();
            ReadCounts counts = read(AWS_FLOW + "x".repeat(length) + "\n" + AWS_FLOW + "y".repeat(length));

            assertThat(flows).hasSize(2);
            assertThat(counts.firstRejected())
                    .containsExactly(
                            new ReadCounts.RejectedLine(2, LineOutcome.TOO_LONG),
                            new ReadCounts.RejectedLine(4, LineOutcome.TOO_LONG));
        }
    }

    @Test
    void linesAreTheSameWhateverTheirEndsAndWhereverTheBufferEnds() throws Exception {
        read(AWS_FLOW.repeat(30_000) + "\r\n   \r\n# a comment\r\n" + AWS_FLOW.strip() + "\r\n" + AWS_FLOW.strip());

        assertThat(flows).hasSize(30_002).containsOnly(flows.getFirst());
    }

    @Test
    void aLogThatWasCutAtItsBeginningIsRecognisedAllTheSame() throws Exception {
        ReadCounts counts = read(AWS_FLOW.substring(30) + AWS_FLOW);

        assertThat(flows).hasSize(1);
        assertThat(counts.firstRejected()).containsExactly(new ReadCounts.RejectedLine(1, LineOutcome.FIELDS));
    }

    @Test
    void aLogCutAtEveryByteIsReadToItsLastWholeLine() throws Exception {
        byte[] whole = (AWS_FLOW + AWS_FLOW).getBytes(StandardCharsets.US_ASCII);
        for (int length = AWS_FLOW.length(); length < whole.length; length++) {
            flows.clear();
            read(Arrays.copyOf(whole, length));

            assertThat(flows).as("%d bytes", length).isNotEmpty();
        }
    }

    @Test
    void nfdumpsLinesAreRead() throws Exception {
        ReadCounts counts = read("""
                Date first seen          Duration Proto      Src IP Addr:Port          Dst IP Addr:Port   Packets    Bytes Flows
                2026-03-01 06:53:53.370    63.545 TCP      113.138.32.152:25    ->   222.33.70.124:3575         62     3512     1
                2026-03-01 06:53:53.370  00:01:03 UDP       2001:db8::1.40000  ->     2001:db8::2.53          1.2 M    2.5 G     3
                2026-03-01 06:53:53.370     0.000 ICMP         10.0.0.1:0      ->        10.0.0.2:8.0             1       84     1
                2026-03-01 06:53:53.370     0.000 TCP       2001:7..e:203.53   ->        10.0.0.2:80              1       84     1
                2026-03-01 06:53:53.370     0.000 TCP          10.0.0.1:70000  ->        10.0.0.2:80              1       84     1
                2026-03-01 06:53:53.370     0.000 WHAT         10.0.0.1:7      ->        10.0.0.2:80              1       84     1
                Summary: total flows: 6, total bytes: 3512, total packets: 62
                Time window: 2026-03-01 06:53:53 - 2026-03-01 07:53:53
                Total flows processed: 6, Blocks skipped: 0, Bytes read: 3512
                Sys: 0.004s flows/second: 1.0 Wall: 0.001s flows/second: 2.0
                """);

        assertThat(counts.format()).isEqualTo(FlowFormat.NFDUMP_LINE);
        assertThat(flows)
                .containsExactly(
                        "113.138.32.152:25 > 222.33.70.124:3575 /6 p62 b3512 1772348033-1772348096",
                        "2001:db8::1:40000 > 2001:db8::2:53 /17 p1200000 b2500000000 1772348033-1772348096 x3",
                        "10.0.0.1:0 > 10.0.0.2:8 /1 p1 b84 1772348033-1772348033");
        assertThat(counts.rejected())
                .isEqualTo(Map.of(LineOutcome.ABBREVIATED_ADDRESS, 1L, LineOutcome.PORT, 1L, LineOutcome.PROTOCOL, 1L));
        assertThat(counts.of(LineOutcome.SUMMARY)).isEqualTo(4);
    }

    @Test
    void nfdumpsLongLinesHaveFlagsAndServiceBetween() throws Exception {
        read(
                "2026-03-01 06:53:53.370    63.545 TCP  10.0.0.1:40000 -> 10.0.0.2:443 .AP.SF   0       62     3512     1\n");

        assertThat(flows).containsExactly("10.0.0.1:40000 > 10.0.0.2:443 /6 p62 b3512 1772348033-1772348096");
    }

    @Test
    void nfdumpsCsvIsReadUpToItsSummary() throws Exception {
        ReadCounts counts = read("""
                ts,te,td,sa,da,sp,dp,pr,flg,fwd,stos,ipkt,ibyt,opkt,obyt
                2026-03-01 06:53:53,2026-03-01 06:54:56,63.5,10.0.0.1,10.0.0.2,40000,443,TCP,...AP.SF,0,0,62,3512,50,100
                2026-03-01 06:53:53,2026-03-01 06:54:56,63.5,10.0.0.1,10.0.0.2,40000,443,TCP,...AP.SF,0,0,62,-3512,50,100
                Summary
                flows,bytes,packets,avg_bps,avg_pps,avg_bpp
                1,3512,62,1,2,3
                """);

        assertThat(counts.format()).isEqualTo(FlowFormat.CSV);
        assertThat(flows).containsExactly("10.0.0.1:40000 > 10.0.0.2:443 /6 p112 b3612 1772348033-1772348096");
        assertThat(counts.of(LineOutcome.SUMMARY)).isEqualTo(3);
        assertThat(counts.rejected()).isEqualTo(Map.of(LineOutcome.NUMBER, 1L));
    }

    @Test
    void googlesCsvHasPathsForHeadings() throws Exception {
        read("""
                jsonPayload.connection.src_ip,jsonPayload.connection.src_port,jsonPayload.connection.dest_ip,jsonPayload.connection.dest_port,jsonPayload.connection.protocol,jsonPayload.bytes_sent,jsonPayload.packets_sent,jsonPayload.start_time,jsonPayload.end_time
                10.0.0.1,40000,10.0.0.2,443,6,3512,62,2026-03-01T06:53:53.370Z,2026-03-01T08:54:56.1+02:00
                """);

        assertThat(flows).containsExactly("10.0.0.1:40000 > 10.0.0.2:443 /6 p62 b3512 1772348033-1772348096");
    }

    @Test
    void azureMigratesExportNamesMachines() throws Exception {
        ReadCounts counts = read("""
                Time slot,Source server name,Source application,Source process,Destination server name,Destination IP,Destination application,Destination process,Destination port
                2026-03-01 06:00,app1,App,"svc, host",DB1,10.0.0.5,SQL,sqlservr.exe,1433
                6/14/2026 8:00 AM,app1,App,svc,,40.83.247.108,,,443
                2026-03-01 06:00,,,,,,,,443
                """);

        assertThat(counts.format()).isEqualTo(FlowFormat.AZURE_MIGRATE);
        assertThat(flows)
                .containsExactly(
                        "app1:0 > DB1:1433 /6 p-1 b-1 1772344800-1772344800 SOURCE",
                        "app1:0 > 40.83.247.108:443 /6 p-1 b-1 -1--1 SOURCE");
        assertThat(counts.unreadTimes()).isOne();
        assertThat(counts.rejected()).isEqualTo(Map.of(LineOutcome.ADDRESS, 1L));
    }

    @Test
    void exportsThatOthersPublishedAreRead() throws Exception {
        ReadCounts sample = read(Files.readAllBytes(
                Samples.file("azure-migrate-dependencies/shabbirnkhan1_dependency-export-sample.csv")));

        assertThat(sample.of(LineOutcome.FLOW)).isEqualTo(5);
        assertThat(sample.rejected()).isEmpty();
        assertThat(flows).contains("app1-server:0 > db1-server:1433 /6 p-1 b-1 1749859200-1749859200 SOURCE");

        flows.clear();
        ReadCounts rules = read(Files.readAllBytes(Samples.file("azure-migrate-dependencies/kaevans_out.csv")));

        assertThat(rules.of(LineOutcome.FLOW)).isEqualTo(50);
        assertThat(rules.rejected()).isEmpty();
        assertThat(flows).contains("vm1:0 > 40.83.247.108:443 /6 p-1 b-1 -1--1 SOURCE");
    }

    @Test
    void aCsvOfOnesOwnNeedsThreeColumnsInAnyOrderAndLanguage() throws Exception {
        read(
                "Port destination;Adresse source;Adresse destination;Action\n443;10.0.0.1;10.0.0.2;allow\n443;10.0.0.1;10.0.0.2;Deny\n");

        assertThat(flows)
                .containsExactly(
                        "10.0.0.1:0 > 10.0.0.2:443 /6 p-1 b-1 -1--1 SOURCE",
                        "10.0.0.1:0 > 10.0.0.2:443 /6 p-1 b-1 -1--1 SOURCE refused");
    }

    @Test
    void azuresFlowLogsAreReadOfGroupsAndOfNetworks() throws Exception {
        ReadCounts counts = read("""
                {"records": [
                  {"time": "x", "properties": {"Version": 2, "flows": [{"rule": "r", "flows": [{"mac": "m", "flowTuples": [
                    "1772348033,10.0.0.1,10.0.0.2,40000,443,T,O,A,B,,,,",
                    "1772348033,10.0.0.1,10.0.0.2,40000,443,T,O,A,E,10,1000,20,2000",
                    "1772348033,10.0.0.1,10.0.0.2,40000,443,U,O,D",
                    "1772348033,10.0.0.1,10.0.0.2,40000,443,X,O,D",
                    "1772348033,10.0.0.1"]}]}]}}]}
                {"records": [{"flowLogVersion": 4, "flowRecords": {"flows": [{"aclID": "a", "flowGroups": [{"rule": "r", "flowTuples": [
                    "1772348033599,10.0.0.1,2001:db8::1,40000,443,6,O,C,NX,10,1000,20,2000"]}]}]}}]}
                """);

        assertThat(counts.format()).isEqualTo(FlowFormat.AZURE_JSON);
        assertThat(flows)
                .containsExactly(
                        "10.0.0.1:40000 > 10.0.0.2:443 /6 p-1 b-1 1772348033-1772348033 SOURCE",
                        "10.0.0.1:40000 > 10.0.0.2:443 /6 p30 b3000 1772348033-1772348033 SOURCE",
                        "10.0.0.1:40000 > 10.0.0.2:443 /17 p-1 b-1 1772348033-1772348033 SOURCE refused",
                        "10.0.0.1:40000 > 2001:db8::1:443 /6 p30 b3000 1772348033-1772348033 SOURCE");
        assertThat(counts.rejected()).isEqualTo(Map.of(LineOutcome.PROTOCOL, 1L, LineOutcome.FIELDS, 1L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void theEncodingIsFoundByItsMark(String charset) throws Exception {
        read(("\ufeff" + AWS_FLOW + AWS_FLOW).getBytes(Charset.forName(charset)));

        assertThat(flows).hasSize(2);
    }

    @Test
    void namesInWindows1252AreReadToo() throws Exception {
        read("Source server name;Destination server name;Destination port\nsrv-é;b;1\n"
                .getBytes(Charset.forName("windows-1252")));

        assertThat(flows).containsExactly("srv-é:0 > b:1 /6 p-1 b-1 -1--1 SOURCE");
    }

    @Test
    void gzippedLogsPutTogetherAreOneLog() throws Exception {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(gzip(AWS_FLOW));
        both.write(gzip(AWS_FLOW));

        read(both.toByteArray());

        assertThat(flows).hasSize(2);
    }

    @Test
    void whatIsNoFlowLogIsRefusedByName() throws Exception {
        byte[] cut = gzip(AWS_FLOW.repeat(100));

        assertRefused(new byte[0], FormatProblem.EMPTY_FILE);
        assertRefused(" \n\n".getBytes(StandardCharsets.US_ASCII), FormatProblem.EMPTY_FILE);
        assertRefused("Sous le pont Mirabeau\n".getBytes(StandardCharsets.UTF_8), FormatProblem.UNKNOWN_FORMAT);
        assertRefused("key;name;kind\na;a;vm\n".getBytes(StandardCharsets.UTF_8), FormatProblem.UNKNOWN_FORMAT);
        assertRefused("x".repeat(200_000).getBytes(StandardCharsets.UTF_8), FormatProblem.UNKNOWN_FORMAT);
        assertRefused("srcaddr bytes\n1 2\n".getBytes(StandardCharsets.UTF_8), FormatProblem.HEADING_MISSING);
        assertRefused("sa,da,bytes\n1,2,3\n".getBytes(StandardCharsets.UTF_8), FormatProblem.HEADING_MISSING);
        assertRefused(new byte[] {'a', 0, 'b', 0}, FormatProblem.UNREADABLE_TEXT);
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0}, FormatProblem.UNREADABLE_TEXT);
        assertRefused(Arrays.copyOf(cut, cut.length / 2), FormatProblem.DAMAGED_FILE);
        assertRefused("{\"records\": [".getBytes(StandardCharsets.UTF_8), FormatProblem.DAMAGED_FILE);
        assertRefused("[".repeat(10_000).getBytes(StandardCharsets.UTF_8), FormatProblem.DAMAGED_FILE);
        assertRefused("{\"a\": 1}".getBytes(StandardCharsets.UTF_8), FormatProblem.UNKNOWN_FORMAT);
        assertRefused(
                ("{\"flowTuples\": [\"" + "x".repeat(1 << 20) + "\"]}").getBytes(StandardCharsets.UTF_8),
                FormatProblem.DAMAGED_FILE);
        assertRefused(gzip("x\n".repeat(3 << 20)), FormatProblem.UNKNOWN_FORMAT);
    }

    @Test
    void aLogThatInflatesBeyondTheLimitIsRefused() throws Exception {
        byte[] bomb = gzip(AWS_FLOW.repeat(20_000));

        assertThatThrownBy(() -> new FlowLog(1 << 20).read(new ByteArrayInputStream(bomb), new Told()))
                .isInstanceOfSatisfying(
                        FormatException.class, e -> assertThat(e.problem()).isEqualTo(FormatProblem.TOO_LARGE));
    }

    private void assertRefused(byte[] log, FormatProblem problem) {
        assertThatThrownBy(() -> read(log)).isInstanceOfSatisfying(FormatException.class, e -> {
            assertThat(e.problem()).isEqualTo(problem);
            assertThat(e.detailFr()).isNotBlank();
        });
    }

    private ReadCounts read(String log) throws FormatException, IOException {
        return read(log.getBytes(StandardCharsets.UTF_8));
    }

    private ReadCounts read(byte[] log) throws FormatException, IOException {
        return new FlowLog(64 << 20).read(new ByteArrayInputStream(log), new Told());
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    /** Writes each flow down as a line. */
    private final class Told implements FlowSink {

        @Override
        public void flow(FlowRecord flow) {
            String source = flow.sourceName != null ? flow.sourceName : Addresses.text(flow.sourceHigh, flow.sourceLow);
            String target = flow.targetName != null ? flow.targetName : Addresses.text(flow.targetHigh, flow.targetLow);
            flows.add(source + ":" + flow.sourcePort + " > " + target + ":" + flow.targetPort + " /" + flow.protocol
                    + " p"
                    + flow.packets + " b" + flow.bytes + " " + flow.first + "-" + flow.last
                    + (flow.flows == 1 ? "" : " x" + flow.flows)
                    + (flow.initiator == FlowRecord.Initiator.NOT_TOLD ? "" : " " + flow.initiator)
                    + (flow.refused ? " refused" : ""));
        }

        @Override
        public void progress(long lines) {}
    }
}
