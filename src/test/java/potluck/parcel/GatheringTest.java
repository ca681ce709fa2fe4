package potluck.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.wire.ParcelMessage.File;
import potluck.wire.ParcelMessage.Offer;

class GatheringTest {
    private static final DeviceId ANA = new DeviceId("aa".repeat(32));
    private static final DeviceId BORIS = new DeviceId("bb".repeat(32));

    private final Gathering gathering = new Gathering();

    @Test
    void theLastPageMakesItWhole() throws Failure {
        assertThat(gathering.take(ANA, page("p", 0, 2, 5))).isEmpty();
        assertThat(gathering.take(BORIS, page("p", 0, 1, 2))).isEmpty();
        assertThat(gathering.take(ANA, page("p", 2, 2, 5))).isEmpty();
        List<File> whole = gathering.take(ANA, page("p", 4, 1, 5)).orElseThrow();
        assertThat(whole).extracting(file -> file.name().getFirst()).containsExactly("0", "1", "2", "3", "4");
        assertThat(gathering.take(ANA, page("q", 0, 1, 1))).isPresent();
    }

    @Test
    void aPageThatIsNotTheNextOneIsRefused() throws Failure {
        assertRefused(page("p", 1, 1, 3));
        gathering.take(ANA, page("p", 0, 1, 3));
        assertRefused(page("p", 2, 1, 3));
        assertRefused(page("q", 1, 1, 3));
        assertThat(gathering.take(ANA, page("p", 1, 2, 3))).isPresent();
        assertRefused(page("p", 1, 2, 3));
    }

    @Test
    void anOfferBeginsAnewAtItsFirstPage() throws Failure {
        gathering.take(ANA, page("p", 0, 2, 3));
        gathering.take(ANA, page("p", 0, 2, 3));
        assertThat(gathering.take(ANA, page("p", 2, 1, 3)).orElseThrow()).hasSize(3);
    }

    @Test
    void whatADeviceHasBegunIsForgottenWithItsLink() throws Failure {
        gathering.take(ANA, page("p", 0, 1, 2));
        gathering.forget(ANA);
        assertRefused(page("p", 1, 1, 2));
    }

    private void assertRefused(Offer page) {
        assertThatThrownBy(() -> gathering.take(ANA, page))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("BAD_FIELD"));
    }

    private static Offer page(String parcel, int from, int count, int total) {
        List<File> files = IntStream.range(from, from + count)
                .mapToObj(i -> new File(List.of("" + i), 1, "ab".repeat(32)))
                .toList();
        return new Offer(parcel, "title", 1, from, total, files);
    }
}
