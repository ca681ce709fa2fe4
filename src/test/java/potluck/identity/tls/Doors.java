package potluck.identity.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import potluck.identity.Reception;
import potluck.identity.SecureListener;
import potluck.identity.SecureStream;
import potluck.kit.Stream;

/// A reception that tells members a secret, strangers that they are strangers, and remembers who came.
final class Doors implements Reception {
    static final String SECRET = "for members only";
    static final String STRANGER = "who are you";

    final BlockingQueue<SecureStream> members = new LinkedBlockingQueue<>();
    final BlockingQueue<InetSocketAddress> strangers = new LinkedBlockingQueue<>();

    @Override
    public void member(SecureStream stream) {
        try (stream) {
            say(stream, SECRET);
        }
        members.add(stream);
    }

    @Override
    public void stranger(Stream stream, InetSocketAddress address) {
        say(stream, STRANGER);
        strangers.add(address);
    }

    static InetSocketAddress at(SecureListener door) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), door.port());
    }

    private static void say(Stream stream, String words) {
        try {
            stream.out().write(words.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
