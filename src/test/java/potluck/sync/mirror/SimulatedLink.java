package potluck.sync.mirror;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import potluck.store.Known;
import potluck.sync.index.Holder;
import potluck.wire.PeerMessage.Change;

/// A link between two simulated devices: two ways, and on each what was sent is handed on in order.
final class SimulatedLink {
    /// What devices tell each other.
    sealed interface Message {
        /// So much of the other's index is known here.
        record Have(Known known) implements Message {}

        record News(List<Change> changes, Known upTo, boolean last) implements Message {}
    }

    /// The other end, as a device sees it.
    record End(Simulated other, SimulatedLink link) implements Holder {
        @Override
        public String device() {
            return other.self.device();
        }

        @Override
        public String user() {
            return other.self.user();
        }

        /// The same in every run.
        @Override
        public int hashCode() {
            return link.number;
        }
    }

    /// One direction.
    static final class Way {
        final Simulated from;
        final Simulated to;
        /// How far `from` has told; negative until `to` has said what it knows.
        long position = -1;

        private long sent;
        private long handedOn;
        private final SortedMap<Long, Message> early = new TreeMap<>();

        private Way(Simulated from, Simulated to) {
            this.from = from;
            this.to = to;
        }

        /// The number of the next packet.
        long next() {
            return sent++;
        }

        /// A packet has come, perhaps too early or for the second time. Returns whether it opens the way for others.
        boolean arrived(long number, Message message) {
            if (number >= handedOn) {
                early.put(number, message);
            }
            return early.containsKey(handedOn);
        }

        /// What comes next, once it is there.
        Message handOn() {
            Message next = early.remove(handedOn);
            handedOn++;
            if (next == null) {
                throw new IllegalStateException("nothing has come");
            }
            return next;
        }

        boolean isReady() {
            return early.containsKey(handedOn);
        }
    }

    private final int number;
    private final Way there;
    private final Way back;
    boolean broken;

    SimulatedLink(int number, Simulated one, Simulated other) {
        this.number = number;
        this.there = new Way(one, other);
        this.back = new Way(other, one);
    }

    Way from(Simulated device) {
        return there.from == device ? there : back;
    }

    End endOf(Simulated device) {
        return new End(from(device).to, this);
    }

    List<Simulated> devices() {
        return List.of(there.from, back.from);
    }
}
