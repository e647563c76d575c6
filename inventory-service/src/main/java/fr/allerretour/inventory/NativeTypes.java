package fr.allerretour.inventory;

import fr.allerretour.inventory.flow.finding.PortEvidence;
import fr.allerretour.inventory.intake.format.FileWarning;
import fr.allerretour.inventory.intake.format.SheetHead;
import fr.allerretour.inventory.intake.format.item.ApplicationItem;
import fr.allerretour.inventory.intake.format.item.DataSetItem;
import fr.allerretour.inventory.intake.format.item.DependencyItem;
import fr.allerretour.inventory.intake.format.item.WorkloadItem;
import fr.allerretour.inventory.intake.format.mapped.ColumnMapping;
import fr.allerretour.inventory.intake.format.mapped.MappedColumn;
import fr.allerretour.inventory.intake.match.MatchRule;
import fr.allerretour.inventory.intake.ruling.Contest;
import fr.allerretour.inventory.intake.ruling.FieldRule;
import fr.allerretour.inventory.snapshot.SnapshotLine;
import io.quarkus.runtime.annotations.RegisterForReflection;

/** The core's records that become JSON columns: the core itself knows nothing of native images. */
@RegisterForReflection(
        targets = {
            ApplicationItem.class,
            ApplicationItem.Component.class,
            ColumnMapping.class,
            Contest.class,
            DataSetItem.class,
            DependencyItem.class,
            FieldRule.class,
            FileWarning.class,
            PortEvidence.class,
            MappedColumn.class,
            MatchRule.class,
            SheetHead.class,
            SnapshotLine.Disk.class,
            SnapshotLine.Nic.class,
            WorkloadItem.class,
            WorkloadItem.Disk.class,
            WorkloadItem.Nic.class
        })
final class NativeTypes {

    private NativeTypes() {}
}
