package potluck.chat;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals datagrams to one member with the key it gave over our link, which is a new one with each link: version 1,
/// channel, counter, then AES-256-GCM over the content, whose nonce is the counter. A counter is used once. One thread
/// at a time.
final class Sealer {
    /// Fits every path of the internet without being cut.
    static final int LONGEST = 1200;

    static final byte VERSION = 1;
    static final int HEADER = 1 + 8 + 8;
    static final int TAG = 16;
    /// The longest content.
    static final int LONGEST_CONTENT = LONGEST - HEADER - TAG;

    private final SecretKeySpec key;
    private final long channel;
    private long counter;

    Sealer(byte[] key, long channel) {
        this.key = new SecretKeySpec(key, "AES");
        this.channel = channel;
    }

    /// @param content at most [#LONGEST_CONTENT] bytes
    byte[] seal(byte[] content) {
        ByteBuffer datagram = ByteBuffer.allocate(HEADER + content.length + TAG);
        datagram.put(VERSION).putLong(channel).putLong(counter);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, counter++);
            cipher.updateAAD(datagram.array(), 0, HEADER);
            cipher.doFinal(ByteBuffer.wrap(content), datagram);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES-GCM", e);
        }
        return datagram.array();
    }

    static Cipher cipher(int mode, SecretKeySpec key, long counter) throws GeneralSecurityException {
        byte[] nonce = ByteBuffer.allocate(12).putInt(0).putLong(counter).array();
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG * 8, nonce));
        return cipher;
    }
}
