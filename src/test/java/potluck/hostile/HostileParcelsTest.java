package potluck.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.badinput.Awaits;
import potluck.badinput.Programs;
import potluck.catalogue.Hash;
import potluck.catalogue.HostileNames;
import potluck.catalogue.Manifest;
import potluck.catalogue.Piece;
import potluck.identity.tls.TlsNetwork;
import potluck.kit.Failure;
import potluck.node.ParcelView;
import potluck.wire.Binary;
import potluck.wire.CommonMessage.Done;
import potluck.wire.ParcelMessage;
import potluck.wire.PeerMessage.ManifestAsk;
import potluck.wire.PeerMessage.ManifestPage;

/// What a member that a parcel is not for, or that sends a hostile one, can do: nothing but be refused.
@Timeout(180)
class HostileParcelsTest {
    private static final byte[] SECRET = "between Ana and Boris".getBytes(StandardCharsets.UTF_8);
    private static final Manifest MANIFEST = new Manifest(List.of(new Piece(Hash.of(SECRET), SECRET.length)));
    private static final long WEEK = 604_800_000;

    @TempDir
    private static Path folder;

    private static Programs programs;
    private static Programs.Device ana;
    private static Programs.Device boris;
    private static TlsNetwork eve;

    @BeforeAll
    static void open() throws IOException {
        programs = new Programs(Files.createDirectory(folder.resolve("devices")));
        ana = programs.host("Class", "Ana");
        boris = programs.join(ana, "Boris");
        Programs.Device enrolled = programs.join(ana, "Eve");
        enrolled.stop();
        eve = HostileMember.network(enrolled.data());
        Awaits.until(
                "Boris is there",
                () -> ana.node().snapshot().members().stream()
                        .anyMatch(member -> member.user().equals("Boris")));
    }

    @AfterAll
    static void close() throws IOException {
        programs.close();
    }

    @Test
    void whoKnowsWhatItContainsGetsNoneOfAParcelForSomebodyElse() throws Exception {
        Path secret = Files.write(folder.resolve("secret.txt"), SECRET);
        ana.node().parcels().sendTo(List.of("Boris"), List.of(secret));
        Awaits.until("Boris is asked", () -> asked("Ana").size() == 1);
        try (HostileMember member = HostileMember.dial(eve, ana.peerPort())) {
            assertRefused("NOT_FOUND", () -> member.ask(manifest(MANIFEST.id().hex(), ""), ManifestPage.class));
            assertRefused("NOT_FOUND", () -> member.ask(manifest("", secret.toString()), ManifestPage.class));
            assertThat(member.request(MANIFEST.piece(0).hash(), SECRET.length)).isInstanceOf(Binary.Reject.class);
        }
        try (HostileMember member = HostileMember.dial(HostileMember.network(boris.data()), ana.peerPort())) {
            assertThat(member.ask(manifest(MANIFEST.id().hex(), ""), ManifestPage.class)
                            .size())
                    .isEqualTo(SECRET.length);
            assertThat(member.request(MANIFEST.piece(0).hash(), SECRET.length))
                    .isInstanceOfSatisfying(
                            Binary.Data.class,
                            data -> assertThat(Arrays.copyOfRange(data.bytes(), data.from(), data.to()))
                                    .isEqualTo(SECRET));
        }
        boris.node().parcels().declineParcel(asked("Ana").getFirst().number());
        assertThat(asked("Ana")).isEmpty();
    }

    @Test
    void hostileNamesAndPagesAreRefused() throws Exception {
        try (HostileMember member = HostileMember.dial(eve, boris.peerPort())) {
            int refused = 0;
            for (List<String> name : HostileNames.corpus().stream().limit(500).toList()) {
                refused += offer(member, name) ? 0 : 1;
            }
            assertThat(refused).isGreaterThan(300);
            assertRefused("BAD_FIELD", () -> member.ask(page("late", 1, 3, List.of("b"), 1), Done.class));
            assertThat(member.isOpen()).isTrue();
            assertThat(asked("Eve")).as("open offers of one member").hasSize(20);
        }
    }

    @Test
    void aParcelLargerThanTheDiskIsNotAccepted() throws Exception {
        TlsNetwork olga = enrol("Olga");
        try (HostileMember member = HostileMember.dial(olga, boris.peerPort())) {
            member.ask(page("huge", 0, 1, List.of("huge"), 1L << 50), Done.class);
            long number = asked("Olga").getFirst().number();
            assertRefused("DISK_FULL", () -> boris.node().parcels().acceptParcel(number, folder));
            assertThat(asked("Olga")).hasSize(1);
            member.ask(new ParcelMessage.Withdraw("huge"), Done.class);
            assertThat(asked("Olga")).isEmpty();
            assertRefused(
                    "PARCEL_NOT_OPEN", () -> member.ask(new ParcelMessage.Answer("none", "DONE", ""), Done.class));
        }
    }

    @Test
    void whatIsOfferedAndTakenBackAgainAndAgainDoesNotPileUp() throws Exception {
        try (HostileMember member = HostileMember.dial(enrol("Mira"), boris.peerPort())) {
            for (int i = 0; i < 50; i++) {
                member.ask(page("back " + i, 0, 1, List.of("b"), 1), Done.class);
                member.ask(new ParcelMessage.Withdraw("back " + i), Done.class);
                member.ask(expired("over " + i), Done.class);
            }
            assertThat(received("Mira")).hasSizeBetween(1, 21);
        }
    }

    private static TlsNetwork enrol(String user) throws IOException {
        Programs.Device device = programs.join(ana, user);
        device.stop();
        return HostileMember.network(device.data());
    }

    /// What Boris is asked about by a member.
    private static List<ParcelView> asked(String user) throws IOException {
        return received(user).stream().filter(ParcelView::isAsking).toList();
    }

    /// What stands on Boris’ list of a member.
    private static List<ParcelView> received(String user) throws IOException {
        return boris.node().parcels().parcels().stream()
                .filter(parcel -> parcel.members().getFirst().user().equals(user))
                .toList();
    }

    /// Whether it was taken.
    private static boolean offer(HostileMember member, List<String> name) throws IOException {
        try {
            ParcelMessage.Offer page = page("parcel " + name.hashCode(), 0, 1, name, 1);
            member.ask(page, Done.class);
            return true;
        } catch (IllegalArgumentException | Failure refused) {
            return false;
        }
    }

    private static ParcelMessage.Offer page(String parcel, int from, int total, List<String> name, long size) {
        long expires = System.currentTimeMillis() + WEEK;
        return page(
                parcel,
                expires,
                from,
                total,
                new ParcelMessage.File(name, size, MANIFEST.id().hex()));
    }

    private static ParcelMessage.Offer expired(String parcel) {
        return page(
                parcel,
                1,
                0,
                1,
                new ParcelMessage.File(List.of("b"), 1, MANIFEST.id().hex()));
    }

    private static ParcelMessage.Offer page(String parcel, long expires, int from, int total, ParcelMessage.File file) {
        return new ParcelMessage.Offer(parcel, "title", expires, from, total, List.of(file));
    }

    private static ManifestAsk manifest(String content, String path) {
        return new ManifestAsk(content, path, 0);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
