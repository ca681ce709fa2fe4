package potluck.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.peer.Link;
import potluck.store.StoreFault;
import potluck.sync.folder.SyncState;
import potluck.sync.index.Refusals;
import potluck.wire.PeerMessage;
import potluck.wire.PeerMessage.Item;

@Timeout(90)
class SyncTroubleTest {
    @TempDir
    private Path home;

    @AutoClose
    private final SyncWorld world = new SyncWorld(() -> home);

    @Test
    void brokenLinkInTheMiddleLosesNothingAfterReconnecting() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            byte[] content = new byte[1_500_000];
            random.nextBytes(content);
            ana.write("part-" + i, content);
        }
        ana.start().link(boris);
        Awaits.until(() -> boris.folder().status().files() >= 2, ana, boris);
        for (int i = 0; i < 3; i++) {
            long before = boris.folder().status().files();
            List<Link> broken = Stream.of(ana, boris)
                    .flatMap(device -> device.links.links().stream())
                    .toList();
            ana.network.breakAll();
            Awaits.until(() -> broken.stream().noneMatch(Link::isOpen), ana, boris);
            boris.link(ana);
            Awaits.until(
                    () -> boris.folder().status().files() > before
                            || boris.folder().status().files() == 12,
                    boris);
        }
        Awaits.until(() -> boris.files().size() == 12, ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void vanishedRootStopsTheFolderAndDeletesNothingAndItComesBack() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        ana.write("precious.txt", "precious");
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Awaits.equal(ana, boris);
        Path aside = home.resolve("aside");
        Files.move(ana.root, aside);
        Awaits.until(() -> ana.state() instanceof SyncState.Stopped, ana, boris);
        assertThat(((SyncState.Stopped) ana.state()).why().is(StoreFault.ROOT_VANISHED))
                .isTrue();
        boris.write("meanwhile.txt", "news");
        Awaits.until(() -> boris.folder().status().files() == 2, ana, boris);
        assertThat(ana.root).doesNotExist();
        assertThat(boris.files()).hasSize(2);
        Files.move(aside, ana.root);
        Awaits.until(() -> ana.files().size() == 2, ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void anEmptyMountPointIsNotTakenForTheFolder() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        ana.write("a.txt", "a");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        Files.move(ana.root.resolve(".potluck"), home.resolve("dot-aside"));
        Awaits.until(() -> ana.state() instanceof SyncState.Stopped, ana);
        assertThat(ana.root.resolve("a.txt")).hasContent("a");
        Files.move(home.resolve("dot-aside"), ana.root.resolve(".potluck"));
        Awaits.upToDate(ana);
        assertThat(ana.folder().status().files()).isEqualTo(1);
    }

    @Test
    void aRootThatIsAFileStopsTheFolderUntilItIsGone() throws IOException {
        SyncDevice ana = world.device("Ana");
        Files.writeString(ana.root, "not a folder");
        ana.start();
        Awaits.until(() -> ana.state() instanceof SyncState.Stopped, ana);
        assertThat(((SyncState.Stopped) ana.state()).why().is(StoreFault.NOT_A_FOLDER))
                .isTrue();
        assertThat(ana.root).hasContent("not a folder");
    }

    @Test
    void symbolicLinksAreSkippedAndSaidSo() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        Path secret = Files.writeString(home.resolve("secret.txt"), "secret");
        ana.write("open.txt", "open");
        Files.createSymbolicLink(ana.root.resolve("link.txt"), secret);
        Files.createSymbolicLink(ana.root.resolve("up"), home);
        ana.start().link(boris);
        Awaits.until(() -> boris.files().size() == 1, ana, boris);
        Files.createSymbolicLink(ana.root.resolve("late.txt"), secret);
        Awaits.until(() -> ana.log().stream().anyMatch(line -> line.contains("not shared: “late.txt”")), ana, boris);
        Awaits.equal(ana, boris);
        assertThat(boris.files()).isEqualTo(Map.of("open.txt", "open"));
        assertThat(ana.log()).anyMatch(line -> line.contains("not shared: “link.txt”"));
    }

    @Test
    void aFileThatIsStillBeingWrittenIsTakenWhenItIsComplete() throws IOException {
        SyncDevice ana = world.device("Ana").start();
        SyncDevice boris = world.device("Boris").start().link(ana);
        Awaits.upToDate(ana, boris);
        Path file = ana.root.resolve("growing.log");
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 40; i++) {
                out.write(ByteBuffer.wrap(("line " + i + "\n").getBytes(StandardCharsets.UTF_8)));
                Awaits.pass();
            }
        }
        String whole = ana.read("growing.log");
        Awaits.until(() -> boris.files().containsValue(whole), ana, boris);
        Awaits.equal(ana, boris);
    }

    @Test
    void hostileNamesAreRefusedOneLineEachAndTheRestArrives() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        BarePeer mallory = world.bare("Mallory");
        Link link = mallory.link(ana);
        String[][] bad = {
            {"..", "evil"}, {"a", "..", "b"}, {"/etc/passwd"}, {"NUL"}, {"x\u202Egpj.exe"}, {".potluck", "x"}, {"a\nb"}
        };
        for (String[] name : bad) {
            BarePeer.tell(link, BarePeer.item("evil", name));
        }
        BarePeer.tell(link, BarePeer.item("nobody serves this", "fine.txt"));
        Awaits.until(() -> ana.folder().status().pending() == 1, ana);
        List<String> refused =
                ana.log().stream().filter(line -> line.startsWith("refused")).toList();
        assertThat(refused).hasSize(bad.length);
        assertThat(refused).noneMatch(line -> line.contains("\n") || line.contains("\u202E"));
        assertThat(link.isOpen()).isTrue();
        assertThat(home.resolve("evil")).doesNotExist();
        assertThat(ana.files()).isEmpty();
    }

    @Test
    void threeThousandHostileNamesAreThreeThousandLinesAndAnEndlessFloodEndsTheLink() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        BarePeer mallory = world.bare("Mallory");
        Link link = mallory.link(ana);
        Item[] items = new Item[1000];
        for (int batch = 0; batch < 6; batch++) {
            for (int i = 0; i < items.length; i++) {
                items[i] = BarePeer.item("evil", "..", "name-" + batch + "-" + i);
            }
            if (batch == 3) {
                Awaits.until(() -> refusals(ana) == 3000, ana);
                assertThat(link.isOpen()).isTrue();
            }
            if (link.isOpen()) {
                BarePeer.tell(link, items);
            }
        }
        Awaits.until(() -> !link.isOpen(), ana);
        assertThat(refusals(ana)).isEqualTo(Refusals.MOST + 1);
        assertThat(ana.files()).isEmpty();
    }

    @Test
    void aHolderWithoutTheContentLeavesTheFileHereAlone() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        ana.write("mine.txt", "mine");
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        BarePeer mallory = world.bare("Mallory");
        Link link = mallory.link(ana);
        String smaller = smallerThan("mine");
        BarePeer.tell(link, BarePeer.item(smaller, "mine.txt"));
        Awaits.until(() -> ana.log().stream().anyMatch(line -> line.contains("attempt failed")), ana);
        assertThat(ana.files()).isEqualTo(Map.of("mine.txt", "mine"));
        link.close();
        Awaits.upToDate(ana);
        assertThat(ana.files()).isEqualTo(Map.of("mine.txt", "mine"));
    }

    @Test
    void whoTellsOfALosingContentIsToldTheWinner() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        ana.write("mine.txt", smallerThan("theirs"));
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        BarePeer boris = world.bare("Boris");
        Link link = boris.link(ana);
        PeerMessage.Index first = boris.next();
        assertThat(first.last()).isTrue();
        assertThat(first.items()).hasSize(1);
        BarePeer.tell(link, BarePeer.item("theirs", "mine.txt"));
        PeerMessage.Index back = boris.next();
        assertThat(back.items()).usingRecursiveComparison().isEqualTo(first.items());
        assertThat(back.last()).isFalse();
    }

    @Test
    void otherFoldersAreNotOurs() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        BarePeer boris = world.bare("Boris");
        Link link = boris.link(ana);
        link.tell(new PeerMessage.Index("another", List.of(BarePeer.item("x", "x.txt")), true));
        BarePeer.tell(link, BarePeer.item("y", "y.txt"));
        Awaits.until(() -> ana.folder().status().pending() == 1, ana);
        assertThat(ana.log()).noneMatch(line -> line.contains("x.txt"));
    }

    @Test
    void knownFilesAreNotReadAgainAfterARestart() throws Exception {
        SyncDevice ana = world.device("Ana").start();
        Path file = ana.write("big.txt", "before");
        FileTime time = Files.getLastModifiedTime(file);
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        ana.close();
        Files.writeString(file, "behind");
        Files.setLastModifiedTime(file, time);
        SyncDevice again = world.again(ana).start();
        Awaits.until(() -> again.folder().status().files() == 1, again);
        BarePeer boris = world.bare("Boris");
        boris.link(again);
        assertThat(boris.next().items().getFirst().content())
                .isEqualTo(BarePeer.manifest("before").id().hex());
    }

    @Test
    void aFolderFullOfFilesDeletedAtOnceIsForgotten() throws IOException {
        SyncDevice ana = world.device("Ana");
        for (int i = 0; i < 200; i++) {
            ana.write("many/file-" + i, "content " + i);
        }
        ana.write("stays.txt", "stays");
        ana.start();
        Awaits.until(() -> ana.folder().status().files() == 201, ana);
        Files.move(ana.root.resolve("many"), home.resolve("many"));
        Awaits.until(() -> ana.folder().status().files() == 1, ana);
        assertThat(ana.folder().status().bytes()).isEqualTo(5);
    }

    @Test
    void aNameThatOthersCannotHoldIsSkippedAndTheOthersAreShared() throws IOException {
        SyncDevice ana = world.device("Ana");
        SyncDevice boris = world.device("Boris").start();
        Files.createDirectories(ana.root);
        ana.write("fine.txt", "fine");
        ana.write("bad\u202ename.txt", "would be read backwards");
        ana.start().link(boris);
        Awaits.until(() -> boris.files().equals(Map.of("fine.txt", "fine")), ana, boris);
        Awaits.until(() -> ana.log().stream().anyMatch(line -> line.contains("not shared: “bad")), ana);
        Awaits.upToDate(ana, boris);
    }

    private static long refusals(SyncDevice device) {
        return device.log().stream().filter(line -> line.startsWith("refused")).count();
    }

    /// A text whose content id is smaller than that of `text`.
    private static String smallerThan(String text) {
        for (int i = 0; ; i++) {
            String candidate = "candidate " + i;
            if (BarePeer.manifest(candidate)
                            .id()
                            .compareTo(BarePeer.manifest(text).id())
                    < 0) {
                return candidate;
            }
        }
    }
}
