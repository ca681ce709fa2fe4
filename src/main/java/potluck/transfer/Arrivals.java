package potluck.transfer;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import potluck.catalogue.Manifest;
import potluck.catalogue.WireName;
import potluck.peer.BlockSink;
import potluck.wire.Binary;

/// The contents of small files, as they come from several links. One thread waits for them, the links' readers bring
/// them; the monitor guards everything.
final class Arrivals {
    private final Map<WireName, List<ByteBuffer>> complete = new HashMap<>();
    private final Set<WireName> owed = new HashSet<>();
    private long heardAt;
    private boolean stopped;

    /// Where the content of the file is to be delivered.
    synchronized BlockSink expect(WireName name, Manifest manifest) {
        owed.add(name);
        return new Delivery(name, manifest.size());
    }

    /// Waits until all has come or was refused, nothing has come for so long, or it is stopped.
    synchronized void await(Duration patience) throws InterruptedException {
        heardAt = System.nanoTime();
        long left = patience.toMillis();
        while (!owed.isEmpty() && !stopped && left > 0) {
            wait(left);
            left = patience.toMillis() - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - heardAt);
        }
    }

    /// Nothing more is waited for.
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    synchronized boolean isStopped() {
        return stopped;
    }

    /// What has come; it is not verified.
    synchronized Optional<List<ByteBuffer>> of(WireName name) {
        return Optional.ofNullable(complete.get(name));
    }

    private synchronized void came(WireName name, List<ByteBuffer> parts) {
        complete.put(name, parts);
        settle(name);
    }

    private synchronized void settle(WireName name) {
        owed.remove(name);
        heardAt = System.nanoTime();
        if (owed.isEmpty()) {
            notifyAll();
        }
    }

    /// One content; whoever sends more than was asked for is not listened to.
    private final class Delivery implements BlockSink {
        private final WireName name;
        private final List<ByteBuffer> parts = new ArrayList<>();
        private long missing;

        Delivery(WireName name, long length) {
            this.name = name;
            this.missing = length;
        }

        @Override
        public void data(Binary.Data data) {
            missing -= data.length();
            if (missing < 0) {
                settle(name);
                return;
            }
            parts.add(ByteBuffer.wrap(data.bytes(), data.from(), data.length()));
            if (data.last()) {
                came(name, parts);
            }
        }

        @Override
        public void failed(IOException why) {
            settle(name);
        }
    }
}
