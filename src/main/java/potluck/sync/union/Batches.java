package potluck.sync.union;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Index;
import potluck.wire.PeerMessage.Item;

/// Cuts a list of files into messages of at most 1,000 items and about 256 KiB. Pure.
final class Batches {
    private static final int MOST_BYTES = 240 * 1024;
    /// What an item costs beside its name and pieces: field names, numbers and the content id.
    private static final int ITEM = 200;

    private Batches() {}

    /// @param last whether the last batch ends the first exchange; there is one then, even for no items
    static List<Index> of(String folder, List<Item> items, boolean last) {
        List<Index> batches = new ArrayList<>();
        int from = 0;
        int bytes = 0;
        for (int i = 0; i < items.size(); i++) {
            int next = bytes(items.get(i));
            if (i > from && (i - from == PeerMessage.MOST_ITEMS || bytes + next > MOST_BYTES)) {
                batches.add(new Index(folder, items.subList(from, i), false));
                from = i;
                bytes = 0;
            }
            bytes += next;
        }
        if (last || from < items.size()) {
            batches.add(new Index(folder, items.subList(from, items.size()), last));
        }
        return batches;
    }

    private static int bytes(Item item) {
        int name = item.name().stream()
                .mapToInt(part -> part.getBytes(StandardCharsets.UTF_8).length + 3)
                .sum();
        return ITEM + name + item.pieces().length * 4 / 3;
    }
}
