package potluck.transfer;

import java.util.concurrent.CountDownLatch;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.wire.Binary;

/// A holder that takes requests and never answers.
record Mute(CountDownLatch asked) implements Switchboard.RequestServer {
    @Override
    public void requested(Link from, int id, Binary.Request request) {
        asked.countDown();
    }

    @Override
    public void cancelled(Link from, int id) {
        // Nothing was promised.
    }
}
