package potluck.identity;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.time.InstantSource;
import java.util.Optional;
import potluck.kit.Failure;

/// A group's own certificate authority, on the device of its tracker only: `<data>/groups/<id>/authority.p12`. Any
/// thread.
public final class GroupAuthority {
    /// Characters of a group's name.
    static final int LONGEST_NAME = 64;

    private static final String FILE = "authority.p12";

    private final KeyFile file;
    private final Path folder;
    private final InstantSource clock;

    private GroupAuthority(KeyFile file, Path folder, InstantSource clock) {
        this.file = file;
        this.folder = folder;
        this.clock = clock;
    }

    /// The authority of the group called `name` whose tracker is here; a new group where there is none.
    ///
    /// @throws Failure `BAD_GROUP_NAME`, `KEY_DAMAGED`
    public static GroupAuthority open(Path data, String name, InstantSource clock) throws IOException {
        var objection = NameRule.objection(name, LONGEST_NAME);
        if (objection.isPresent()) {
            throw Failure.of(IdentityFault.BAD_GROUP_NAME, name, objection.get());
        }
        Optional<GroupAuthority> existing = find(data, name, clock);
        return existing.isPresent() ? existing.get() : create(data, name, clock);
    }

    /// The authority of the group called `name`, when its tracker is here.
    public static Optional<GroupAuthority> find(Path data, String name, InstantSource clock) throws IOException {
        Path groups = Membership.groups(data);
        if (!Files.isDirectory(groups)) {
            return Optional.empty();
        }
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(groups)) {
            for (Path folder : folders) {
                Path kept = folder.resolve(FILE);
                if (Files.exists(kept)) {
                    GroupAuthority authority = new GroupAuthority(KeyFile.read(kept), folder, clock);
                    if (authority.name().equals(name)) {
                        return Optional.of(authority);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static GroupAuthority create(Path data, String name, InstantSource clock) throws IOException {
        KeyPair keys = CertificateMaker.keys();
        var certificate = CertificateMaker.authority(keys, name, clock.instant());
        Path folder = Membership.groups(data).resolve(GroupId.of(certificate).hex());
        OwnerOnly.folder(folder);
        KeyFile file = new KeyFile(keys.getPrivate(), certificate);
        file.write(folder.resolve(FILE));
        return new GroupAuthority(file, folder, clock);
    }

    public GroupId group() {
        return GroupId.of(file.certificate());
    }

    /// The group's name.
    public String name() {
        return CertificateReader.group(file.certificate());
    }

    /// The group's folder on this device.
    public Path folder() {
        return folder;
    }

    /// The authority's own certificate (DER).
    public byte[] certificate() {
        return Certificates.der(file.certificate());
    }

    /// Makes a member certificate, good for seven days, for the key in `request` (PKCS #10, DER). The name in the
    /// request does not count.
    ///
    /// @throws Failure `BAD_REQUEST` when the request is not signed by its own P-256 key
    public Issued issue(byte[] request, UserName user, Role role) throws IOException {
        PublicKey key = CertificateMaker.requested(request);
        return issue(key, new Credentials(Certificates.device(key), user.text(), role));
    }

    /// Makes the next certificate of somebody who is a member.
    ///
    /// @throws Failure `BAD_REQUEST` when the request is for another key than the member's own
    public Issued renew(byte[] request, Credentials member) throws IOException {
        PublicKey key = CertificateMaker.requested(request);
        if (!Certificates.device(key).equals(member.device())) {
            throw Failure.of(IdentityFault.BAD_REQUEST, "its key is another device’s");
        }
        return issue(key, member);
    }

    private Issued issue(PublicKey key, Credentials member) throws IOException {
        return new Issued(Certificates.der(CertificateMaker.member(file, key, member, clock.instant())), certificate());
    }
}
