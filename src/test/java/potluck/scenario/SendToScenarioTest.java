package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.node.Node;
import potluck.node.ParcelView;
import potluck.node.Parcelling.TrustView;

/// Files and folders that a member sends to others alone.
@Timeout(120)
class SendToScenarioTest {
    private static final byte[] SOUP = "Leek and potatoes".getBytes(StandardCharsets.UTF_8);
    private static final int SEVERAL_PIECES = 3_000_000;
    private static final long HUGE = 200_000_000_000L;

    @TempDir
    private Path folder;

    private Group group;

    @BeforeEach
    void open() {
        group = new Group(folder);
    }

    @AfterEach
    void close() throws IOException {
        group.close();
    }

    @Test
    void aFolderGoesToWhomItIsForAndToNobodyElse() throws IOException {
        Node ana = group.host("Ana");
        String invite = Group.invite(ana);
        Node boris = group.join("Boris", invite);
        Node vera = group.join("Vera", invite);
        Group.awaitMembers(ana, "Ana", "Boris", "Vera");
        byte[] photo = random();
        Path top = group.file("Ana", "Рецепты/soup.txt", SOUP).getParent();
        Path big = group.file("Ana", "Рецепты/photos/1.jpg", photo);
        group.file("Ana", "Рецепты/empty", new byte[0]);

        long sent = ana.parcels().sendTo(List.of("Boris"), List.of(top));
        ParcelView offer = asking(boris);
        assertThat(offer.title()).isEqualTo("Рецепты");
        assertThat(offer.files()).isEqualTo(3);
        assertThat(offer.bytes()).isEqualTo(photo.length + SOUP.length);
        assertThat(offer.members().getFirst().user()).isEqualTo("Ana");
        Path got = Files.createDirectories(folder.resolve("got"));
        boris.parcels().acceptParcel(offer.number(), got);

        assertThat(state(boris, offer.number())).isEqualTo("DONE");
        assertThat(got.resolve("Рецепты/soup.txt")).hasBinaryContent(SOUP);
        assertThat(got.resolve("Рецепты/photos/1.jpg")).hasBinaryContent(photo);
        assertThat(got.resolve("Рецепты/empty")).isEmptyFile();
        ParcelView.Side side = end(ana, sent).members().getFirst();
        assertThat(side.state()).isEqualTo("DONE");
        assertThat(side.bytesDone()).isEqualTo(offer.bytes());

        assertThat(vera.parcels().parcels()).isEmpty();
        assertThat(vera.files("")).isEmpty();
        long stolen = vera.shares().download("Ana", big.toString(), folder);
        Group.await(
                vera,
                picture -> picture.transfers().stream()
                        .anyMatch(transfer ->
                                transfer.id() == stolen && !transfer.attempts().isEmpty()));
        vera.transfers().cancel(stolen);
        assertThat(group.log("Ana")).doesNotContain("Leek");
    }

    @Test
    void eachMemberAnswersForItself() throws IOException {
        Node ana = group.host("Ana");
        String invite = Group.invite(ana);
        Node boris = group.join("Boris", invite);
        Node vera = group.join("Vera", invite);
        Group.awaitMembers(ana, "Ana", "Boris", "Vera");
        long sent = ana.parcels().sendTo(List.of("Boris", "Vera"), List.of(group.file("Ana", "soup.txt", SOUP)));
        boris.parcels().declineParcel(asking(boris).number());
        vera.parcels().acceptParcel(asking(vera).number(), folder);
        assertThat(end(ana, sent).members())
                .extracting(ParcelView.Side::user, ParcelView.Side::state)
                .containsExactly(tuple("Boris", "DECLINED"), tuple("Vera", "DONE"));
        assertThat(folder.resolve("soup.txt")).hasBinaryContent(SOUP);
        ana.parcels().forgetParcel(sent);
        assertThat(ana.parcels().parcels()).isEmpty();
        long declined = boris.parcels().parcels().getFirst().number();
        assertFails("PARCEL_NOT_OPEN", () -> boris.parcels().acceptParcel(declined, folder));
        boris.parcels().forgetParcel(declined);
        assertThat(boris.parcels().parcels()).isEmpty();
    }

    @Test
    void anOfferOutlivesRestartsOfBothAndIsFetchedWhenTheSenderIsBack() throws IOException {
        String invite = Group.invite(group.tracker(0));
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Group.awaitMembers(ana, "Ana", "Boris");
        long sent = ana.parcels().sendTo(List.of("Boris"), List.of(group.file("Ana", "soup.txt", SOUP)));
        long number = asking(boris).number();
        Node borisAgain = group.restart("Boris", invite);
        assertThat(asking(borisAgain).number()).isEqualTo(number);
        group.end("Ana");
        borisAgain.parcels().acceptParcel(number, folder);
        assertThat(parcel(borisAgain, number).members().getFirst().state()).isEqualTo("ACCEPTED");
        Node anaAgain = group.join("Ana", invite);
        assertThat(state(borisAgain, number)).isEqualTo("DONE");
        assertThat(folder.resolve("soup.txt")).hasBinaryContent(SOUP);
        assertThat(state(anaAgain, sent)).isEqualTo("DONE");
    }

    @Test
    void whatIsWithdrawnCannotBeAccepted() throws IOException {
        String invite = Group.invite(group.tracker(0));
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Group.awaitMembers(ana, "Ana", "Boris");
        Path soup = group.file("Ana", "soup.txt", SOUP);
        long first = ana.parcels().sendTo(List.of("Boris"), List.of(soup));
        long heard = asking(boris).number();
        ana.parcels().withdrawParcel(first);
        assertThat(state(boris, heard)).isEqualTo("WITHDRAWN");
        assertFails("PARCEL_NOT_OPEN", () -> boris.parcels().acceptParcel(heard, folder));

        long second = ana.parcels().sendTo(List.of("Boris"), List.of(soup));
        long unheard = asking(boris).number();
        group.end("Boris");
        ana.parcels().withdrawParcel(second);
        Node again = group.join("Boris", invite);
        Group.await(
                again,
                picture -> picture.members().stream()
                        .anyMatch(member -> member.state().equals("LINKED")));
        assertFails("PARCEL_NOT_OPEN", () -> again.parcels().acceptParcel(unheard, folder));
        assertThat(state(again, unheard)).isEqualTo("WITHDRAWN");
        assertThat(folder.resolve("soup.txt")).doesNotExist();
    }

    /// The file is all holes, so that it takes no room and yet minutes to read.
    @Test
    void readingIsShownAndEndsWhenTheParcelIsWithdrawn() throws IOException {
        Node ana = group.host("Ana");
        Node boris = group.join("Boris", Group.invite(ana));
        Group.awaitMembers(ana, "Ana", "Boris");
        Path huge = group.file("Ana", "holes", SOUP);
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(HUGE);
        }
        long sent = ana.parcels().sendTo(List.of("Boris"), List.of(huge));
        ParcelView reading = await(ana, parcel -> parcel.members().getFirst().bytesDone() > 0);
        assertThat(reading.members().getFirst().state()).isEqualTo("PREPARING");
        assertThat(reading.bytes()).isEqualTo(HUGE);
        ana.parcels().withdrawParcel(sent);
        assertThat(state(ana, sent)).isEqualTo("WITHDRAWN");
        ana.parcels().forgetParcel(sent);
        assertThat(boris.parcels().parcels()).isEmpty();
        assertThat(group.log("Ana")).doesNotContain("cannot be sent");
    }

    @Test
    void parcelsOfATrustedMemberAreAcceptedUntilThatIsRevoked() throws IOException {
        String invite = Group.invite(group.tracker(0));
        Node ana = group.join("Ana", invite);
        Node boris = group.join("Boris", invite);
        Group.awaitMembers(boris, "Ana", "Boris");
        Group.awaitMembers(ana, "Ana", "Boris");
        Path got = Files.createDirectories(folder.resolve("got"));
        boris.parcels().trust("Ana", got);
        Node again = group.restart("Boris", invite);
        assertThat(again.parcels().trusted()).containsExactly(new TrustView("Ana", got.toString()));
        Group.awaitMembers(ana, "Ana", "Boris");
        long sent = ana.parcels().sendTo(List.of("Boris"), List.of(group.file("Ana", "soup.txt", SOUP)));
        assertThat(state(ana, sent)).isEqualTo("DONE");
        assertThat(got.resolve("soup.txt")).hasBinaryContent(SOUP);
        again.parcels().distrust("Ana");
        ana.parcels().sendTo(List.of("Boris"), List.of(group.file("Ana", "cake.txt", SOUP)));
        asking(again);
        assertThat(got.resolve("cake.txt")).doesNotExist();
    }

    @Test
    void aFileThatHasChangedIsNotSent() throws IOException {
        Node ana = group.host("Ana");
        Node boris = group.join("Boris", Group.invite(ana));
        Group.awaitMembers(ana, "Ana", "Boris");
        Path soup = group.file("Ana", "soup.txt", SOUP);
        long sent = ana.parcels().sendTo(List.of("Boris"), List.of(soup));
        long number = asking(boris).number();
        Files.writeString(soup, "Something else altogether, and longer");
        boris.parcels().acceptParcel(number, folder);
        ParcelView failed = end(boris, number);
        assertThat(failed.members().getFirst().state()).isEqualTo("FAILED");
        assertThat(failed.members().getFirst().reason()).startsWith("PARCEL_PARTLY: 1 of 1");
        assertThat(state(ana, sent)).isEqualTo("FAILED");
        assertThat(folder.resolve("soup.txt")).doesNotExist();
    }

    @Test
    void whatCannotBeSentOrTakenIsRefusedAtOnce() throws IOException {
        Node ana = group.host("Ana");
        Path empty = Files.createDirectories(folder.resolve("nothing"));
        Path soup = group.file("Ana", "soup.txt", SOUP);
        Path other = group.file("Ana", "other/Soup.txt", SOUP);
        assertFails("PARCEL_TO_SELF", () -> ana.parcels().sendTo(List.of("Ana"), List.of(soup)));
        assertFails("PARCEL_UNKNOWN_MEMBER", () -> ana.parcels().sendTo(List.of("Boris"), List.of(soup)));
        Node boris = group.join("Boris", Group.invite(ana));
        Group.awaitMembers(ana, "Ana", "Boris");
        assertFails("PARCEL_EMPTY", () -> ana.parcels().sendTo(List.of("Boris"), List.of(empty)));
        assertFails("FILE_GONE", () -> ana.parcels().sendTo(List.of("Boris"), List.of(folder.resolve("no"))));
        assertFails("PARCEL_NAMES", () -> ana.parcels().sendTo(List.of("Boris"), List.of(soup, other)));
        ana.parcels().sendTo(List.of("Boris"), List.of(soup));
        long number = asking(boris).number();
        assertFails("NOT_A_FOLDER", () -> boris.parcels().acceptParcel(number, soup));
        assertFails("UNKNOWN_PARCEL", () -> boris.parcels().acceptParcel(number + 1, folder));
        assertFails("PARCEL_NOT_OPEN", () -> boris.parcels().forgetParcel(number));
        assertThat(parcel(boris, number).members().getFirst().state()).isEqualTo("OFFERED");
    }

    private static byte[] random() {
        byte[] bytes = new byte[SEVERAL_PIECES];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    /// Waits until a device is asked to take a parcel.
    private static ParcelView asking(Node node) throws IOException {
        return await(node, ParcelView::isAsking);
    }

    private static ParcelView parcel(Node node, long number) throws IOException {
        return await(node, parcel -> parcel.number() == number);
    }

    private static ParcelView await(Node node, Predicate<ParcelView> wanted) throws IOException {
        Group.await(node, _ -> find(node, wanted).size() == 1);
        return find(node, wanted).getFirst();
    }

    private static List<ParcelView> find(Node node, Predicate<ParcelView> wanted) {
        try {
            return node.parcels().parcels().stream().filter(wanted).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static ParcelView end(Node node, long parcel) throws IOException {
        return node.parcels().awaitParcel(parcel, Group.PATIENCE);
    }

    /// How a parcel with one other member has ended.
    private static String state(Node node, long parcel) throws IOException {
        return end(node, parcel).members().getFirst().state();
    }

    private static void assertFails(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
