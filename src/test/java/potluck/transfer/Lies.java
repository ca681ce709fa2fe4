package potluck.transfer;

import java.io.IOException;
import potluck.peer.Link;
import potluck.peer.Switchboard;
import potluck.wire.Binary;

/// A holder that sends zeros.
record Lies() implements Switchboard.RequestServer {
    @Override
    public void requested(Link from, int id, Binary.Request request) throws IOException {
        int length = Math.min(request.length(), 100_000);
        for (int at = 0; at < request.length(); at += length) {
            int part = Math.min(length, request.length() - at);
            boolean last = at + part == request.length();
            from.send(id, new Binary.Data(request.offset() + at, new byte[part], 0, part, last));
        }
    }

    @Override
    public void cancelled(Link from, int id) {
        // Lies on.
    }
}
