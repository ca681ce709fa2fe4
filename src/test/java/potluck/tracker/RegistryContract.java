package potluck.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static potluck.tracker.Sample.device;
import static potluck.tracker.Sample.offer;

import com.google.gson.Gson;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import potluck.identity.DeviceId;
import potluck.kit.Failure;
import potluck.kit.Seed;
import potluck.tracker.Registry.Offered;
import potluck.tracker.Registry.Page;
import potluck.wire.Limits;
import potluck.wire.TrackerMessage;
import potluck.wire.TrackerMessage.FilesPage;
import potluck.wire.TrackerMessage.FilesPut;
import potluck.wire.TrackerMessage.Holding;
import potluck.wire.TrackerMessage.Member;
import potluck.wire.TrackerMessage.Offer;

/// What every registry must do.
abstract class RegistryContract {
    private static final int MOST = 6000;

    private Registry registry;

    /// @param mostFiles how many files one device may offer
    abstract Registry create(int mostFiles);

    @BeforeEach
    void fresh() {
        registry = create(MOST);
    }

    @Test
    void whatIsOfferedIsListedWithItsHolder() throws IOException {
        put(1, offer("/home/pesho/a.txt"), offer("/home/pesho/b.txt"));
        put(2, offer("C:\\films\\a.txt"));
        assertThat(paths(all(Optional.empty())))
                .containsExactly("/home/pesho/a.txt", "/home/pesho/b.txt", "C:\\films\\a.txt");
        assertThat(all(Optional.of(device(2)))).containsExactly(new Offered(device(2), offer("C:\\films\\a.txt")));
        assertThat(all(Optional.of(device(3)))).isEmpty();
        assertThat(registry.count(device(1))).isEqualTo(2);
    }

    @Test
    void aPathOfferedAgainReplacesTheOldOfferInItsPlace() throws IOException {
        put(1, offer("/a"), offer("/b"));
        put(1, offer("/a", 7));
        assertThat(all(Optional.empty()))
                .containsExactly(new Offered(device(1), offer("/a", 7)), new Offered(device(1), offer("/b")));
    }

    @Test
    void whatIsWithdrawnIsGoneFromEveryAnswer() throws IOException {
        put(1, offer("/a.txt", 7), offer("/b.txt", 8));
        registry.put(device(1), new FilesPut(false, List.of(), List.of("/a.txt", "/never offered")));
        assertThat(paths(all(Optional.empty()))).containsExactly("/b.txt");
        assertThat(registry.withContent("7".repeat(64))).isEmpty();
        assertThat(registry.named("a.txt")).isEmpty();
        assertThat(registry.search("a.txt", "").items()).isEmpty();
    }

    @Test
    void aFreshAnnouncementDropsWhatWasOfferedBefore() throws IOException {
        put(1, offer("/old"));
        put(2, offer("/other"));
        registry.put(device(1), new FilesPut(true, List.of(offer("/new")), List.of()));
        assertThat(paths(all(Optional.empty()))).containsExactlyInAnyOrder("/new", "/other");
    }

    @Test
    void aDeviceThatGoesTakesItsOffersAlong() throws IOException {
        put(1, offer("/a", 7));
        put(2, offer("/a", 7));
        assertThat(registry.withdraw(device(1))).isTrue();
        assertThat(registry.withdraw(device(1))).isFalse();
        assertThat(registry.withContent("7".repeat(64))).containsExactly(new Offered(device(2), offer("/a", 7)));
    }

    @Test
    void everyChangeCounts() throws IOException {
        long before = registry.changes();
        put(1, offer("/a"));
        long put = registry.changes();
        registry.withdraw(device(1));
        assertThat(put).isGreaterThan(before);
        assertThat(registry.changes()).isGreaterThan(put);
        long after = registry.changes();
        registry.withdraw(device(1));
        assertThat(registry.changes()).isEqualTo(after);
    }

    @Test
    void theSameContentIsFoundUnderAnyName() throws IOException {
        put(1, offer("/a.iso", 7));
        put(2, offer("/copy of a.iso", 7));
        put(3, offer("/a.iso", 8));
        assertThat(registry.withContent("7".repeat(64)))
                .extracting(Offered::holder)
                .containsExactly(device(1), device(2));
    }

    @Test
    void aNameFindsLastComponentsOfAnySystem() throws IOException {
        put(1, offer("/home/a/Report.txt"));
        put(2, offer("C:\\Users\\b\\Report.txt"));
        put(3, offer("/home/c/report.TXT"), offer("/home/c/My Report.txt"));
        assertThat(registry.named("Report.txt")).extracting(Offered::holder).containsExactly(device(1), device(2));
        assertThat(registry.named("REPORT.txt")).hasSize(3);
        assertThat(registry.named("b/Report.txt")).extracting(Offered::holder).containsExactly(device(2));
        assertThat(registry.named("port.txt")).isEmpty();
    }

    @Test
    void searchWantsEveryWordInAnyCaseAndComposition() throws IOException {
        put(1, offer("/Музика/Лято 2024.MP3"), offer("/music/cafe\u0301 2024.mp3"), offer("/music/winter.mp3"));
        assertThat(paths(registry.search("лято mp3", "").items())).containsExactly("/Музика/Лято 2024.MP3");
        assertThat(paths(registry.search("CAF\u00C9", "").items())).containsExactly("/music/cafe\u0301 2024.mp3");
        assertThat(registry.search("  2024   winter ", "").items()).isEmpty();
        assertThat(registry.search("", "").items()).hasSize(3);
    }

    @Test
    void fiveThousandOffersComeInPagesEachOnce() throws IOException {
        put(1, IntStream.range(0, 1000).mapToObj(i -> offer("/0/" + i)).toArray(Offer[]::new));
        for (int page = 1; page < 5; page++) {
            int thousand = page;
            put(
                    1,
                    IntStream.range(0, 1000)
                            .mapToObj(i -> offer("/" + thousand + "/" + i))
                            .toArray(Offer[]::new));
        }
        Page first = registry.list(Optional.empty(), "");
        assertThat(first.items()).hasSizeLessThanOrEqualTo(TrackerMessage.MOST_ITEMS);
        assertThat(paths(all(Optional.empty()))).hasSize(5000).doesNotHaveDuplicates();
    }

    @Test
    void whatChangesMeanwhileMovesNothingToAnotherPage() throws IOException {
        for (int i = 0; i < 3000; i++) {
            put(1, offer("/" + i));
        }
        Page first = registry.list(Optional.empty(), "");
        registry.put(device(1), new FilesPut(false, List.of(), List.of("/0", "/1", "/2999")));
        put(2, offer("/late"));
        put(1, offer("/2500", 9));
        List<String> seen = new ArrayList<>(paths(first.items()));
        Page next = first;
        while (!next.next().isEmpty()) {
            next = registry.list(Optional.empty(), next.next());
            seen.addAll(paths(next.items()));
        }
        assertThat(seen).hasSize(3000).doesNotHaveDuplicates().endsWith("/late").doesNotContain("/2999");
    }

    @Test
    void aPageOfTheLongestPathsFitsOneFrame() throws IOException {
        String longest = "\u0001".repeat(4000);
        for (int i = 0; i < 300; i++) {
            put(1, offer(longest + i, 7));
        }
        assertThat(all(Optional.empty())).hasSize(300);
        assertThat(encoded(registry.list(Optional.empty(), ""))).isLessThan(Limits.MEMBER.control());
        assertThat(encoded(new Page(registry.withContent("7".repeat(64)), ""))).isLessThan(Limits.MEMBER.control());
    }

    @Test
    void pathsThatTogetherAreTooLongAreRefusedWholly() throws IOException {
        registry = create(10);
        put(1, offer("/" + "a".repeat(2000)));
        assertThatThrownBy(() -> put(1, offer("/b"), offer("/" + "c".repeat(600))))
                .matches(why -> Failure.codeOf(why).equals("PATHS_TOO_LONG"));
        put(1, offer("/d"));
        assertThat(registry.count(device(1))).isEqualTo(2);
    }

    @Test
    void tooManyFilesAreRefusedWholly() throws IOException {
        Registry small = create(2);
        small.put(device(1), new FilesPut(false, List.of(offer("/a"), offer("/b")), List.of()));
        FilesPut third = new FilesPut(false, List.of(offer("/b", 7), offer("/c")), List.of());
        assertThatThrownBy(() -> small.put(device(1), third)).hasMessageContaining("at most 2 files");
        assertThat(small.withContent("7".repeat(64))).isEmpty();
        small.put(device(1), new FilesPut(false, List.of(offer("/c")), List.of("/a")));
        small.put(device(1), new FilesPut(true, List.of(offer("/d"), offer("/e")), List.of()));
        assertThat(paths(small.list(Optional.empty(), "").items())).containsExactly("/d", "/e");
    }

    @Test
    void aCursorOfOnesOwnMakingIsRefused() {
        assertThatThrownBy(() -> registry.list(Optional.empty(), "x")).isInstanceOf(Failure.class);
    }

    @Test
    void whateverHappensItIsTheSameAsAPlainMap() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        Map<DeviceId, Map<String, Offer>> plain = new HashMap<>();
        for (int step = 0; step < 2000; step++) {
            int who = 1 + random.nextInt(3);
            Map<String, Offer> own = plain.computeIfAbsent(device(who), _ -> new HashMap<>());
            Offer offer = offer("/dir/" + random.nextInt(20), 1 + random.nextInt(5));
            switch (random.nextInt(8)) {
                case 0 -> {
                    registry.withdraw(device(who));
                    own.clear();
                }
                case 1, 2 -> {
                    registry.put(device(who), new FilesPut(false, List.of(), List.of(offer.path())));
                    own.remove(offer.path());
                }
                default -> {
                    put(who, offer);
                    own.put(offer.path(), offer);
                }
            }
            agree(plain, offer, "seed " + seed + " step " + step);
        }
    }

    private void agree(Map<DeviceId, Map<String, Offer>> plain, Offer probe, String where) throws IOException {
        List<Offered> expected = plain.entrySet().stream()
                .flatMap(own -> own.getValue().values().stream().map(offer -> new Offered(own.getKey(), offer)))
                .toList();
        assertThat(all(Optional.empty())).as(where).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(registry.withContent(probe.content()))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(offered -> offered.offer().content().equals(probe.content()))
                        .toList());
        assertThat(registry.named(Folding.lastOf(probe.path())))
                .as(where)
                .containsExactlyInAnyOrderElementsOf(expected.stream()
                        .filter(offered -> offered.offer().path().equals(probe.path()))
                        .toList());
    }

    private void put(int device, Offer... offers) throws IOException {
        registry.put(device(device), new FilesPut(false, List.of(offers), List.of()));
    }

    private List<Offered> all(Optional<DeviceId> holder) throws IOException {
        List<Offered> all = new ArrayList<>();
        String cursor = "";
        do {
            Page page = registry.list(holder, cursor);
            all.addAll(page.items());
            cursor = page.next();
        } while (!cursor.isEmpty());
        return all;
    }

    private static List<String> paths(List<Offered> offered) {
        return offered.stream().map(one -> one.offer().path()).toList();
    }

    private static int encoded(Page page) {
        Member longest = new Member("\u0001".repeat(64), "f".repeat(64), "h".repeat(255), 65_535, false);
        FilesPage message = new FilesPage(
                page.items().stream()
                        .map(one -> new Holding(longest, one.offer()))
                        .toList(),
                page.next());
        return new Gson().toJson(message).length();
    }
}
