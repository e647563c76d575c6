package fr.allerretour.inventory.intake.format.m365;

import fr.allerretour.inventory.intake.format.cell.Headings;
import org.jspecify.annotations.Nullable;

/** The reports that are read. */
enum Report {
    MAILBOXES,
    SITES,
    ACCOUNTS,
    TEAMS;

    /** The report with these headings; null if it is none of them. */
    static @Nullable Report of(Headings headings) {
        boolean volume = headings.has("Storage Used (Byte)");
        if (volume && headings.has("User Principal Name") && headings.has("Item Count", "Prohibit Send Quota (Byte)")) {
            return MAILBOXES;
        }
        if (volume && headings.has("Site Id", "Root Web Template")) {
            return SITES;
        }
        if (volume && headings.has("Site URL", "Owner Principal Name")) {
            return ACCOUNTS;
        }
        return headings.has("Team Id") && headings.has("Team Name") ? TEAMS : null;
    }
}
