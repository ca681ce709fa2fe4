package potluck.store;

import java.util.Arrays;
import java.util.OptionalInt;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;

/// Finds a piece of one manifest by its hash: open addressing over piece numbers, 8 to 16 bytes a piece. Any thread.
public final class PieceTable {
    private static final int FREE = -1;

    private final Manifest manifest;
    private final int[] slots;

    public PieceTable(Manifest manifest) {
        this.manifest = manifest;
        this.slots = new int[Math.max(2, Integer.highestOneBit(manifest.count()) * 4)];
        Arrays.fill(slots, FREE);
        for (int i = 0; i < manifest.count(); i++) {
            slots[slotOf(manifest.piece(i).hash())] = i;
        }
    }

    public OptionalInt find(Hash hash) {
        int piece = slots[slotOf(hash)];
        return piece == FREE ? OptionalInt.empty() : OptionalInt.of(piece);
    }

    /// The slot that holds this hash, or the free one where it belongs.
    private int slotOf(Hash hash) {
        int slot = hash.hashCode() & (slots.length - 1);
        while (slots[slot] != FREE && !manifest.isAt(slots[slot], hash)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }
}
