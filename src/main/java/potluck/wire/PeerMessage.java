package potluck.wire;

import java.util.List;

/// Messages between two members.
public sealed interface PeerMessage extends Control {
    int MOST_ITEMS = 1000;
    /// Pieces on one page of a manifest.
    int MOST_PIECES = 8192;
    /// A file of at most so many pieces carries them in its index item.
    int INLINE_PIECES = 4;

    /// Asks for a manifest, by `content` or, when that is empty, by the `path` the asked member offers. `from` is the
    /// first piece wanted.
    record ManifestAsk(String content, String path, int from) implements PeerMessage {
        public ManifestAsk {
            content = Check.optionalHash(content, "content");
            path = Check.optional(path, "path");
            Check.atLeast(0, from, "from");
        }
    }

    /// Pieces `from` … of a file: 36 bytes each, SHA-256 and length. `total` counts all of them.
    record ManifestPage(String content, long size, int total, int from, byte[] pieces) implements PeerMessage {
        public ManifestPage {
            content = Check.hash(content, "content");
            Check.atLeast(0, size, "size");
            Check.atLeast(0, total, "total");
            Check.atLeast(0, from, "from");
            Check.bytes(pieces, "pieces");
            Check.require(pieces.length % 36 == 0 && pieces.length <= 36 * MOST_PIECES, "pieces");
            Check.require(from + pieces.length / 36L <= total, "total");
        }
    }

    /// Asks how pieces are cut finer: entries as in a manifest, together at most 8 MiB long.
    record PartsAsk(byte[] pieces) implements PeerMessage {
        public static final int MOST_BYTES = 8 << 20;

        public PartsAsk {
            Check.bytes(pieces, "pieces");
            Check.require(pieces.length % 36 == 0 && pieces.length <= 36 * MOST_PIECES, "pieces");
        }
    }

    /// The parts of the asked pieces, one piece after the other; 36 bytes each, SHA-256 and length.
    record Parts(byte[] parts) implements PeerMessage {
        public Parts {
            Check.bytes(parts, "parts");
            Check.require(parts.length % 36 == 0 && parts.length <= 36 * MOST_PIECES, "parts");
        }
    }

    /// The sender is fetching this content and has verified these pieces of it: `bits` tells of pieces `from` …, the
    /// lowest bit of a byte first. With `ask` it wants to hear the same of the receiver.
    record Have(String content, int from, byte[] bits, boolean ask) implements PeerMessage {
        public Have {
            content = Check.hash(content, "content");
            Check.atLeast(0, from, "from");
            Check.bytes(bits, "bits");
            Check.require(from % MOST_PIECES == 0 && bits.length <= MOST_PIECES / 8, "bits");
        }
    }

    /// A file of a sync folder. `name` is the list of its path's components; `modified` epoch milliseconds; `pieces`
    /// as in [ManifestPage], empty when there are more than four of them.
    record Item(List<String> name, long size, String content, long modified, boolean executable, byte[] pieces) {
        public Item {
            name = Check.texts(name, 64, 255, "name");
            Check.require(!name.isEmpty(), "name");
            Check.atLeast(0, size, "size");
            content = Check.hash(content, "content");
            pieces = pieces == null ? new byte[0] : pieces;
            Check.require(pieces.length % 36 == 0 && pieces.length <= 36 * INLINE_PIECES, "pieces");
        }
    }

    /// Files that the sender holds in the folder named `folder`, as a notification. The first batches after a link
    /// opened are all there is (`last` on the final one, even when the folder is empty), later ones are news.
    record Index(String folder, List<Item> items, boolean last) implements PeerMessage {
        public Index {
            folder = Check.text(folder, "folder", 64);
            items = Check.list(items, MOST_ITEMS, "items");
        }
    }

    /// Opens the exchange of a folder of versions, once after the link opened: the sender's own index is called
    /// `index`, and of the receiver's it knows the one called `known` up to `sequence` (empty and 0: nothing).
    record SyncHave(String folder, String mode, String index, String known, long sequence) implements PeerMessage {
        public SyncHave {
            folder = Check.text(folder, "folder", 64);
            mode = Check.text(mode, "mode", 64);
            index = Check.text(index, "index", 64);
            known = Check.optional(known, "known");
            Check.atLeast(0, sequence, "sequence");
        }
    }

    /// A version of a file: what [Item] says, unless it is `deleted`; `vector` as `device:number,…`, and who made it.
    ///
    /// @param device the first 16 hexadecimal digits of the device id
    /// @param at epoch milliseconds
    record Change(Item file, boolean deleted, String vector, String device, String user, long at, long weight) {
        /// Some 500 devices.
        private static final int LONGEST_VECTOR = 16_384;

        public Change {
            if (file == null) {
                throw new IllegalArgumentException("file");
            }
            vector = Check.text(vector, "vector", LONGEST_VECTOR);
            device = Check.text(device, "device", 16);
            user = Check.text(user, "user", 64);
            Check.atLeast(0, at, "at");
            Check.atLeast(0, weight, "weight");
        }
    }

    /// What has changed in the sender's index called `index`, in the order of its sequence; with this the receiver
    /// knows it up to `sequence`. The `last` one answers a [SyncHave] completely, even if there is nothing.
    record SyncChanges(String folder, String index, List<Change> items, long sequence, boolean last)
            implements PeerMessage {
        public SyncChanges {
            folder = Check.text(folder, "folder", 64);
            index = Check.text(index, "index", 64);
            items = Check.list(items, MOST_ITEMS, "items");
            Check.atLeast(0, sequence, "sequence");
        }
    }
}
