package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Subscription;

class MembershipTest {
    private static final DeviceId MALLORY = new DeviceId("ab".repeat(32));

    @TempDir
    Path root;

    private final TestClock clock = TestClock.today();
    private TestGroup group;
    private Membership ana;

    @BeforeEach
    void enrol() throws IOException {
        group = new TestGroup(root, clock);
        ana = group.member("Ana");
    }

    @Test
    void whatWasSavedIsFoundAgain() throws IOException {
        Membership again = reopened();
        assertThat(again.credentials()).isEqualTo(new Credentials(ana.key().id(), "Ana", Role.MEMBER));
        assertThat(again.group()).isEqualTo(group.authority().group());
        assertThat(again.groupName()).isEqualTo("Test group");
        assertThat(again.certificate()).isEqualTo(ana.certificate());
        assertThat(again.authority()).isEqualTo(group.authority().certificate());
        assertThat(Membership.all(group.data("Ana"), ana.key(), clock))
                .singleElement()
                .extracting(Membership::group)
                .isEqualTo(ana.group());
    }

    @Test
    void aDeviceInNoGroupHasNone() throws IOException {
        assertThat(Membership.all(root.resolve("new"), ana.key(), clock)).isEmpty();
        assertThat(Membership.find(root.resolve("new"), ana.key(), ana.group(), clock))
                .isEmpty();
        GroupAuthority.open(root.resolve("new"), "Founded but not joined", clock);
        assertThat(Membership.all(root.resolve("new"), ana.key(), clock)).isEmpty();
    }

    @Test
    void oneDeviceCanBeInSeveralGroups() throws IOException {
        TestGroup other = new TestGroup(root.resolve("second"), clock);
        UserName name = new UserName("Anna");
        Issued issued = other.authority().issue(ana.key().request(name), name, Role.TRACKER);
        Membership.create(group.data("Ana"), ana.key(), issued, clock);
        assertThat(Membership.all(group.data("Ana"), ana.key(), clock))
                .extracting(membership -> membership.credentials().user())
                .containsExactlyInAnyOrder("Ana", "Anna");
    }

    @Test
    void onlyTheOwnerMayLookIn() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(ana.folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(ana.folder().resolve("member.pem"))))
                .isEqualTo("rw-------");
    }

    @Test
    void somebodyElsesCertificateIsNotTaken() throws IOException {
        Membership boris = group.member("Boris");
        Issued his = new Issued(boris.certificate(), boris.authority());
        assertFails(IdentityFault.NOT_A_MEMBER, () -> Membership.create(group.data("Ana"), ana.key(), his, clock));
        assertFails(IdentityFault.NOT_A_MEMBER, () -> ana.renewed(boris.certificate()));
        assertFails(IdentityFault.NOT_A_MEMBER, () -> ana.renewed(ana.authority()));
        assertFails(IdentityFault.NOT_A_MEMBER, () -> ana.renewed(new byte[] {1, 2, 3}));
        assertThat(reopened().certificate()).isEqualTo(ana.certificate());
    }

    @Test
    void certificatesThatDoNotBelongTogetherAreNotTaken() throws IOException {
        byte[] other = new TestGroup(root.resolve("second"), clock).authority().certificate();
        Issued mixed = new Issued(ana.certificate(), other);
        assertFails(IdentityFault.NOT_A_MEMBER, () -> Membership.create(root.resolve("x"), ana.key(), mixed, clock));
        Issued garbage = new Issued(ana.certificate(), new byte[100]);
        assertFails(IdentityFault.NOT_A_MEMBER, () -> Membership.create(root.resolve("x"), ana.key(), garbage, clock));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "Trip\u202E", "two\nlines"})
    void aGroupWhoseNameCannotBeShownIsNotJoined(String name) throws Exception {
        KeyPair keys = CertificateMaker.keys();
        X509Certificate authority = CertificateMaker.authority(keys, name, clock.instant());
        X509Certificate member = CertificateMaker.member(
                new KeyFile(keys.getPrivate(), authority),
                Issued.parse(ana.certificate()).getPublicKey(),
                ana.credentials(),
                clock.instant());
        Issued issued = new Issued(Certificates.der(member), Certificates.der(authority));
        Path data = root.resolve("new");
        assertFails(IdentityFault.NOT_A_MEMBER, () -> Membership.create(data, ana.key(), issued, clock));
        assertThat(data).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"member.pem", "authority.pem"})
    void aDamagedFileIsSaidAndLeftAlone(String file) throws IOException {
        Path damaged = ana.folder().resolve(file);
        Files.writeString(damaged, "-----BEGIN CERTIFICATE-----\nMIIB\n");
        assertThat(assertFails(IdentityFault.GROUP_DAMAGED, this::reopened).sentence())
                .contains(file);
        assertThat(damaged).hasContent("-----BEGIN CERTIFICATE-----\nMIIB\n");
    }

    @Test
    void aListOfRemovalsThatCannotBeReadTrustsNobody() throws IOException {
        Files.writeString(ana.folder().resolve("revoked.txt"), "abc\n");
        assertFails(IdentityFault.GROUP_DAMAGED, this::reopened);
    }

    @Test
    void anotherAuthorityCannotBeSlippedIn() throws IOException {
        TestGroup other = new TestGroup(root.resolve("second"), clock);
        Files.write(
                ana.folder().resolve("authority.pem"),
                Certificates.pem(Issued.parse(other.authority().certificate())));
        assertFails(IdentityFault.GROUP_DAMAGED, this::reopened);
    }

    @Test
    void renewalIsDueAfterHalfOfTheLife() throws IOException {
        assertThat(ana.needsRenewal()).isFalse();
        clock.advance(Duration.ofDays(3).minusMinutes(1));
        assertThat(ana.needsRenewal()).isFalse();
        clock.advance(Duration.ofMinutes(2));
        assertThat(ana.needsRenewal()).isTrue();
        UserName name = new UserName("Ana");
        ana.renewed(group.authority()
                .issue(ana.key().request(name), name, Role.MEMBER)
                .certificate());
        assertThat(ana.needsRenewal()).isFalse();
        assertThat(reopened().expires()).isEqualTo(ana.expires()).isAfter(clock.instant());
    }

    @Test
    void ourOwnExpiryHasARemedy() throws IOException {
        ana.requireValid();
        clock.advance(Duration.ofDays(7));
        assertThat(assertFails(IdentityFault.MEMBERSHIP_EXPIRED, ana::requireValid)
                        .sentence())
                .contains("Test group")
                .contains("new invite");
        assertThat(reopened().credentials().user()).isEqualTo("Ana");
    }

    @Test
    void removalsAreTakenInOnceToldOnceAndKept() throws IOException {
        List<Set<DeviceId>> told = new ArrayList<>();
        DeviceId boris = group.member("Boris").key().id();
        try (Subscription _ = ana.onRevoked(told::add)) {
            ana.revoke(Set.of(boris));
            ana.revoke(Set.of(boris, MALLORY));
            ana.revoke(Set.of());
        }
        ana.revoke(Set.of(new DeviceId("cd".repeat(32))));
        assertThat(told).containsExactly(Set.of(boris), Set.of(MALLORY));
        assertThat(ana.isRevoked(boris)).isTrue();
        assertThat(reopened().revoked()).hasSize(3).contains(boris, MALLORY);
    }

    @Test
    void whoWasRemovedProvesNothing() throws IOException {
        Membership boris = group.member("Boris");
        X509Certificate his = Issued.parse(boris.certificate());
        assertThat(ana.prove(his)).isEqualTo(boris.credentials());
        ana.revoke(Set.of(boris.key().id()));
        assertThat(assertFails(IdentityFault.NOT_A_MEMBER, () -> ana.prove(his)).sentence())
                .contains("removed");
    }

    @Test
    void whoRanOutProvesNothing() throws IOException {
        X509Certificate his = Issued.parse(group.member("Boris").certificate());
        clock.advance(Duration.ofDays(8));
        assertThat(assertFails(IdentityFault.NOT_A_MEMBER, () -> ana.prove(his)).sentence())
                .contains("run out");
    }

    private Membership reopened() throws IOException {
        return Membership.find(group.data("Ana"), DeviceKey.open(group.data("Ana")), ana.group(), clock)
                .orElseThrow();
    }
}
