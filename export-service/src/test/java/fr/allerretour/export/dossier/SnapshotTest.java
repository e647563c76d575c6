package fr.allerretour.export.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void aSnapshotIsReadAndWhatIsNewInItIsPassedOver() throws IOException {
        Snapshot snapshot = read(recorded());

        assertThat(snapshot.workloads()).isEqualTo(2);
        assertThat(snapshot.applications()).isEqualTo(1);
        assertThat(snapshot.dataSets())
                .extracting(DataSet::key)
                .containsExactly("old-tapes", "payroll-db", "payroll-files", "telemetry");
        assertThat(snapshot.dataSets().get(1).workload()).isEqualTo("vm-2");
    }

    @Test
    void oneAlteredByteIsTold() throws IOException {
        String altered = recorded().replace("Bulletins", "bulletins");

        assertThatThrownBy(() -> read(altered))
                .isInstanceOf(BadSnapshotException.class)
                .hasMessageMatching(
                        "The snapshot says that its content is sha256:[0-9a-f]{64}, but it is sha256:[0-9a-f]{64}\\.");
    }

    @Test
    void aSnapshotThatWasCutIsTold() throws IOException {
        String whole = recorded();

        assertThatThrownBy(() -> read(whole.substring(0, whole.length() - 5)))
                .hasMessage("Line 10 has no end: the snapshot was cut.");
        assertThatThrownBy(() -> read("")).hasMessage("Line 1: expected a JSON object.");
        assertThatThrownBy(() -> read("{\"format\":\"other\"}\n"))
                .hasMessage("Line 1: expected a header of format aller-retour/snapshot/1, found other.");
        assertThatThrownBy(() -> read("[]\n")).hasMessage("Line 1: expected a JSON object.");
    }

    private static Snapshot read(String text) throws IOException {
        return Snapshot.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String recorded() throws IOException {
        try (InputStream in = SnapshotTest.class.getResourceAsStream("/peers/snapshot.ndjson")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
