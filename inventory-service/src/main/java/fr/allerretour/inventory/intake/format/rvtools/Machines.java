package fr.allerretour.inventory.intake.format.rvtools;

import fr.allerretour.inventory.intake.format.RowProblem;
import fr.allerretour.inventory.intake.format.cell.BadCell;
import fr.allerretour.inventory.intake.format.cell.Cells;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The machines of vInfo, in its order, and how the rows of other sheets find theirs. */
final class Machines {

    private final List<Machine> inOrder = new ArrayList<>();
    private final Map<String, Machine> byUuid = new HashMap<>();
    private final Map<String, Machine> byVmId = new HashMap<>();
    private final Map<String, Machine> byName = new HashMap<>();

    /** Managed object ids are unique in one vCenter only; merged exports have some twice. */
    private final Set<String> vmIdsOfSeveral = new HashSet<>();

    /**
     * Adds a machine.
     *
     * @throws BadCell if its UUID is another's; the machine is added all the same, so that its rows are known
     */
    void add(Machine machine, String uuidHeading) throws BadCell {
        inOrder.add(machine);
        if (machine.vmId != null && byVmId.putIfAbsent(machine.vmId, machine) != null) {
            vmIdsOfSeveral.add(machine.vmId);
        }
        if (machine.name != null) {
            Machine namesake = byName.putIfAbsent(machine.name, machine);
            if (namesake != null) {
                namesake.fail(sameName(machine));
                machine.fail(sameName(namesake));
            }
        }
        if (machine.uuid != null) {
            Machine twin = byUuid.putIfAbsent(machine.uuid, machine);
            if (twin != null) {
                throw new BadCell(
                        uuidHeading,
                        RowProblem.DUPLICATE_KEY,
                        uuidHeading + " " + Cells.shown(machine.uuid) + " is already that of row " + twin.row + ".",
                        uuidHeading + " " + Cells.shown(machine.uuid) + " est déjà celui de la ligne " + twin.row
                                + ".");
            }
        }
    }

    private static Machine.Fault sameName(Machine other) {
        return new Machine.Fault(
                RowProblem.DUPLICATE_NAME,
                "VM",
                "The machine in row " + other.row
                        + " has the same name; rename one of them, since other sheets know machines by name.",
                "La machine de la ligne " + other.row
                        + " porte le même nom ; renommez l'une d'elles, car d'autres feuilles connaissent les machines"
                        + " par leur nom.");
    }

    /** The machine of that UUID; null if vInfo does not know it. */
    @Nullable
    Machine byUuid(String uuid) {
        return byUuid.get(uuid);
    }

    /** The machine that a row of another sheet is about if its UUID does not say; null if vInfo does not know it. */
    @Nullable
    Machine find(@Nullable String vmId, @Nullable String name) {
        if (vmId != null && !vmIdsOfSeveral.contains(vmId)) {
            Machine found = byVmId.get(vmId);
            if (found != null) {
                return found;
            }
        }
        return name == null ? null : byName.get(name);
    }

    List<Machine> inOrder() {
        return inOrder;
    }
}
