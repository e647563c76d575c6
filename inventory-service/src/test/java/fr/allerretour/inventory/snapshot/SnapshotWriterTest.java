package fr.allerretour.inventory.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.inventory.vocabulary.Category;
import fr.allerretour.inventory.vocabulary.Criticality;
import fr.allerretour.inventory.vocabulary.Environment;
import fr.allerretour.inventory.vocabulary.Intent;
import fr.allerretour.inventory.vocabulary.Kind;
import fr.allerretour.inventory.vocabulary.Place;
import fr.allerretour.inventory.vocabulary.Powered;
import fr.allerretour.inventory.vocabulary.Regime;
import fr.allerretour.inventory.vocabulary.Sensitivity;
import fr.allerretour.inventory.vocabulary.Strength;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SnapshotWriterTest {

    private static final SnapshotLine.Application PAIE =
            new SnapshotLine.Application("paie", "La « paie »", Criticality.VITAL, null, Intent.MIGRATE);

    private static SnapshotLine.Workload machine(String key, int cpus, Map<String, String> provenance) {
        return new SnapshotLine.Workload(
                key,
                "srv",
                Kind.VIRTUAL_MACHINE,
                Environment.UNKNOWN,
                Criticality.UNKNOWN,
                "Debian",
                cpus,
                2048,
                10,
                5L,
                Powered.ON,
                false,
                "paie",
                null,
                Place.FR,
                null,
                LocalDate.of(2027, 6, 30),
                List.of(new SnapshotLine.Disk("Hard disk 1", 10, true), new SnapshotLine.Disk("d", 0, null)),
                List.of(new SnapshotLine.Nic("n", null, "lan", List.of())),
                provenance);
    }

    private static final SnapshotLine.Dependency NEED = new SnapshotLine.Dependency("paie", "w1", Strength.HARD, null);
    private static final SnapshotLine.DataSet DATA = new SnapshotLine.DataSet(
            "d",
            "D",
            Category.SUPPLIED,
            Sensitivity.HEALTH,
            Set.of(Regime.HDS, Regime.GDPR),
            3,
            Place.UNKNOWN,
            "w1",
            null);

    private static String content(SnapshotLine... lines) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotWriter.writeContent(List.of(lines).iterator(), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void linesHaveTheirMembersInOrderAndLeaveOutWhatIsNotKnown() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SnapshotSeal seal = SnapshotWriter.writeContent(
                List.of(PAIE, machine("w1", 2, Map.of("cpus", "row 2", "a", "row 1")), NEED, DATA)
                        .iterator(),
                out);

        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        {"type":"application","key":"paie","name":"La « paie »","criticality":"VITAL","intent":"MIGRATE"}
                        {"type":"workload","key":"w1","name":"srv","kind":"VIRTUAL_MACHINE","environment":"UNKNOWN","criticality":"UNKNOWN","operatingSystem":"Debian","cpus":2,"memoryMiB":2048,"storageMiB":10,"usedMiB":5,"powered":"ON","template":false,"application":"paie","place":"FR","mustLeaveBy":"2027-06-30","disks":[{"label":"Hard disk 1","capacityMiB":10,"thin":true},{"label":"d","capacityMiB":0}],"nics":[{"label":"n","network":"lan"}],"provenance":{"a":"row 1","cpus":"row 2"}}
                        {"type":"dependency","from":"paie","to":"w1","strength":"HARD"}
                        {"type":"data-set","key":"d","name":"D","category":"SUPPLIED","sensitivity":"HEALTH","regimes":["GDPR","HDS"],"volumeMiB":3,"place":"UNKNOWN","workload":"w1"}
                        """);
        String sha =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(out.toByteArray()));
        assertThat(seal).isEqualTo(new SnapshotSeal("sha256:" + sha, out.size(), 1, 1, 1, 1));
    }

    @Test
    void theHeaderNamesTheContentsHashAndCounts() {
        SnapshotHeader header = new SnapshotHeader(
                UUID.fromString("00000000-0000-0000-0000-000000000001"),
                "ville",
                UUID.fromString("00000000-0000-0000-0000-000000000002"),
                "Tout \"le\" SI",
                Instant.parse("2026-11-24T09:00:00.123Z"));

        assertThat(SnapshotWriter.headerLine(header, new SnapshotSeal("sha256:ab", 10, 4, 3, 2, 1)))
                .isEqualTo("""
                        {"type":"snapshot","format":"aller-retour/snapshot/1","id":"00000000-0000-0000-0000-000000000001","organisation":"ville","portfolio":"00000000-0000-0000-0000-000000000002","portfolioName":"Tout \\"le\\" SI","takenAt":"2026-11-24T09:00:00Z","contentHash":"sha256:ab","counts":{"workloads":4,"applications":3,"dependencies":2,"dataSets":1}}
                        """);
    }

    @Test
    void anEmptyPortfolioHasTheHashOfNothing() throws Exception {
        assertThat(SnapshotWriter.writeContent(List.<SnapshotLine>of().iterator(), new ByteArrayOutputStream()))
                .isEqualTo(new SnapshotSeal(
                        "sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", 0, 0, 0, 0, 0));
    }

    @Test
    void linesOutOfOrderOrOfOneKeyAreRefused() {
        assertThatThrownBy(() -> content(NEED, PAIE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> content(PAIE, PAIE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "Line \"paie\" may not come after \"paie\". Lines are sorted by type, then by key, each key once.");
    }

    @Test
    void aDiffTellsWhatWasAddedRemovedAndChangedFieldByField() throws Exception {
        String before = "{\"type\":\"snapshot\",\"id\":\"old\"}\n"
                + content(PAIE, machine("w1", 2, Map.of("cpus", "row 2")), machine("w2", 1, Map.of()), NEED);
        String after = content(machine("w1", 4, Map.of("cpus", "row 9")), NEED, DATA)
                + "{\"type\":\"something-new\",\"key\":\"x\"}\n";

        List<String> changes = new ArrayList<>();
        SnapshotDiff.compare(
                new ByteArrayInputStream(before.getBytes(StandardCharsets.UTF_8)),
                new ByteArrayInputStream(after.getBytes(StandardCharsets.UTF_8)),
                change -> changes.add(
                        change.change() + " " + change.type() + " " + change.key() + " " + change.fields()));

        assertThat(changes)
                .containsExactly(
                        "REMOVED application paie []",
                        "CHANGED workload w1 [Field[name=cpus, before=2, after=4]]",
                        "REMOVED workload w2 []",
                        "ADDED data-set d []");
    }

    @Test
    void aSnapshotThatIsNoJsonOrOutOfOrderCannotBeCompared() {
        assertThatThrownBy(() -> SnapshotDiff.compare(
                        new ByteArrayInputStream("nonsense\n".getBytes(StandardCharsets.UTF_8)),
                        new ByteArrayInputStream(new byte[0]),
                        change -> {}))
                .isInstanceOf(IOException.class)
                .hasMessage("Line 1 of the snapshot is no JSON");
    }
}
