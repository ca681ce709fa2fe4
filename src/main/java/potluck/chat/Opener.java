package potluck.chat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.OptionalLong;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/// Opens the datagrams of one member, each at most once. One thread at a time.
final class Opener {
    /// No device lives long enough to send more.
    private static final long HIGHEST = 1L << 53;

    private final SecretKeySpec key;
    private final ReplayWindow window = new ReplayWindow();

    /// @param key what this device gave that member over their link
    Opener(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    /// The channel that a datagram names; empty when it is none of ours whatever it says.
    static OptionalLong channel(byte[] datagram) {
        return datagram.length < Sealer.HEADER + Sealer.TAG
                        || datagram.length > Sealer.LONGEST
                        || datagram[0] != Sealer.VERSION
                ? OptionalLong.empty()
                : OptionalLong.of(ByteBuffer.wrap(datagram).getLong(1));
    }

    /// The content of a datagram with our channel; empty when it is forged, damaged, or came before.
    Optional<byte[]> open(byte[] datagram) {
        long counter = ByteBuffer.wrap(datagram).getLong(Sealer.HEADER - 8);
        if (counter < 0 || counter > HIGHEST) {
            return Optional.empty();
        }
        try {
            Cipher cipher = Sealer.cipher(Cipher.DECRYPT_MODE, key, counter);
            cipher.updateAAD(datagram, 0, Sealer.HEADER);
            byte[] content = cipher.doFinal(datagram, Sealer.HEADER, datagram.length - Sealer.HEADER);
            return window.take(counter) ? Optional.of(content) : Optional.empty();
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
    }
}
