package fr.allerretour.inventory;

import static fr.allerretour.inventory.Http.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.local.MariaDbTestResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Of a file that holds secrets no byte of one stays in the database, in whichever table. */
@QuarkusTest
@QuarkusTestResource(MariaDbTestResource.class)
class SecretsAtTheDoorTest {

    private final AgroalDataSource database;
    private final Http http = Http.asNewOrganisation();
    private final String secret = "hunter2-" + UUID.randomUUID();

    SecretsAtTheDoorTest(AgroalDataSource database) {
        this.database = database;
    }

    private String state() {
        return """
                {"version": 4, "terraform_version": "1.9.5", "serial": 7, "lineage": "L-1",
                 "outputs": {"password": {"value": "%1$s", "type": "string", "sensitive": true}},
                 "resources": [{"mode": "managed", "type": "openstack_compute_instance_v2", "name": "web",
                   "provider": "provider[\\"registry.opentofu.org/openstack/openstack\\"]", "instances": [
                     {"attributes": {"id": "6b1c0c5e-7e0a-4f7e-9a55-0d2f0a6f2a11", "name": "web", "admin_pass": "%1$s",
                       "user_data": "%1$s", "metadata": {"token": "%1$s"}}, "private": "%1$s"}]}]}""".formatted(secret);
    }

    private String manifest() {
        return """
                apiVersion: v1
                kind: Secret
                metadata: {name: s, namespace: ns}
                stringData: {password: "%1$s"}
                ---
                apiVersion: apps/v1
                kind: Deployment
                metadata:
                  name: web
                  namespace: ns
                  annotations: {kubectl.kubernetes.io/last-applied-configuration: "%1$s"}
                spec:
                  template:
                    spec:
                      containers:
                      - name: c
                        env: [{name: P, value: "%1$s"}]
                        resources: {requests: {cpu: "%1$s"}}
                """.formatted(secret);
    }

    /** Every "table.column" in which the secret stands. */
    private List<String> whereTheSecretStands() throws SQLException {
        List<String> places = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement columns = connection.prepareStatement("SELECT table_name, column_name FROM"
                        + " information_schema.columns WHERE table_schema = DATABASE() AND data_type IN ('char',"
                        + " 'varchar', 'text', 'mediumtext', 'longtext', 'tinytext', 'blob', 'mediumblob', 'longblob',"
                        + " 'tinyblob', 'binary', 'varbinary', 'json')");
                ResultSet column = columns.executeQuery()) {
            int looked = 0;
            while (column.next()) {
                looked++;
                String table = column.getString(1);
                String name = column.getString(2);
                try (PreparedStatement count = connection.prepareStatement(
                        "SELECT COUNT(*) FROM `" + table + "` WHERE LOCATE(?, CAST(`" + name + "` AS BINARY)) > 0")) {
                    count.setBytes(1, secret.getBytes(StandardCharsets.UTF_8));
                    try (ResultSet found = count.executeQuery()) {
                        found.next();
                        if (found.getLong(1) > 0) {
                            places.add(table + "." + name);
                        }
                    }
                }
            }
            assertThat(looked).isGreaterThan(50);
        }
        return places;
    }

    @Test
    void theSearchFindsWhatIsThere() throws Exception {
        http.preview(http.portfolio("Lille"), "m.csv", "key;name;kind\na;" + secret + ";database\n");

        assertThat(whereTheSecretStands())
                .containsExactlyInAnyOrder("file_import_chunk.content", "file_import_row.given");
    }

    @Test
    void ofATerraformStateNoByteOfASecretStaysOnceItsPreviewIsThere() throws Exception {
        Response preview = http.preview(http.portfolio("Lyon"), "terraform.tfstate", state());

        assertThat(preview.<String>path("state")).as(preview.asString()).isEqualTo("PREVIEW");
        assertThat(preview.<String>path("format")).isEqualTo("terraform-state");
        assertThat(preview.<Integer>path("counts.new")).isEqualTo(1);
        assertThat(whereTheSecretStands()).isEmpty();

        assertProblem(http.post("/imports/" + preview.path("id") + "/preview", ""), 409, "import-file-forgotten");
        assertThat(http.applied(preview.path("id")).<String>path("state")).isEqualTo("APPLIED");
        assertThat(whereTheSecretStands()).isEmpty();
    }

    @Test
    void ofAManifestNoByteOfASecretStaysNeitherWhereItIsRejected() throws Exception {
        Response preview = http.preview(http.portfolio("Metz"), "web.yaml", manifest());

        assertThat(preview.<String>path("format")).as(preview.asString()).isEqualTo("kubernetes-objects");
        assertThat(preview.<Integer>path("counts.rejected")).isEqualTo(1);
        assertThat(whereTheSecretStands()).isEmpty();
    }

    @Test
    void ofAStateThatIsCutNoByteOfASecretStays() throws Exception {
        String whole = state();
        Response failed = http.preview(http.portfolio("Nice"), "cut.tfstate", whole.substring(0, whole.length() - 40));

        assertThat(failed.<String>path("state")).isEqualTo("FAILED");
        assertThat(whereTheSecretStands()).isEmpty();
    }
}
