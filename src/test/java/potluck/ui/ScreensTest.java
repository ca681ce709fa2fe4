package potluck.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;
import potluck.lab.firewall.Machine;
import potluck.text.Words;
import potluck.ui.chat.ChatController;
import potluck.ui.chat.ChatViewModel;
import potluck.ui.diagnosis.DiagnosisController;
import potluck.ui.diagnosis.DiagnosisViewModel;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Screens;
import potluck.ui.invite.InviteController;
import potluck.ui.invite.InviteViewModel;
import potluck.ui.lab.LabController;
import potluck.ui.lab.LabViewModel;
import potluck.ui.log.LogController;
import potluck.ui.log.LogViewModel;
import potluck.ui.members.MembersController;
import potluck.ui.members.MembersViewModel;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.parcels.ParcelsController;
import potluck.ui.parcels.ParcelsViewModel;
import potluck.ui.preferences.PreferencesController;
import potluck.ui.remotefiles.RemoteFilesController;
import potluck.ui.remotefiles.RemoteFilesViewModel;
import potluck.ui.remotefiles.Totals;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.TestMemos;
import potluck.ui.settings.Theme;
import potluck.ui.shares.SharesController;
import potluck.ui.shares.SharesViewModel;
import potluck.ui.shell.Shell;
import potluck.ui.start.StartController;
import potluck.ui.start.StartViewModel;
import potluck.ui.sync.SyncController;
import potluck.ui.sync.SyncViewModel;
import potluck.ui.tracker.TrackerController;
import potluck.ui.tracker.TrackerViewModel;
import potluck.ui.transfers.TransfersController;
import potluck.ui.transfers.TransfersViewModel;

/// Every FXML file loads in every language.
@ExtendWith(ApplicationExtension.class)
class ScreensTest {
    private static Stream<String> screens() {
        return makers(Locale.ENGLISH).keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("screens")
    void everyScreenLoads(String name) {
        Words.LANGUAGES.forEach(language -> loads(name, language));
    }

    private static void loads(String name, Locale language) {
        Parent root = WaitForAsyncUtils.waitForAsyncFx(
                60_000,
                () -> styled(Objects.requireNonNull(makers(language).get(name)).get()));
        assertThat(root.lookupAll("*")).hasSizeGreaterThan(3);
        root.lookupAll(".button-icon")
                .forEach(node -> assertThat(node.getAccessibleText())
                        .as("accessible text of an icon button")
                        .isNotBlank());
        assertThat(Controls.nameless(root)).as("controls without a name").isEmpty();
        root.lookupAll(".text-field")
                .forEach(node -> assertThat(((TextField) node).getContextMenu())
                        .as("menu in the user's language")
                        .isNotNull());
        root.lookupAll("*").stream()
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .forEach(button -> assertThat(String.valueOf(button.getText())).doesNotContain("%", "{"));
    }

    /// Skins, and with them the children of controls, come with the first style pass.
    private static Parent styled(Parent root) {
        Scene scene = new Scene(root, 900, 600);
        scene.setUserAgentStylesheet(Theme.LIGHT.userAgentStylesheet());
        scene.getStylesheets().setAll("/css/potluck.css", Theme.LIGHT.colours());
        scene.snapshot(null);
        return root;
    }

    private static Stream<Path> files() throws IOException {
        try (Stream<Path> found = Files.walk(Path.of("src/main/resources/fxml"))) {
            return found.filter(file -> file.toString().endsWith(".fxml")).toList().stream();
        }
    }

    /// Those of dialogs and tabs, too: all types and words in them exist. What one includes is a file of its own.
    @ParameterizedTest
    @MethodSource("files")
    void everyFileLoadsWithoutItsController(Path file) throws IOException {
        for (Locale language : Words.LANGUAGES) {
            loadsAlone(file, language);
        }
    }

    private static void loadsAlone(Path file, Locale language) throws IOException {
        String alone = Files.readString(file)
                .replaceAll("<fx:include[^>]*/>", "")
                .replaceAll("fx:controller=\"[^\"]*\"", "")
                .replaceAll("on[A-Z]\\w*=\"#[^\"]*\"", "");
        FXMLLoader loader = new FXMLLoader();
        loader.setResources(Words.of(language).bundle());
        WaitForAsyncUtils.<Parent>waitForAsyncFx(
                10_000, () -> loader.load(new ByteArrayInputStream(alone.getBytes(StandardCharsets.UTF_8))));
        assertThat(loader.getNamespace().values()).hasAtLeastOneElementOfType(Node.class);
    }

    @Test
    void noScreenIsForgotten() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/fxml"))) {
            List<String> names = files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString().replace(".fxml", ""))
                    .sorted()
                    .toList();
            assertThat(makers(Locale.ENGLISH).keySet()).containsExactlyElementsOf(names);
        }
    }

    @Test
    void aScreenWithoutItsControllerFailsWithTheControllersName() throws Exception {
        FxToolkit.registerPrimaryStage();
        assertThatThrownBy(() -> new Screens(Words.of(Locale.ENGLISH)).load("members"))
                .rootCause()
                .hasMessageContaining("MembersController");
    }

    private static Map<String, Supplier<Parent>> makers(Locale language) {
        Words words = Words.of(language);
        LocalWorld world = new LocalWorld();
        LocalNode node = world.member("Ana");
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        NoDialogs dialogs = new NoDialogs();
        Path folder = Path.of("downloads");
        Map<String, Supplier<Parent>> makers = new TreeMap<>();
        makers.put(
                "start",
                () -> StartController.open(
                        new StartViewModel(world, folder, commands, words, started -> {}),
                        List.of(),
                        words,
                        dialogs,
                        new NoSurroundings()));
        makers.put(
                "invite",
                () -> InviteController.open(
                        new InviteViewModel(
                                node, commands, words, new SimpleStringProperty(""), InstantSource.system()),
                        words));
        makers.put(
                "preferences",
                () -> new PreferencesController(
                                new Preferences(Path.of("none/window.properties")),
                                new NoSurroundings(),
                                commands,
                                words,
                                dialogs,
                                DesktopPlaces.none(),
                                Optional.empty())
                        .load());
        makers.put(
                "shell",
                () -> new Shell(node, commands, words, dialogs, () -> folder, new NoSurroundings(), Runnable::run)
                        .root());
        makers.put(
                "members",
                () -> MembersController.open(
                                new MembersViewModel(
                                        node,
                                        commands,
                                        words,
                                        new SimpleObjectProperty<>(Map.<String, Totals>of()),
                                        TestMemos.none()),
                                words,
                                dialogs,
                                new Nowhere())
                        .root());
        makers.put(
                "diagnosis",
                () -> DiagnosisController.open(
                                new DiagnosisViewModel(node, commands, words, InstantSource.system(), Machine.here()),
                                words,
                                dialogs)
                        .root());
        makers.put(
                "lab",
                () -> LabController.open(new LabViewModel(commands, Runnable::run, List.of()), words)
                        .root());
        makers.put(
                "tracker",
                () -> TrackerController.open(new TrackerViewModel(node, commands, words), words, dialogs, () -> {})
                        .root());
        makers.put(
                "remotefiles",
                () -> RemoteFilesController.open(
                                new RemoteFilesViewModel(node, commands, words, () -> folder), words, dialogs)
                        .root());
        makers.put(
                "shares",
                () -> SharesController.open(new SharesViewModel(node, commands, words), words, dialogs)
                        .root());
        makers.put(
                "sync",
                () -> SyncController.open(new SyncViewModel(node, commands, words), words, dialogs)
                        .root());
        makers.put(
                "transfers",
                () -> TransfersController.open(
                                new TransfersViewModel(node, commands, words, System::nanoTime), words, dialogs)
                        .root());
        makers.put(
                "parcels",
                () -> ParcelsController.open(new ParcelsViewModel(node, commands, words, () -> folder), words, dialogs)
                        .root());
        makers.put(
                "chat",
                () -> ChatController.open(
                                new ChatViewModel(
                                        node,
                                        commands,
                                        words,
                                        () -> folder,
                                        new ChatViewModel.Elsewhere(user -> {}, found -> {})),
                                words,
                                dialogs)
                        .root());
        makers.put(
                "log",
                () -> LogController.open(new LogViewModel(commands, words, folder), words, dialogs, subject -> {})
                        .root());
        return makers;
    }

    private static final class Nowhere implements MembersController.Elsewhere {
        @Override
        public void browse(String user) {}

        @Override
        public void mention(String user) {}

        @Override
        public void whisper(String user) {}

        @Override
        public void invite() {}

        @Override
        public void send(List<String> users, List<Path> paths) {}
    }
}
