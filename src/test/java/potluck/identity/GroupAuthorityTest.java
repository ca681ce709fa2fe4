package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;
import potluck.kit.Seed;

class GroupAuthorityTest {
    private static final UserName ANA = new UserName("Ана +1=#;");

    @TempDir
    Path data;

    private final TestClock clock = new TestClock(Instant.parse("2026-11-21T12:00:00Z"));
    private GroupAuthority authority;
    private DeviceKey device;

    @BeforeEach
    void found() throws IOException {
        authority = GroupAuthority.open(data, "Готвачи +1 = #; \u00e9", clock);
        device = DeviceKey.open(data);
    }

    @Test
    void theGroupIsFoundAgainUnderItsName() throws IOException {
        assertThat(GroupAuthority.open(data, authority.name(), clock).group()).isEqualTo(authority.group());
        assertThat(GroupAuthority.open(data, "Another", clock).group()).isNotEqualTo(authority.group());
        assertThat(GroupAuthority.find(data, "Third", clock)).isEmpty();
        assertThat(GroupAuthority.find(data.resolve("nowhere"), "Third", clock)).isEmpty();
        assertThat(authority.folder()).hasFileName(authority.group().hex());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " x", "a/b", "a\nb", "a\u202Eb"})
    void aGroupNeedsAProperName(String name) {
        assertFails(IdentityFault.BAD_GROUP_NAME, () -> GroupAuthority.open(data, name, clock));
    }

    @Test
    void theAuthorityMaySignMembersAndNothingElse() throws Exception {
        X509Certificate certificate = Certificates.parse(authority.certificate());
        assertThat(certificate.getBasicConstraints()).isZero();
        assertThat(certificate.getKeyUsage())
                .containsExactly(false, false, false, false, false, true, true, false, false);
        assertThat(CertificateReader.isAuthority(certificate)).isTrue();
        assertThat(CertificateReader.isAuthority(Certificates.parse(issue(Role.TRACKER))))
                .isFalse();
    }

    @Test
    void aMemberCertificateSaysWhoItIsAndForHowLong() throws Exception {
        X509Certificate member = Certificates.parse(issue(Role.TRACKER));
        assertThat(member.getNotBefore()).isEqualTo("2026-11-20T12:00:00Z");
        assertThat(member.getNotAfter()).isEqualTo("2026-11-28T12:00:00Z");
        assertThat(member.getBasicConstraints()).isEqualTo(-1);
        assertThat(member.getKeyUsage()).containsExactly(true, false, false, false, false, false, false, false, false);
        assertThat(member.getExtendedKeyUsage()).containsExactlyInAnyOrder("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.2");
        assertThat(CertificateReader.member(member, Certificates.parse(authority.certificate())))
                .isEqualTo(new Credentials(device.id(), ANA.text(), Role.TRACKER));
        assertThat(CertificateReader.group(member)).isEqualTo(authority.name());
    }

    @Test
    void noTwoCertificatesHaveTheSameNumber() throws Exception {
        assertThat(Certificates.parse(issue(Role.MEMBER)).getSerialNumber())
                .isNotEqualTo(Certificates.parse(issue(Role.MEMBER)).getSerialNumber())
                .isPositive();
    }

    @Test
    void aCertificateCountsOnlyWithinItsDates() throws Exception {
        X509Certificate member = Certificates.parse(issue(Role.MEMBER));
        X509Certificate issuer = Certificates.parse(authority.certificate());
        Instant now = clock.instant();
        CertificateReader.member(member, issuer, now.minus(Duration.ofHours(23)));
        CertificateReader.member(member, issuer, now.plus(Duration.ofDays(7)).minusSeconds(1));
        assertFails(
                IdentityFault.NOT_A_MEMBER,
                () -> CertificateReader.member(member, issuer, now.minus(Duration.ofHours(25))));
        assertFails(
                IdentityFault.NOT_A_MEMBER,
                () -> CertificateReader.member(member, issuer, now.plus(Duration.ofDays(7))));
    }

    @Test
    void anotherAuthorityOfTheSameNameProvesNothing() throws Exception {
        GroupAuthority twin = GroupAuthority.open(data.resolve("twin"), authority.name(), clock);
        X509Certificate member = Certificates.parse(issue(Role.MEMBER));
        X509Certificate other = Certificates.parse(twin.certificate());
        assertFails(IdentityFault.NOT_A_MEMBER, () -> CertificateReader.member(member, other));
    }

    @Test
    void theAuthorityItselfIsNoMember() throws Exception {
        X509Certificate itself = Certificates.parse(authority.certificate());
        assertFails(IdentityFault.NOT_A_MEMBER, () -> CertificateReader.member(itself, itself));
    }

    @Test
    void onlyKeysOnTheRightCurveAreSigned() throws Exception {
        assertRefused(request(keys("EC", "secp384r1"), "SHA256withECDSA"));
        KeyPairGenerator rsa = KeyPairGenerator.getInstance("RSA");
        rsa.initialize(2048);
        assertRefused(request(rsa.generateKeyPair(), "SHA256withRSA"));
        assertRefused(request(KeyPairGenerator.getInstance("Ed25519").generateKeyPair(), "Ed25519"));
    }

    @Test
    void aRequestForSomebodyElsesKeyIsRefused() throws Exception {
        PublicKey theirs = keys("EC", "secp256r1").getPublic();
        PrivateKey ours = keys("EC", "secp256r1").getPrivate();
        assertRefused(request(new KeyPair(theirs, ours), "SHA256withECDSA"));
    }

    @Test
    void aRequestWithPartsMissingIsRefused() throws IOException {
        ASN1Sequence whole = ASN1Sequence.getInstance(device.request(ANA));
        ASN1Sequence content = ASN1Sequence.getInstance(whole.getObjectAt(0));
        for (int parts = 0; parts < content.size(); parts++) {
            assertRefused(new DERSequence(
                            new ASN1Encodable[] {first(content, parts), whole.getObjectAt(1), whole.getObjectAt(2)})
                    .getEncoded());
        }
        for (int parts = 0; parts < whole.size(); parts++) {
            assertRefused(first(whole, parts).getEncoded());
        }
    }

    private static ASN1Sequence first(ASN1Sequence of, int parts) {
        return new DERSequence(Arrays.copyOf(of.toArray(), parts));
    }

    @Test
    void garbageIsRefusedAndNothingElseHappens() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        byte[] good = device.request(ANA);
        for (int round = 0; round < 2000; round++) {
            byte[] bad = round % 2 == 0 ? good.clone() : new byte[random.nextInt(300)];
            if (round % 2 == 0) {
                int at = random.nextInt(bad.length);
                bad[at] ^= (byte) (1 + random.nextInt(255));
            } else {
                random.nextBytes(bad);
            }
            try {
                X509Certificate issued =
                        Issued.parse(authority.issue(bad, ANA, Role.MEMBER).certificate());
                assertThat(Certificates.device(issued.getPublicKey()))
                        .as("a change that does not matter; seed %d round %d", seed, round)
                        .isEqualTo(device.id());
            } catch (Failure e) {
                assertThat(e.code()).as("seed %d round %d", seed, round).isEqualTo("BAD_REQUEST");
            }
        }
        assertRefused(new byte[5000]);
    }

    @Test
    void aDamagedAuthorityIsNotReplaced() throws IOException {
        Path file = authority.folder().resolve("authority.p12");
        Files.writeString(file, "not a key store");
        assertFails(IdentityFault.KEY_DAMAGED, () -> GroupAuthority.open(data, authority.name(), clock));
        assertThat(file).hasContent("not a key store");
    }

    private byte[] issue(Role role) throws IOException {
        return authority.issue(device.request(ANA), ANA, role).certificate();
    }

    private void assertRefused(byte[] request) {
        assertFails(IdentityFault.BAD_REQUEST, () -> authority.issue(request, ANA, Role.MEMBER));
    }

    private static KeyPair keys(String algorithm, String curve) throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static byte[] request(KeyPair keys, String signature) throws Exception {
        return new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=Eve"), keys.getPublic())
                .build(new JcaContentSignerBuilder(signature).build(keys.getPrivate()))
                .getEncoded();
    }
}
