package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import potluck.kit.LogLine;
import potluck.node.ChatView;
import potluck.node.ConflictView;
import potluck.node.OfferView;
import potluck.node.PendingView;
import potluck.node.SyncView;
import potluck.node.TransferView;
import potluck.node.TrashView;
import potluck.text.Words;
import potluck.ui.fx.Png;
import potluck.ui.fx.SystemDialogs;
import potluck.ui.fx.WindowThread;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.RecentGroup;

/// Every screen can be drawn with something on it; with `-Dpictures=all` in every language, and
/// the pictures are kept in `target/pictures`.
@ExtendWith(ApplicationExtension.class)
class PicturesTest {
    /// Colours on a screen that is not empty.
    private static final int ENOUGH = 50;

    private final boolean all = System.getProperty("pictures", "").equals("all");
    private final Path folder = Path.of("target", "pictures");
    private final List<String> names = new ArrayList<>();
    private final LocalWorld world = new LocalWorld();
    private final OpenCommands errands = new OpenCommands();
    private MainWindow main;

    @Start
    void start(Stage stage) throws IOException {
        Files.createDirectories(folder.resolve("empty"));
        Preferences preferences =
                new Preferences(Files.createTempDirectory("pictures").resolve("window.properties"));
        preferences.remember(new RecentGroup("Клас 7 б", "Ана", "192.168.1.21:4444"));
        preferences.remember(new RecentGroup("Family", "Ana", ""));
        main = new MainWindow(
                stage,
                world,
                folder,
                preferences,
                errands,
                new WindowThread(),
                words -> new SystemDialogs(stage, words));
        main.open(DesktopPlaces.none());
        stage.setWidth(980);
        stage.setHeight(700);
    }

    @AfterEach
    void end(FxRobot robot) {
        robot.interact(main::close);
    }

    @Test
    void everyScreenIsDrawnInLightAndDark() throws IOException, InterruptedException {
        LocalNode node = lively(world);
        node.host().invite(Duration.ofDays(7), 25);
        List<Locale> languages = all ? Words.LANGUAGES : List.of(Locale.ENGLISH);
        new Pictures(main, errands, this::keep, languages).take(node, all ? List.of(1.0, 1.5) : List.of(1.0));
        assertThat(names).hasSizeGreaterThanOrEqualTo(100 * languages.size()).doesNotHaveDuplicates();
        if (all) {
            new Pictures(main, errands, (name, picture) -> keep("empty/" + name, picture), languages)
                    .takePanels(new LocalWorld().member("Ana"), "");
        }
    }

    private void keep(String name, Image picture) throws IOException {
        names.add(name);
        assertThat(colours(picture)).as(name).isEqualTo(ENOUGH);
        if (all) {
            Files.write(folder.resolve(name + ".png"), Png.of(picture));
        }
    }

    private static long colours(Image picture) {
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] pixels = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return Arrays.stream(pixels).distinct().limit(ENOUGH).count();
    }

    /// A device in a group where much is going on.
    static LocalNode lively(LocalWorld world) {
        LocalNode ana = world.member("Ana");
        LocalNode boris = world.member("Борис");
        world.member("Христина");
        boris.show(offer("/home/boris/Видео/Отпуск в Пловдиве.mp4", 1_480_000_000L, "READY", 1_480_000_000L, ""));
        boris.show(offer("/home/boris/Музыка/Песня 10.mp3", 8_450_000, "READY", 8_450_000, ""));
        boris.show(offer("/home/boris/archive.zip", 640_000_000, "HASHING", 200_000_000, ""));
        ana.show(offer("/home/ana/Documents/Household budget 2026.xlsx", 48_200, "READY", 48_200, ""));
        ana.show(offer("/home/ana/Pictures/IMG_0001.jpg", 4_210_000, "READY", 4_210_000, ""));
        ana.show(offer("/home/ana/Pictures/raw.tar.gz", 2_400_000_000L, "HASHING", 1_500_000_000L, ""));
        ana.show(offer(
                "/home/ana/lost.pdf",
                120_000,
                "FAILED",
                0,
                "FILE_GONE: “/home/ana/lost.pdf” does not exist any more."));
        sync(ana.sync());
        ana.show(transfer(
                1, "Отпуск в Пловдиве.mp4", "DOWN", "RUNNING", "", 620_000_000, 1_480_000_000, "Борис", "Христина"));
        ana.show(transfer(2, "Песня 10.mp3", "DOWN", "DONE", "", 8_450_000, 8_450_000, "Борис"));
        ana.show(transfer(3, "IMG_0001.jpg", "UP", "RUNNING", "", 2_110_000, 4_210_000, "Христина"));
        ana.show(transfer(
                4,
                "archive.zip",
                "DOWN",
                "FAILED",
                "NO_HOLDER: Nobody who holds “archive.zip” can be reached now. It can be tried again when a holder is online.",
                90_000_000,
                640_000_000,
                "Борис"));
        ana.show(transfer(5, "plan.txt", "DOWN", "QUEUED", "", 0, 12_000, "Борис"));
        log(ana);
        chat(ana);
        return ana;
    }

    private static void sync(LocalSync sync) {
        sync.show(
                new SyncView("Family", "/home/ana/Potluck/Family", "union", "SYNCING", "", 128, 1_830_000_000L, 17, 0));
        sync.show(new SyncView(
                "Дипломная работа", "/home/ana/Учёба/Диплом", "two-way", "UP_TO_DATE", "", 48, 92_000_000L, 0, 2));
        sync.show(new SyncView(
                "Photos",
                "/home/ana/Pictures/Everyone",
                "receive-only",
                "PAUSED",
                "MASS_DELETE: Others deleted or replaced 412 of the 500 files here in one go. Confirm it, or keep the files.",
                500,
                3_400_000_000L,
                412,
                0));
        sync.show(new PendingView(
                "Family",
                "Видео/Отпуск в Пловдиве.mp4",
                1_480_000_000L,
                false,
                "NOBODY_HOLDS: Nobody who holds “Видео/Отпуск в Пловдиве.mp4” is linked now. "
                        + "It is fetched when a holder is back.",
                false));
        sync.show(new PendingView(
                "Photos",
                "2019/IMG_0001.jpg",
                0,
                true,
                "MASS_DELETE: Others deleted or replaced 412 of the 500 files here in one go. Confirm it, or keep the files.",
                false));
        sync.show(new PendingView(
                "Family",
                "plan.TXT",
                12_000,
                false,
                "SAME_NAME: Other systems take “plan.TXT” for the name of another file here. Rename one of the two.",
                true));
        Instant at = Instant.parse("2026-11-20T14:03:00Z");
        sync.show(new ConflictView(
                "Дипломная работа",
                "Глава 2/Введение.docx",
                new ConflictView.Version("Ana", at, 1_204_000),
                "Глава 2/Введение (conflict Борис 2026-11-20 14-00-00 1a2b).docx",
                new ConflictView.Version("Борис", at.minusSeconds(180), 1_190_500)));
        sync.show(new ConflictView(
                "Дипломная работа",
                "Budget.xlsx",
                new ConflictView.Version("Христина", at.minusSeconds(7_200), 48_200),
                "Budget (conflict Ana 2026-11-20 11-58-00 77aa).xlsx",
                new ConflictView.Version("Ana", at.minusSeconds(7_500), 47_100)));
        sync.show(new TrashView("Дипломная работа", "Глава 1/Черновик.docx", at, 82_000));
        sync.show(new TrashView("Photos", "2018/IMG_7741.jpg", at.minusSeconds(90_000), 4_100_000));
    }

    private static void chat(LocalNode node) {
        Instant at = Instant.parse("2026-11-19T16:20:00Z");
        node.show(said("1", at, "Борис", "text", "", "Видео из Пловдива готово, 1,5 ГБ.", List.of()));
        node.show(new ChatView(
                "2",
                at.plusSeconds(20),
                "Борис",
                "text",
                "",
                "",
                "",
                List.of(),
                List.of(new ChatView.Attachment("/home/boris/Видео/Отпуск в Пловдиве.mp4", 1_480_000_000L))));
        node.show(said("3", at.plusSeconds(90), "Ana", "text", "", "Thanks! I fetch it tonight.", List.of("Борис")));
        node.show(said(
                "4",
                at.plusSeconds(95),
                "Ana",
                "text",
                "",
                "Does anybody need the budget as well?\nIt is the one of"
                        + " October, with everything we spent on the way and the two receipts that were missing.",
                List.of()));
        Instant next = at.plusSeconds(60_000);
        node.show(said("5", next, "Христина", "text", "", "Ana: yes please", List.of()));
        node.show(said("6", next.plusSeconds(30), "Христина", "me", "", "puts the kettle on", List.of()));
        node.show(said("7", next.plusSeconds(60), "Борис", "text", "Ana", "Не говори ей про подарок", List.of()));
        node.show(said("8", next.plusSeconds(90), "Борис", "away", "", "обед", List.of()));
        node.chat().readChat(at.plusSeconds(100));
    }

    private static ChatView said(
            String id, Instant at, String user, String kind, String to, String text, List<String> arrived) {
        return new ChatView(id, at, user, kind, to, text, "", arrived, List.of());
    }

    private static void log(LocalNode node) {
        for (LogLine line : List.of(
                LocalWorld.line("INFO", "tracker", "", "listening on 0.0.0.0:4444"),
                LocalWorld.line("INFO", "tracker", "Борис", "joined from 192.168.1.22:5555"),
                LocalWorld.line("INFO", "peer", "Борис", "link opened to 192.168.1.22:5555"),
                LocalWorld.line("WARN", "transfer", "Христина", "TIMEOUT: No answer came in time from Христина."),
                LocalWorld.line("ERROR", "sync", "", "DISK_FULL: The disk is full."),
                LocalWorld.line(
                        "INFO",
                        "sync",
                        "",
                        "conflict over “Documents/Household budget 2026.xlsx”: the content here is kept as"
                                + " “Documents/Household budget 2026 (conflict, Борис, 2026-11-21 18.04).xlsx”"),
                LocalWorld.line("INFO", "transfer", "Борис", "fetched Песня 10.mp3, 8450000 bytes"))) {
            node.show(line);
        }
    }

    private static OfferView offer(String path, long size, String state, long done, String reason) {
        return new OfferView(path, size, state, done, reason);
    }

    private static TransferView transfer(
            long id,
            String name,
            String direction,
            String state,
            String reason,
            long done,
            long total,
            String... sources) {
        return new TransferView(
                id,
                name,
                direction,
                state,
                reason,
                done,
                total,
                List.of(sources),
                state.equals("FAILED")
                        ? List.of(
                                "Борис: STALLED_SOURCE: Борис stopped sending. Another holder is asked.",
                                "Христина: CONNECT_TIMED_OUT: 192.168.1.23:5555 did not answer within 5 s. "
                                        + "Is the computer on, does a firewall stand between?")
                        : List.of(),
                "/home/ana/Downloads/" + name);
    }
}
