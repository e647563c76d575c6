package fr.allerretour.export.connector.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DefinitionTest {

    @Test
    void theAccountBehindAViewIsRemoved() {
        assertThat(
                        Definition.ofProgram(
                                "CREATE ALGORITHM=UNDEFINED DEFINER=`ro``ot`@`10.0.%` SQL SECURITY DEFINER VIEW `v` AS select 1"))
                .isEqualTo(new Definition(
                        "CREATE ALGORITHM=UNDEFINED SQL SECURITY DEFINER VIEW `v` AS select 1", true, false));
    }

    @Test
    void theWordInABodyIsNotTouched() {
        String sql = "CREATE PROCEDURE `p`()\nSELECT ' DEFINER=`x`@`y`'";

        assertThat(Definition.ofProgram(sql)).isEqualTo(new Definition(sql, false, false));
    }

    @Test
    void connectionStringsOfTheTableAreRemovedAndCommentsOfColumnsAreNot() {
        String sql = "CREATE TABLE `t` (\n  `a` int COMMENT 'say CONNECTION=''x'''\n) ENGINE=FEDERATED"
                + " COMMENT='user \"u\", password \"hunter2\"' CONNECTION='mysql://u:hunt\\'er2@h/db/t'";

        assertThat(Definition.ofTable(sql, "s"))
                .isEqualTo(new Definition(
                        "CREATE TABLE `t` (\n  `a` int COMMENT 'say CONNECTION=''x'''\n) ENGINE=FEDERATED"
                                + " COMMENT='' CONNECTION=''",
                        false,
                        true));
    }

    @Test
    void aDefaultFromASequenceForgetsTheSchema() {
        assertThat(Definition.ofTable("CREATE TABLE `t` (\n  `a` int DEFAULT nextval(`s`.`q`)\n) ENGINE=InnoDB", "s")
                        .sql())
                .isEqualTo("CREATE TABLE `t` (\n  `a` int DEFAULT nextval(`q`)\n) ENGINE=InnoDB");
    }
}
