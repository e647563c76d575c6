package fr.allerretour.planner.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.allerretour.planner.catalogue.Catalogue;
import fr.allerretour.planner.catalogue.file.CatalogueException;
import fr.allerretour.planner.catalogue.file.CatalogueLoader;
import fr.allerretour.planner.catalogue.file.DataFiles;
import fr.allerretour.planner.snapshot.DataSet.Regime;
import fr.allerretour.planner.snapshot.DataSet.Sensitivity;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

    private final Catalogue catalogue = CatalogueLoader.shipped();
    private final Policy policy = PolicyLoader.shipped(catalogue);

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            PUBLIC     | -                   | UNKNOWN         | 2026-11-23 | -
            INTERNAL   | -                   | UNKNOWN         | 2026-11-23 | POL-NOT-PUBLIC-EU
            UNKNOWN    | -                   | UNKNOWN         | 2026-11-23 | POL-NOT-PUBLIC-EU
            PERSONAL   | -                   | COMPANY         | 2026-11-23 | POL-NOT-PUBLIC-EU POL-PERSONAL-EXIT
            HEALTH     | HDS                 | PUBLIC_HEALTH   | 2026-11-23 | POL-NOT-PUBLIC-EU POL-PERSONAL-EXIT POL-HEALTH-CERTIFIED POL-HEALTH-EEA
            HEALTH     | HDS                 | PUBLIC_HEALTH   | 2024-04-25 | POL-NOT-PUBLIC-EU POL-PERSONAL-EXIT POL-HEALTH-CERTIFIED
            SENSITIVE  | SREN31              | STATE           | 2023-05-30 | POL-NOT-PUBLIC-EU
            SENSITIVE  | SREN31              | STATE           | 2024-01-16 | POL-NOT-PUBLIC-EU POL-SENSITIVE-CIRCULAR
            SENSITIVE  | SREN31              | STATE           | 2024-05-21 | POL-NOT-PUBLIC-EU POL-SENSITIVE-CIRCULAR POL-SENSITIVE-LAW
            SENSITIVE  | SREN31              | PUBLIC_GROUP    | 2026-11-23 | POL-NOT-PUBLIC-EU POL-SENSITIVE-LAW
            SENSITIVE  | SREN31              | COMPANY         | 2026-11-23 | POL-NOT-PUBLIC-EU
            SENSITIVE  | SREN31              | UNKNOWN         | 2026-11-23 | POL-NOT-PUBLIC-EU POL-SENSITIVE-CIRCULAR POL-SENSITIVE-LAW
            PUBLIC     | DIFFUSION_RESTREINTE | COMPANY        | 2026-11-23 | POL-RESTRICTED-QUALIFIED POL-RESTRICTED-KEYS
            RESTRICTED | LPM                 | COMPANY         | 2026-11-23 | POL-NOT-PUBLIC-EU POL-RESTRICTED-QUALIFIED POL-RESTRICTED-KEYS POL-VITAL-NEEDS
            INTERNAL   | DORA NIS2           | COMPANY         | 2026-11-23 | POL-NOT-PUBLIC-EU POL-FINANCE-EXIT POL-ESSENTIAL-EXIT
            PUBLIC     | PUBLIC_ARCHIVES     | LOCAL_AUTHORITY | 2026-11-23 | POL-ARCHIVES-VISA
            """)
    void theRulesThatBearOnDataOnADay(
            Sensitivity sensitivity,
            @Nullable String regimes,
            OrganisationKind organisation,
            LocalDate asOf,
            @Nullable String expected) {
        Set<Regime> declared = regimes == null
                ? Set.of()
                : Arrays.stream(regimes.split(" ")).map(Regime::valueOf).collect(Collectors.toSet());
        Profile profile = new Profile(Set.of(sensitivity), declared, false, organisation);
        assertThat(policy.rulesFor(profile, asOf).stream().map(Rule::id).collect(Collectors.joining(" ")))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void aRuleThatNamesNoControlIsRefused() {
        Map<String, String> files = Map.of(
                "index.yaml",
                "{format: aller-retour/policy/1, version: 1, rules: rules.yaml, kinds: kinds.yaml}",
                "rules.yaml",
                "rules: [{id: R, control: NONE-1, when: {regimes: [LPM]}, require: {}, reason: {en: a, fr: b}}]");
        assertThatThrownBy(() -> PolicyLoader.load(
                        new DataFiles(path -> {
                            String content = files.get(path);
                            return content == null ? null : content.getBytes(StandardCharsets.UTF_8);
                        }),
                        catalogue))
                .isInstanceOf(CatalogueException.class)
                .hasMessage("rules.yaml: rules[R]: no control is named NONE-1");
    }
}
