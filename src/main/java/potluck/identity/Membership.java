package potluck.identity;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.net.ssl.X509ExtendedTrustManager;
import potluck.kit.Failure;
import potluck.kit.Subscription;

/// This device's standing in one group: its certificate, the authority's, and who was removed; kept in
/// `<data>/groups/<id>/`. Any thread.
public final class Membership {
    private static final String MEMBER = "member.pem";
    private static final String AUTHORITY = "authority.pem";
    private static final String SESSION = "session.txt";

    private final Path folder;
    private final DeviceKey key;
    private final X509Certificate authority;
    private final Removals removals;
    private final InstantSource clock;
    private volatile Standing standing;

    /// Our certificate and what it says.
    private record Standing(X509Certificate certificate, Credentials credentials) {}

    private Membership(Path folder, DeviceKey key, InstantSource clock) throws IOException {
        this.folder = folder;
        this.key = key;
        this.clock = clock;
        this.authority = read(folder, AUTHORITY);
        if (!folder.endsWith(GroupId.of(authority).hex()) || !CertificateReader.isAuthority(authority)) {
            throw Failure.of(IdentityFault.GROUP_DAMAGED, folder, AUTHORITY + " is not this group’s");
        }
        this.removals = Removals.open(folder);
        try {
            this.standing = standing(key, read(folder, MEMBER), authority);
        } catch (Failure e) {
            throw Failure.because(e, IdentityFault.GROUP_DAMAGED, folder, MEMBER + " is damaged or not this device’s");
        }
    }

    /// Saves what the tracker has issued, and opens it. The authority was compared with the invite before.
    ///
    /// @throws Failure `NOT_A_MEMBER` when the certificates do not belong together or to this device
    public static Membership create(Path data, DeviceKey key, Issued issued, InstantSource clock) throws IOException {
        X509Certificate authority = Issued.parse(issued.authority());
        X509Certificate member = Issued.parse(issued.certificate());
        if (!CertificateReader.isAuthority(authority)) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, "The other side", "the certificate is for something else");
        }
        standing(key, member, authority);
        Path folder = groups(data).resolve(GroupId.of(authority).hex());
        OwnerOnly.folder(folder);
        OwnerOnly.write(folder.resolve(AUTHORITY), Certificates.pem(authority));
        OwnerOnly.write(folder.resolve(MEMBER), Certificates.pem(member));
        return new Membership(folder, key, clock);
    }

    /// All groups this device is enrolled in.
    ///
    /// @throws Failure `GROUP_DAMAGED` for one that cannot be used
    public static List<Membership> all(Path data, DeviceKey key, InstantSource clock) throws IOException {
        List<Membership> all = new ArrayList<>();
        if (Files.isDirectory(groups(data))) {
            try (DirectoryStream<Path> folders = Files.newDirectoryStream(groups(data))) {
                for (Path folder : folders) {
                    if (Files.exists(folder.resolve(MEMBER))) {
                        all.add(new Membership(folder, key, clock));
                    }
                }
            }
        }
        return List.copyOf(all);
    }

    /// One group by its id, when this device is enrolled in it.
    public static Optional<Membership> find(Path data, DeviceKey key, GroupId group, InstantSource clock)
            throws IOException {
        Path folder = groups(data).resolve(group.hex());
        return Files.exists(folder.resolve(MEMBER))
                ? Optional.of(new Membership(folder, key, clock))
                : Optional.empty();
    }

    static Path groups(Path data) {
        return data.resolve("groups");
    }

    public GroupId group() {
        return GroupId.of(authority);
    }

    /// The group's name.
    public String groupName() {
        return CertificateReader.group(authority);
    }

    /// The group's folder on this device.
    public Path folder() {
        return folder;
    }

    /// Where the token is kept with which this device goes on being logged in.
    public SessionFile session() {
        return session(folder);
    }

    /// As [#session()], whether this device is enrolled already or not.
    public static SessionFile session(Path data, GroupId group) {
        return session(groups(data).resolve(group.hex()));
    }

    private static SessionFile session(Path folder) {
        return new SessionFile(folder.resolve(SESSION));
    }

    public DeviceKey key() {
        return key;
    }

    /// Who this device is in the group.
    public Credentials credentials() {
        return standing.credentials();
    }

    /// The member certificate (DER) that new connections use.
    public byte[] certificate() {
        return Certificates.der(standing.certificate());
    }

    /// The authority's certificate (DER).
    public byte[] authority() {
        return Certificates.der(authority);
    }

    /// When the member certificate runs out.
    public Instant expires() {
        return standing.certificate().getNotAfter().toInstant();
    }

    /// Whether less than half of the certificate's life is left.
    public boolean needsRenewal() {
        X509Certificate certificate = standing.certificate();
        long issued = certificate.getNotBefore().getTime();
        long half = issued + (certificate.getNotAfter().getTime() - issued) / 2;
        return clock.millis() > half;
    }

    /// Whether our own certificate has run out.
    public boolean isOver() {
        return !clock.instant().isBefore(expires());
    }

    /// @throws Failure `MEMBERSHIP_EXPIRED` when our own certificate has run out
    public void requireValid() throws Failure {
        if (isOver()) {
            throw Failure.of(IdentityFault.MEMBERSHIP_EXPIRED, groupName(), expires());
        }
    }

    /// Takes over a fresh certificate (DER) for the same key; new connections use it from now on.
    public synchronized void renewed(byte[] member) throws IOException {
        Standing fresh = standing(key, Issued.parse(member), authority);
        OwnerOnly.write(folder.resolve(MEMBER), Certificates.pem(fresh.certificate()));
        standing = fresh;
    }

    /// Remembers for good that these devices are no longer members, and tells whoever listens.
    public void revoke(Set<DeviceId> devices) throws IOException {
        removals.add(devices);
    }

    public boolean isRevoked(DeviceId device) {
        return removals.all().contains(device);
    }

    public Set<DeviceId> revoked() {
        return removals.all();
    }

    /// The devices that are removed from now on, in the thread that removes them.
    public Subscription onRevoked(Consumer<Set<DeviceId>> listener) {
        return removals.follow(listener);
    }

    /// Who the owner of a certificate is: issued by this group's authority, valid now, and not removed.
    ///
    /// @throws Failure `NOT_A_MEMBER` with the reason
    public Credentials prove(X509Certificate leaf) throws Failure {
        Credentials proven = CertificateReader.member(leaf, authority, clock.instant());
        if (isRevoked(proven.device())) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, proven.user(), "removed from the group");
        }
        return proven;
    }

    /// Who the owner of a certificate (DER) is, as [#prove] says, though it may have run out.
    public Credentials recall(byte[] leaf) throws Failure {
        return CertificateReader.member(Issued.parse(leaf), authority);
    }

    /// @param leaf the certificate that somebody has shown in TLS (DER)
    /// @throws Failure `NOT_A_MEMBER` unless it is the tracker's
    public void requireTracker(byte[] leaf) throws Failure {
        if (prove(Issued.parse(leaf)).role() != Role.TRACKER) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, "The other side", "it is not the group’s tracker");
        }
    }

    /// What TLS shows as ours: always the newest certificate, and the authority's.
    public X509ExtendedKeyManager keyManager() {
        return new MemberKeys(key.secret(), () -> new X509Certificate[] {standing.certificate(), authority});
    }

    /// Whom TLS lets in: members, as [#prove] says.
    public X509ExtendedTrustManager trustManager() {
        return new MemberTrust(this);
    }

    private static Standing standing(DeviceKey key, X509Certificate member, X509Certificate authority) throws Failure {
        Credentials credentials = CertificateReader.member(member, authority);
        if (!credentials.device().equals(key.id())) {
            throw Failure.of(IdentityFault.NOT_A_MEMBER, "This device", "the certificate is another device’s");
        }
        return new Standing(member, credentials);
    }

    private static X509Certificate read(Path folder, String file) throws IOException {
        byte[] content = OwnerOnly.read(folder.resolve(file));
        try {
            return Certificates.parse(content);
        } catch (CertificateException e) {
            throw Failure.because(e, IdentityFault.GROUP_DAMAGED, folder, file + " is damaged");
        }
    }
}
