package fr.allerretour.inventory.intake.format.tabular;

import fr.allerretour.inventory.intake.format.item.WorkloadDraft;
import fr.allerretour.inventory.intake.format.item.WorkloadItem.Nic;
import java.util.ArrayList;
import java.util.List;

/** Addresses and hardware addresses of a row as cards: in pairs if there are as many, else the first card has all addresses. */
public final class NetworkCards {

    private final List<String> addresses = new ArrayList<>();
    private final List<String> macs = new ArrayList<>();

    /** Whether there were any. */
    public boolean addresses(List<String> words) {
        addresses.addAll(words);
        return !words.isEmpty();
    }

    /** Whether there were any. */
    public boolean macs(List<String> words) {
        macs.addAll(words);
        return !words.isEmpty();
    }

    /** Tells the machine its cards, and the attribute that is its first address. */
    public void into(WorkloadDraft draft) {
        List<Nic> nics = new ArrayList<>();
        boolean pairs = macs.size() == addresses.size();
        for (int i = 0; i < Math.max(macs.size(), addresses.isEmpty() ? 0 : 1); i++) {
            nics.add(new Nic(
                    "Network adapter " + (i + 1),
                    i < macs.size() ? macs.get(i) : null,
                    null,
                    pairs ? List.of(addresses.get(i)) : i == 0 ? List.copyOf(addresses) : List.of()));
        }
        draft.nics(nics);
        if (!addresses.isEmpty()) {
            draft.attribute("primaryIpAddress", addresses.getFirst());
        }
    }
}
