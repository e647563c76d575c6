package fr.allerretour.inventory.intake.match;

import static org.assertj.core.api.Assertions.assertThat;

import fr.allerretour.inventory.intake.check.PortfolioIndex;
import fr.allerretour.inventory.intake.format.item.StrongIds;
import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MachineMatcherTest {

    private static final String VM = "5028b6a1-0001-4f2e-9d1c-0123456789ab";
    private static final String OTHER_VM = "5028b6a1-0002-4f2e-9d1c-0123456789ab";
    private static final String BIOS = "4228b6a1-1122-4f2e-9d1c-0123456789ab";
    private static final String BIOS_SWAPPED = "a1b62842-2211-2e4f-9d1c-0123456789ab";
    private static final String MAC = "00:50:56:aa:00:01";
    private static final Match NEW = new Match.New();

    private final PortfolioIndex index = new PortfolioIndex();
    private final MachineMatcher matcher = new MachineMatcher(index);
    private final Set<String> described = new HashSet<>();

    @ParameterizedTest
    @CsvSource({
        "identity.vmUuid, 5028b6a1-0001-4f2e-9d1c-0123456789ab, 5028b6a1-0001-4f2e-9d1c-0123456789ab, VM_UUID",
        "identity.vmUuid, 5028b6a1-0001-4f2e-9d1c-0123456789ab, {5028B6A1-0001-4F2E-9D1C-0123456789AB}, VM_UUID",
        "identity.cloudId, /subscriptions/a/vm, /Subscriptions/A/vm, CLOUD_ID",
        "identity.biosUuid, 4228b6a1-1122-4f2e-9d1c-0123456789ab, 4228b6a1-1122-4f2e-9d1c-0123456789ab, BIOS_UUID",
        "identity.biosUuid, 4228b6a1-1122-4f2e-9d1c-0123456789ab, a1b62842-2211-2e4f-9d1c-0123456789ab, BIOS_UUID",
        "identity.serial, CZJ12345AB, czj12345ab, SERIAL"
    })
    void aMachineIsToldByItsIdentityWhateverItsKeyAndName(String id, String known, String given, MatchRule rule) {
        know("a", "srv-a", Map.of(id, known));

        assertThat(match(row("tool:1", "other").attribute(id, given))).isEqualTo(same("a", rule));
    }

    @Test
    void aKeyThatIsAUuidIsThatOfTheMachine() {
        know(VM, "srv-a", Map.of());

        assertThat(match(row("tool:1", "other").attribute(StrongIds.VM_UUID, VM)))
                .isEqualTo(same(VM, MatchRule.VM_UUID));
    }

    @Test
    void aKeyThatIsTheUuidOfTheBiosOrOfAToolSaysNothingOfTheVirtualMachine() {
        know(BIOS_SWAPPED, "srv-a", Map.of(StrongIds.BIOS_UUID, BIOS));
        know(OTHER_VM, "srv-b", Map.of(StrongIds.TOOL_ID, OTHER_VM, StrongIds.SERIAL, "CZJ12345"));

        assertThat(match(row(VM, "other").attribute(StrongIds.BIOS_UUID, BIOS)))
                .isEqualTo(same(BIOS_SWAPPED, MatchRule.BIOS_UUID));
        assertThat(match(row(VM, "other").attribute(StrongIds.SERIAL, "CZJ12345")))
                .isEqualTo(same(OTHER_VM, MatchRule.SERIAL));
    }

    @Test
    void aKeyThatIsAUuidIsLookedForAmongThoseOfTheBiosToo() {
        know(BIOS, "srv-a", Map.of());
        know("b", "srv-b", Map.of(StrongIds.BIOS_UUID, VM));

        assertThat(match(row("tool:1", "x").attribute(StrongIds.BIOS_UUID, BIOS_SWAPPED)))
                .isEqualTo(same(BIOS, MatchRule.BIOS_UUID));
        assertThat(match(row(VM, "x"))).isEqualTo(same("b", MatchRule.BIOS_UUID));
    }

    @Test
    void aReferenceCountsOnlyWithItsVCenter() {
        know("a", "srv-a", Map.of(StrongIds.MO_REF, "vm-7", StrongIds.V_CENTER, "vc1.example"));

        assertThat(match(row("tool:1", "x").attribute(StrongIds.MO_REF, "vm-7")))
                .isEqualTo(NEW);
        assertThat(match(row("tool:1", "x")
                        .attribute(StrongIds.MO_REF, "vm-7")
                        .attribute(StrongIds.V_CENTER, "vc2.example")))
                .isEqualTo(NEW);
        assertThat(match(row("tool:1", "x")
                        .attribute(StrongIds.MO_REF, "VM-7")
                        .attribute(StrongIds.V_CENTER, "VC1.example")))
                .isEqualTo(same("a", MatchRule.MO_REF));
    }

    @Test
    void aSerialOfVMwareIsTheUuidOfTheBios() {
        know("a", "srv-a", Map.of(StrongIds.SERIAL, "VMware-42 28 b6 a1 11 22 4f 2e-9d 1c 01 23 45 67 89 ab"));

        assertThat(match(row("tool:1", "x").attribute(StrongIds.BIOS_UUID, BIOS)))
                .isEqualTo(same("a", MatchRule.BIOS_UUID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "None",
                "To be filled by O.E.M.",
                "default string",
                "0000000",
                "........",
                "0",
                "XXXX",
                "n/a",
                " "
            })
    void whatMakersLeaveEmptyIsNoSerial(String junk) {
        know("a", "srv-a", Map.of(StrongIds.SERIAL, junk));

        assertThat(match(row("tool:1", "x").attribute(StrongIds.SERIAL, junk))).isEqualTo(NEW);
    }

    @ParameterizedTest
    @CsvSource({
        "00:50:56:aa:00:01, 00-50-56-AA-00-01, true",
        "00:50:56:aa:00:01, 0050.56aa.0001, true",
        "00:50:56:aa:00:01, 005056aa0001, true",
        "52:54:00:12:34:56, 52:54:00:12:34:56, true",
        "00:00:00:00:00:00, 00:00:00:00:00:00, false",
        "ff:ff:ff:ff:ff:ff, ff:ff:ff:ff:ff:ff, false",
        "02:42:ac:11:00:02, 02:42:ac:11:00:02, false",
        "00:00:5e:00:01:0a, 00:00:5e:00:01:0a, false",
        "not a mac, not a mac, false"
    })
    void aHardwareAddressTellsAMachineUnlessManyHaveIt(String known, String given, boolean tells) {
        know("a", "srv-a", Map.of(), known);

        assertThat(match(row("tool:1", "x").nics(nics(given)))).isEqualTo(tells ? same("a", MatchRule.MAC) : NEW);
    }

    @Test
    void anIdentityThatSeveralMachinesHaveTellsNone() {
        know("a", "srv-a", Map.of(StrongIds.BIOS_UUID, BIOS), MAC);
        know("b", "srv-b", Map.of(StrongIds.BIOS_UUID, BIOS), MAC);

        assertThat(match(row("c", "x").attribute(StrongIds.BIOS_UUID, BIOS).nics(nics(MAC))))
                .isEqualTo(NEW);
    }

    @Test
    void addressesOfDifferentMachinesTellNone() {
        know("a", "srv-a", Map.of(), MAC);
        know("b", "srv-b", Map.of(), "00:50:56:aa:00:02");

        assertThat(match(row("c", "x").nics(nics(MAC, "00:50:56:aa:00:02")))).isEqualTo(NEW);
    }

    @Test
    void aCopyWithTheSameBiosIsAnotherMachine() {
        know(VM, "srv-a", Map.of(StrongIds.BIOS_UUID, BIOS), MAC);

        assertThat(match(row(OTHER_VM, "x").attribute(StrongIds.BIOS_UUID, BIOS).nics(nics(MAC))))
                .isEqualTo(NEW);
    }

    @Test
    void identitiesThatLeadToTwoWorkloadsContradictEachOther() {
        know("a", "srv-a", Map.of(StrongIds.CLOUD_ID, "i-1"));
        know("b", "srv-b", Map.of(StrongIds.SERIAL, "CZJ12345"));

        assertThat(match(
                        row("c", "srv-a").attribute(StrongIds.CLOUD_ID, "i-1").attribute(StrongIds.SERIAL, "CZJ12345")))
                .isEqualTo(new Match.Contradictory(
                        List.of(new Match.Claim(MatchRule.CLOUD_ID, "a"), new Match.Claim(MatchRule.SERIAL, "b"))));
    }

    @Test
    void theKeyDecidesAndTheOthersAreNamed() {
        know("a", "srv-a", Map.of());
        know("b", "srv-b", Map.of(StrongIds.SERIAL, "CZJ12345"));
        index.addAlias("tool:1", "a");

        assertThat(match(row("tool:1", "x").attribute(StrongIds.SERIAL, "CZJ12345")))
                .isEqualTo(new Match.Same("a", MatchRule.KEY, List.of(new Match.Claim(MatchRule.SERIAL, "b"))));
    }

    @Test
    void aNameTellsAMachineOfWhichOneSideKnowsNoBetter() {
        know("name:srv-a", "srv-a", Map.of());
        know("ci-2", "srv-b", Map.of());

        assertThat(match(row(VM, "SRV-A"))).isEqualTo(same("name:srv-a", MatchRule.NAME));
        assertThat(match(row("name:srv-b", "srv-b"))).isEqualTo(same("ci-2", MatchRule.NAME));
        assertThat(match(row(null, "srv-b"))).isEqualTo(same("ci-2", MatchRule.NAME));
        assertThat(match(row("ci-3", "srv-b"))).isEqualTo(NEW);
    }

    @Test
    void aNameTellsNothingIfIdentitiesSayOtherwise() {
        know("name:srv-a", "srv-a", Map.of(StrongIds.BIOS_UUID, BIOS));

        WorkloadDraft other = row("name:srv-a", "srv-a").attribute(StrongIds.BIOS_UUID, VM);

        assertThat(match(other)).isEqualTo(new Match.NameOnly("name:srv-a", MatchRule.BIOS_UUID));
        assertThat(MachineMatcher.newKey(other.build(), true)).isEqualTo(VM);
        assertThat(MachineMatcher.newKey(other.build(), false)).isEqualTo("name:srv-a");
        assertThat(MachineMatcher.newKey(row(null, "srv-a").build(), true)).isNull();
    }

    @Test
    void aNameThatSeveralHaveTellsNone() {
        know("a", "srv", Map.of());
        know("b", "srv", Map.of());

        assertThat(match(row(null, "srv"))).isEqualTo(new Match.Ambiguous("srv"));
        assertThat(match(row("name:srv", "srv"))).isEqualTo(NEW);
    }

    @Test
    void whatAFileHasDescribedIsDescribedAgainOnlyByWhatIsUnique() {
        know("a", "srv-a", Map.of(StrongIds.VM_UUID, VM, StrongIds.BIOS_UUID, BIOS), MAC);
        described.add("a");

        assertThat(match(row("b", "x").attribute(StrongIds.BIOS_UUID, BIOS).nics(nics(MAC))))
                .isEqualTo(NEW);
        assertThat(match(row("b", "x").attribute(StrongIds.VM_UUID, VM))).isEqualTo(same("a", MatchRule.VM_UUID));
    }

    private void know(String key, String name, Map<String, String> attributes, String... macs) {
        index.addWorkload(key, name);
        matcher.add(key, attributes, List.of(macs));
    }

    private Match match(WorkloadDraft row) {
        WorkloadItem item = row.build();
        return matcher.match(item, described::contains);
    }

    private static Match same(String key, MatchRule by) {
        return new Match.Same(key, by, List.of());
    }

    private static WorkloadDraft row(@Nullable String key, String name) {
        return new WorkloadDraft("row 2").key(key).name(name);
    }

    private static List<Nic> nics(String... macs) {
        List<Nic> nics = new ArrayList<>();
        for (String mac : macs) {
            nics.add(new Nic("NIC " + (nics.size() + 1), mac, null, List.of()));
        }
        return nics;
    }
}
