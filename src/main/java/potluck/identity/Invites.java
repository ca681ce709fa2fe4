package potluck.identity;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import potluck.kit.Failure;

/// The invites a group has handed out, kept by its tracker in `<group>/invites.txt`; of each secret only a hash. Any
/// thread; the monitor guards `open` and the file.
public final class Invites {
    private static final String FILE = "invites.txt";
    private static final int WRONG_PROOFS = 3;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Path file;
    private final GroupId group;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, OpenInvite> open;
    private final Codes codes;

    private Invites(Path file, GroupId group, InstantSource clock, Map<String, OpenInvite> open) {
        this.file = file;
        this.group = group;
        this.clock = clock;
        this.open = open;
        this.codes = new Codes(clock);
    }

    /// An invite as the host sees it in a list.
    ///
    /// @param uses how many devices may join with it
    /// @param used how many have
    public record Entry(String id, Instant expires, int uses, int used) {}

    /// @throws Failure `GROUP_DAMAGED` when the file is damaged; it is left as it is
    public static Invites open(GroupAuthority authority, InstantSource clock) throws IOException {
        Path file = authority.folder().resolve(FILE);
        Map<String, OpenInvite> open = new LinkedHashMap<>();
        if (Files.exists(file)) {
            String content = new String(OwnerOnly.read(file), StandardCharsets.US_ASCII);
            try {
                content.lines().map(OpenInvite::parse).forEach(invite -> open.put(invite.id(), invite));
            } catch (IllegalArgumentException | DateTimeException e) {
                throw Failure.because(e, IdentityFault.GROUP_DAMAGED, authority.folder(), FILE + " is damaged");
            }
        }
        return new Invites(file, authority.group(), clock, open);
    }

    /// A fresh invite.
    ///
    /// @param addresses where the tracker can be reached, best first; at least one
    /// @param uses how many devices may join with it
    public synchronized Invite create(List<InetSocketAddress> addresses, Duration lifetime, int uses)
            throws IOException {
        Instant now = clock.instant();
        open.values().removeIf(old -> old.expires().plus(REMEMBERED).isBefore(now));
        byte[] id = new byte[8];
        byte[] secret = new byte[16];
        random.nextBytes(id);
        random.nextBytes(secret);
        Instant expires = Instant.ofEpochSecond(now.plus(lifetime).getEpochSecond());
        Invite invite = new Invite(addresses, group, HexFormat.of().formatHex(id), secret, expires);
        keep(new OpenInvite(invite.id(), InviteProof.key(secret), expires, uses, 0, Set.of()));
        return invite;
    }

    /// Checks a proof without counting a use; of wrong proofs, every one counts.
    ///
    /// @param tracker the certificate we showed on that connection (DER)
    /// @param request the device's certificate request (PKCS #10, DER)
    /// @return the device that may have a certificate for this request
    /// @throws Failure `INVITE_UNKNOWN`, `INVITE_EXPIRED`, `INVITE_WRONG_PROOF`, `INVITE_USED`, `BAD_REQUEST`
    public synchronized DeviceId check(String id, byte[] proof, byte[] tracker, byte[] request) throws IOException {
        OpenInvite invite = known(id);
        if (!MessageDigest.isEqual(InviteProof.of(invite.key(), tracker, request), proof)) {
            keep(invite.wronged());
            throw Failure.of(IdentityFault.INVITE_WRONG_PROOF);
        }
        DeviceId device = Certificates.device(CertificateMaker.requested(request));
        if (invite.isUsedUpFor(device)) {
            throw Failure.of(IdentityFault.INVITE_USED);
        }
        return device;
    }

    /// As [#check], and counts the use. A device that has joined with this invite before does not count again.
    public synchronized DeviceId redeem(String id, byte[] proof, byte[] tracker, byte[] request) throws IOException {
        DeviceId device = check(id, proof, tracker, request);
        OpenInvite invite = known(id);
        if (!invite.joined().contains(device)) {
            keep(invite.joinedBy(device));
        }
        return device;
    }

    public GroupId group() {
        return group;
    }

    /// The codes that stand for invites.
    public Codes codes() {
        return codes;
    }

    /// Withdraws an invite and its code; one that is unknown is none already.
    public synchronized void revoke(String id) throws IOException {
        codes.close(id);
        if (open.remove(id) != null) {
            save();
        }
    }

    /// The invites that can still be used.
    public synchronized List<Entry> list() {
        return open.values().stream()
                .filter(invite -> isOpen(invite) && invite.joined().size() < invite.uses())
                .map(invite -> new Entry(
                        invite.id(),
                        invite.expires(),
                        invite.uses(),
                        invite.joined().size()))
                .toList();
    }

    private OpenInvite known(String id) throws Failure {
        @Nullable OpenInvite invite = open.get(id);
        if (invite == null || invite.wrong() >= WRONG_PROOFS) {
            throw Failure.of(IdentityFault.INVITE_UNKNOWN);
        }
        if (!isOpen(invite)) {
            throw Failure.of(IdentityFault.INVITE_EXPIRED, invite.expires());
        }
        return invite;
    }

    private boolean isOpen(OpenInvite invite) {
        return invite.wrong() < WRONG_PROOFS && clock.instant().isBefore(invite.expires());
    }

    private void keep(OpenInvite invite) throws IOException {
        open.put(invite.id(), invite);
        save();
    }

    private void save() throws IOException {
        String lines =
                open.values().stream().map(invite -> invite.line() + "\n").collect(Collectors.joining());
        OwnerOnly.write(file, lines.getBytes(StandardCharsets.US_ASCII));
    }
}
