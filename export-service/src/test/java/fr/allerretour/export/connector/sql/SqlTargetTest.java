package fr.allerretour.export.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlTargetTest {

    @Test
    void aPlainUrlNamesHostPortAndSchema() {
        assertThat(SqlTarget.parse("jdbc:mariadb://DB.example.org:3307/payroll?sslMode=verify-full"))
                .isEqualTo(new SqlTarget("db.example.org", 3307, List.of("payroll"), "verify-full"));
        assertThat(SqlTarget.parse("jdbc:mariadb://127.0.0.1/"))
                .isEqualTo(new SqlTarget("127.0.0.1", 3306, List.of(), "disable"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mariadb://db/x?user=a&password=hunter2",
                "jdbc:mariadb://a:hunter2@db/x",
                "jdbc:mariadb://db/x?allowLocalInfile=true",
                "jdbc:mariadb://db/x?socketFactory=hunter2.Evil",
                "jdbc:mariadb://db1,db2/x",
                "jdbc:mariadb:replication://db/hunter2",
                "jdbc:mariadb://address=(host=hunter2)(port=3306)/x",
                "jdbc:mysql://db/hunter2",
                "hunter2",
                ""
            })
    void anythingMoreIsRefusedAndNotRepeated(String url) {
        assertThatThrownBy(() -> SqlTarget.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Expected jdbc:mariadb://HOST")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void aPortBeyondAllPortsIsRefused() {
        assertThatThrownBy(() -> SqlTarget.parse("jdbc:mariadb://db:65536/x"))
                .hasMessage("The port must be from 1 to 65535.");
    }
}
