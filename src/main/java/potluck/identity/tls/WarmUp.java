package potluck.identity.tls;

import java.nio.ByteBuffer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;

/// Has this process talk to itself in TLS, in memory. Java's AES-GCM is slow until it is compiled, and that would be
/// paid for by the first large file: measured here, the first GiB took three times the processor time of a later one.
/// One thread; quiet when it fails, for nothing depends on it.
final class WarmUp {
    private static final int BYTES = 64 << 20;
    private static final int MOST_STEPS = 100;

    private final SSLEngine near;
    private final SSLEngine far;
    private final ByteBuffer clear = ByteBuffer.allocate(16 << 10);
    private final ByteBuffer opened = ByteBuffer.allocate(64 << 10);
    /// Sealed bytes on their way in each direction, ready to be added to.
    private final ByteBuffer toFar = ByteBuffer.allocate(64 << 10);
    private final ByteBuffer toNear = ByteBuffer.allocate(64 << 10);

    WarmUp(SSLContext context) {
        near = engine(context, true);
        far = engine(context, false);
    }

    /// Returns how many bytes were sealed and opened; fewer when the thread is interrupted.
    int run() {
        int done = 0;
        try {
            near.beginHandshake();
            far.beginHandshake();
            for (int step = 0; step < MOST_STEPS && isShaking(); step++) {
                shake(near, toNear, toFar);
                shake(far, toFar, toNear);
            }
            while (done < BYTES && !isShaking() && !Thread.interrupted()) {
                near.wrap(clear.clear(), toFar);
                take(far, toFar);
                done += clear.position();
            }
        } catch (SSLException _) {
            // The first file is slow, then.
        }
        return done;
    }

    private boolean isShaking() {
        return near.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING
                || far.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING;
    }

    /// Whatever one side can do for the handshake now.
    private void shake(SSLEngine engine, ByteBuffer in, ByteBuffer out) throws SSLException {
        work(engine);
        if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP) {
            engine.wrap(clear.clear().limit(0), out);
        } else {
            take(engine, in);
        }
        work(engine);
    }

    private void take(SSLEngine engine, ByteBuffer in) throws SSLException {
        engine.unwrap(in.flip(), opened.clear());
        in.compact();
    }

    private static void work(SSLEngine engine) {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    private static SSLEngine engine(SSLContext context, boolean client) {
        SSLEngine engine = context.createSSLEngine("localhost", 0);
        engine.setUseClientMode(client);
        engine.setSSLParameters(Tls.parameters(Tls.MEMBER));
        return engine;
    }
}
