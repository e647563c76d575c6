package fr.allerretour.export.bundle.name;

import java.nio.charset.StandardCharsets;

/**
 * Which paths are taken, and by which original, as 64-bit hashes and not as text: a million names in 32 MB. Two paths
 * of one hash only cost the second one a mark in its name.
 */
final class ClaimTable {
    private long[] keys = new long[1 << 10];
    private long[] owners = new long[1 << 10];
    private int size;

    /**
     * True if the path was free, or is a folder that the same original holds already.
     */
    boolean claim(String path, long original, boolean folder) {
        long key = nonZero(hash(path.getBytes(StandardCharsets.US_ASCII), 1));
        long owner = folder ? original | 1 : original & ~1L;
        int slot = slot(key);
        if (keys[slot] != 0) {
            return folder && owners[slot] == owner;
        }
        keys[slot] = key;
        owners[slot] = owner;
        if (++size > keys.length / 2) {
            grow();
        }
        return true;
    }

    static long hash(byte[] bytes, long seed) {
        long h = seed * 31 + 0xcbf29ce484222325L;
        for (byte b : bytes) {
            h = (h ^ (b & 0xff)) * 0x100000001b3L;
        }
        h ^= h >>> 33;
        h *= 0xff51afd7ed558ccdL;
        return h ^ h >>> 29;
    }

    private static long nonZero(long key) {
        return key == 0 ? 1 : key;
    }

    private int slot(long key) {
        int slot = (int) (key ^ key >>> 32) & keys.length - 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & keys.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldOwners = owners;
        keys = new long[oldKeys.length * 2];
        owners = new long[oldKeys.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                owners[slot] = oldOwners[i];
            }
        }
    }
}
