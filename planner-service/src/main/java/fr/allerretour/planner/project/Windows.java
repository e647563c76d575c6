package fr.allerretour.planner.project;

import fr.allerretour.planner.project.settings.DateRange;
import fr.allerretour.planner.project.settings.ProjectSettings;
import java.time.LocalDate;
import java.util.BitSet;

/**
 * When cutovers may take place: all of a window's cutovers start on its first day, so that a window is a wave.
 *
 * @param days days on which slots are offered: the first {@code length} days of each window
 * @param length days of a cutover, its check included: 2 where a window has two days, else 1
 */
record Windows(BitSet days, int length) {
    private static final int LONGEST_CUTOVER = 2;

    static Windows of(ProjectSettings settings, LocalDate start, int horizon) {
        BitSet open = new BitSet(horizon);
        for (int day = 0; day < horizon; day++) {
            if (isOpen(settings, start.plusDays(day))) {
                open.set(day);
            }
        }
        int longest = 1;
        for (int first = open.nextSetBit(0); first >= 0; first = open.nextSetBit(open.nextClearBit(first))) {
            longest = Math.max(longest, open.nextClearBit(first) - first);
        }
        int length = Math.min(LONGEST_CUTOVER, longest);
        BitSet days = new BitSet(horizon);
        for (int first = open.nextSetBit(0); first >= 0; first = open.nextSetBit(open.nextClearBit(first))) {
            if (open.nextClearBit(first) - first >= length) {
                days.set(first, first + length);
            }
        }
        return new Windows(days, length);
    }

    private static boolean isOpen(ProjectSettings settings, LocalDate date) {
        for (DateRange freeze : settings.freezes()) {
            if (freeze.contains(date)) {
                return false;
            }
        }
        if (settings.windows().isEmpty()) {
            return settings.windowDays().contains(date.getDayOfWeek());
        }
        for (DateRange window : settings.windows()) {
            if (window.contains(date)) {
                return true;
            }
        }
        return false;
    }
}
