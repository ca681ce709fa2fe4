package potluck.transfer;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import java.util.random.RandomGenerator;
import potluck.catalogue.Hash;
import potluck.catalogue.Manifest;

/// One content on its way without threads: the real choice of pieces, each verified before it counts. Sources owe what
/// they were asked for until they deliver it or go.
public final class SimulatedSwarm {
    private final Manifest manifest;
    private final PiecePicker picker;
    private final byte[] bytes;
    private final BitSet all = new BitSet();
    private final Set<Object> barred = new HashSet<>();

    public SimulatedSwarm(Manifest manifest, RandomGenerator random) {
        this.manifest = manifest;
        this.picker = new PiecePicker(manifest.count(), new BitSet(), random);
        this.bytes = new byte[Math.toIntExact(manifest.size())];
        all.set(0, manifest.count());
    }

    /// Which piece to ask `source` for; none when nothing is left to ask it for, or it sent wrong bytes before.
    ///
    /// @param now in nanoseconds
    public OptionalInt next(Object source, long now) {
        return barred.contains(source) ? OptionalInt.empty() : picker.next(source, all, now);
    }

    /// The source sends a piece. Wrong bytes are not taken, and it is asked for nothing more.
    public void arrived(Object source, int piece, byte[] data) {
        if (data.length == manifest.length(piece) && manifest.isAt(piece, Hash.of(data))) {
            picker.done(piece);
            ByteBuffer.wrap(bytes)
                    .position(Math.toIntExact(manifest.offset(piece)))
                    .put(data);
        } else {
            barred.add(source);
            picker.giveBack(piece);
        }
    }

    /// The source has gone, or has the content no more.
    public void gone(int piece) {
        picker.giveBack(piece);
    }

    public boolean isComplete() {
        return picker.complete();
    }

    /// Of a complete content.
    public byte[] bytes() {
        return Arrays.copyOf(bytes, bytes.length);
    }
}
