package potluck.identity;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import potluck.kit.Failure;

/// An invitation into a group: where its tracker is, how its authority is recognised, and a secret that entitles to
/// join.
///
/// ```
///   potluck://host:port/?alt=host:port&alt=…#base64url( version 1 | authority's SHA-256 32 | id 8 | secret 16
///                                                       | expiry, seconds since 1970, 4 | CRC-32 of all before 4 )
/// ```
/// All but the addresses is in the fragment, which no web server ever sees.
public final class Invite {
    private static final String SCHEME = "potluck://";
    private static final int VERSION = 1;
    private static final int ID = 8;
    private static final int SECRET = 16;
    private static final int LENGTH = 1 + 32 + ID + SECRET + 4 + 4;
    private static final int LONGEST_LINK = 4096;
    private static final int MOST_ADDRESSES = 16;

    private final List<InetSocketAddress> addresses;
    private final GroupId group;
    private final String id;
    private final byte[] secret;
    private final Instant expires;

    /// @param id 16 hexadecimal digits
    Invite(List<InetSocketAddress> addresses, GroupId group, String id, byte[] secret, Instant expires) {
        this.addresses = List.copyOf(addresses);
        this.group = group;
        this.id = id;
        this.secret = secret;
        this.expires = expires;
    }

    /// @throws Failure `INVITE_MALFORMED` when anything is missing or mistyped
    public static Invite parse(String link) throws Failure {
        String text = link.strip();
        int hash = text.indexOf('#');
        if (text.length() > LONGEST_LINK || !text.startsWith(SCHEME) || hash < 0) {
            throw Failure.of(IdentityFault.INVITE_MALFORMED);
        }
        List<InetSocketAddress> addresses = addresses(text.substring(SCHEME.length(), hash));
        ByteBuffer code = code(text.substring(hash + 1));
        byte[] group = take(code, 32);
        byte[] id = take(code, ID);
        byte[] secret = take(code, SECRET);
        Instant expires = Instant.ofEpochSecond(Integer.toUnsignedLong(code.getInt()));
        HexFormat hex = HexFormat.of();
        return new Invite(addresses, new GroupId(hex.formatHex(group)), hex.formatHex(id), secret, expires);
    }

    private static List<InetSocketAddress> addresses(String text) throws Failure {
        String[] parts = text.split("/?\\?alt=|&alt=", -1);
        List<InetSocketAddress> addresses = new ArrayList<>();
        try {
            for (String part : parts) {
                addresses.add(Addresses.parse(part.endsWith("/") ? part.substring(0, part.length() - 1) : part));
            }
        } catch (Failure e) {
            throw Failure.because(e, IdentityFault.INVITE_MALFORMED);
        }
        if (addresses.size() > MOST_ADDRESSES) {
            throw Failure.of(IdentityFault.INVITE_MALFORMED);
        }
        return addresses;
    }

    private static ByteBuffer code(String fragment) throws Failure {
        try {
            ByteBuffer code = ByteBuffer.wrap(Base64.getUrlDecoder().decode(fragment));
            if (code.capacity() == LENGTH && code.getInt(LENGTH - 4) == crc(code.array()) && code.get() == VERSION) {
                return code;
            }
        } catch (IllegalArgumentException e) {
            throw Failure.because(e, IdentityFault.INVITE_MALFORMED);
        }
        throw Failure.of(IdentityFault.INVITE_MALFORMED);
    }

    private static byte[] take(ByteBuffer from, int length) {
        byte[] taken = new byte[length];
        from.get(taken);
        return taken;
    }

    private static int crc(byte[] code) {
        CRC32 crc = new CRC32();
        crc.update(code, 0, LENGTH - 4);
        return (int) crc.getValue();
    }

    /// The link to hand out. Who has it may join, so it never goes into a log.
    public String link() {
        StringBuilder link = new StringBuilder(SCHEME)
                .append(Addresses.text(addresses.getFirst()))
                .append('/');
        for (int i = 1; i < addresses.size(); i++) {
            link.append(i == 1 ? "?alt=" : "&alt=").append(Addresses.text(addresses.get(i)));
        }
        ByteBuffer code = ByteBuffer.allocate(LENGTH)
                .put((byte) VERSION)
                .put(group.bytes())
                .put(HexFormat.of().parseHex(id))
                .put(secret)
                .putInt((int) expires.getEpochSecond());
        code.putInt(crc(code.array()));
        return link.append('#')
                .append(Base64.getUrlEncoder().withoutPadding().encodeToString(code.array()))
                .toString();
    }

    /// Where the tracker may be, to be tried in this order; unresolved.
    public List<InetSocketAddress> addresses() {
        return addresses;
    }

    public GroupId group() {
        return group;
    }

    /// Which of the group's invites this is; no secret.
    public String id() {
        return id;
    }

    public Instant expires() {
        return expires;
    }

    /// Proves to the tracker that we hold the invite, in a way that fits this connection and this request only:
    /// HMAC-SHA-256 under SHA-256("potluck/1 invite" | secret) of "potluck/1 join" | SHA-256(`tracker`) |
    /// SHA-256(`request`).
    ///
    /// @param tracker the certificate the tracker showed in TLS (DER)
    /// @param request our certificate request (PKCS #10, DER)
    public byte[] proof(byte[] tracker, byte[] request) {
        return InviteProof.of(InviteProof.key(secret), tracker, request);
    }

    /// Checks, before anything is sent, that `tracker` is the tracker of the group that invites.
    ///
    /// @param tracker the certificate it showed in TLS (DER)
    /// @param authority what it says its authority is (DER)
    /// @throws Failure `INVITE_OTHER_GROUP`, `NOT_A_MEMBER`
    public void verify(byte[] tracker, byte[] authority, Instant now) throws Failure {
        if (!MessageDigest.isEqual(Certificates.sha256(authority), group.bytes())) {
            throw Failure.of(IdentityFault.INVITE_OTHER_GROUP);
        }
        Credentials proven = CertificateReader.member(Issued.parse(tracker), Issued.parse(authority), now);
        if (proven.role() != Role.TRACKER) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, "The other side", "it is not the group’s tracker");
        }
    }

    @Override
    public String toString() {
        return "invite " + id;
    }
}
