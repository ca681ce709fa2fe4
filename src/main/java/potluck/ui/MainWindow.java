package potluck.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Stage;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.node.StatusView;
import potluck.text.Words;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Sheets;
import potluck.ui.fx.WindowThread;
import potluck.ui.lab.LabViewModel;
import potluck.ui.notify.DesktopPlaces;
import potluck.ui.notify.Notice;
import potluck.ui.preferences.PreferencesController;
import potluck.ui.settings.Frame;
import potluck.ui.settings.Memos;
import potluck.ui.settings.Preferences;
import potluck.ui.settings.RecentGroup;
import potluck.ui.settings.Theme;
import potluck.ui.settings.Views;
import potluck.ui.shell.Shell;
import potluck.ui.shell.Surroundings;
import potluck.ui.start.StartController;
import potluck.ui.start.StartViewModel;

/// The one window of the program: the first screen until a node runs, then the main window around that node. Window's
/// thread.
final class MainWindow implements Surroundings {
    private static final List<Integer> ICONS = List.of(16, 32, 48, 128);

    private final Stage stage;
    private final Launcher launcher;
    private final Path data;
    private final Preferences preferences;
    private final Memos memos;
    private final Views views;
    private final Executor background;
    private final Executor window;
    private final Function<Words, Dialogs> dialogs;
    private final Sheets sheets = new Sheets();
    private final Outside outside;
    private final Closing closing;
    private final LabViewModel lab;
    private final StackPane layers;
    private final Scene scene;
    private Words words;
    private Optional<Node> node = Optional.empty();
    private Optional<Shell> shell = Optional.empty();
    private Optional<StartViewModel> start = Optional.empty();
    private DesktopPlaces places = DesktopPlaces.none();
    private Runnable ended = () -> {};
    private boolean asking;

    MainWindow(
            Stage stage,
            Launcher launcher,
            Path data,
            Preferences preferences,
            Executor background,
            Executor window,
            Function<Words, Dialogs> dialogs) {
        this.stage = stage;
        this.launcher = launcher;
        this.data = data;
        this.preferences = preferences;
        this.memos = new Memos(preferences, this::remember);
        this.views = new Views(preferences, this::remember);
        this.background = background;
        this.window = window;
        this.dialogs = dialogs;
        this.words = Words.of(preferences.language());
        this.outside = new Outside(stage, preferences);
        this.closing = new Closing(stage, outside, this::mayEnd);
        this.lab = new LabViewModel(commands(), window, launcher.program());
        this.layers = new StackPane(new StackPane(), outside.toasts(), sheets);
        this.scene = new Scene(layers, 1120, 720);
    }

    /// `told` is called once the window is closed for good.
    void onEnded(Runnable told) {
        ended = told;
    }

    /// Shows the first screen.
    ///
    /// @param offered what the desktop offers beside the window
    void open(DesktopPlaces offered) {
        places = offered;
        dress(preferences.theme());
        showStart();
        stage.setTitle(words.say("app.name"));
        ICONS.forEach(size -> stage.getIcons().add(new Image(resource("/icons/potluck-" + size + ".png"))));
        stage.setScene(scene);
        stage.setMinWidth(900);
        stage.setMinHeight(520);
        preferences.frame().ifPresent(this::stand);
        stage.setOnCloseRequest(close -> {
            close.consume();
            closing.close(words);
        });
        closing.install(this::rememberWindow, ended);
        keepStill(isStill());
        stage.show();
        WindowThread.whenDrawn(scene, () -> window.execute(this::sitInTray));
    }

    /// Puts the program's picture into the system's tray, where there is one. That takes a moment, so at the start it
    /// waits for the window and for whatever else waits for that.
    private void sitInTray() {
        outside.open(places.tray(), closing, words, window);
    }

    /// Puts the window where it was, unless that screen is gone.
    private void stand(Frame frame) {
        if (!Screen.getScreensForRectangle(frame.x(), frame.y(), frame.width(), frame.height())
                .isEmpty()) {
            stage.setX(frame.x());
            stage.setY(frame.y());
            stage.setWidth(frame.width());
            stage.setHeight(frame.height());
            stage.setMaximized(frame.maximized());
        }
    }

    /// At once: the program may end right after.
    private void rememberWindow() {
        shell.ifPresent(Shell::close);
        shell = Optional.empty();
        outside.close();
        lab.close();
        Frame frame = new Frame(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
        atOnce(() -> preferences.setFrame(frame));
    }

    Scene scene() {
        return scene;
    }

    Words words() {
        return words;
    }

    Dialogs dialogs() {
        return dialogs.apply(words);
    }

    /// Comes to the front; an invite, if there is one, is filled in for the user to look at. Nothing is joined here.
    void call(String link) {
        closing.open();
        if (!link.isEmpty() && !asking && mayLeaveFor()) {
            start.ifPresent(model -> model.invited(link));
        }
    }

    /// Whether the first screen is shown, if need be after the user has agreed to leave the group.
    private boolean mayLeaveFor() {
        asking = true;
        if (node.isPresent() && dialogs().confirm(words.say("start.leaveFor"), words.say("start.leaveNow"))) {
            leave();
        }
        asking = false;
        return node.isEmpty();
    }

    void resize(double width, double height) {
        stage.setWidth(width);
        stage.setHeight(height);
    }

    /// Shows the main window of a node that runs already.
    void show(Node running) {
        start = Optional.empty();
        node = Optional.of(running);
        showShell(running, 0);
    }

    /// Stops showing anything.
    void close() {
        stage.hide();
        put(new StackPane());
    }

    /// Ends the node, if there is one; blocks until it has left its group. Any thread, after the window was closed.
    void end() throws IOException {
        if (node.isPresent()) {
            node.get().close();
        }
    }

    @Override
    public void switchTheme() {
        dressIn(preferences.theme().other());
    }

    @Override
    public void dressIn(Theme theme) {
        dress(theme);
        remember(() -> preferences.setTheme(theme));
    }

    @Override
    public boolean isStill() {
        return preferences.is("still", Platform.getPreferences().isReducedMotion());
    }

    @Override
    public void keepStill(boolean still) {
        scene.getPreferences().setReducedMotion(still);
        if (still != isStill()) {
            remember(() -> preferences.set("still", still));
        }
    }

    @Override
    public void preferences() {
        sheets.show(
                words.say("preferences.title"),
                new PreferencesController(
                                preferences,
                                this,
                                commands(),
                                words,
                                dialogs.apply(words),
                                places,
                                shell.map(open -> open::limit))
                        .load(),
                words.say("button.close"));
    }

    @Override
    public void tell(List<Notice> news, String front, Consumer<String> open) {
        outside.tell(news, front, open, words);
    }

    @Override
    public void sum(String line) {
        outside.sum(line);
    }

    @Override
    public void speak(Locale language) {
        boolean choosing = sheets.isOpen();
        words = Words.of(language);
        remember(() -> preferences.setLanguage(language));
        int panel = shell.map(Shell::shown).orElse(0);
        node.ifPresentOrElse(running -> showShell(running, panel), this::showStart);
        sitInTray();
        if (choosing) {
            preferences();
        }
    }

    @Override
    public void quit() {
        closing.quit();
    }

    private boolean mayEnd() {
        return shell.map(Shell::mayEnd).orElse(true);
    }

    @Override
    public Sheets sheets() {
        return sheets;
    }

    @Override
    public LabViewModel lab() {
        return lab;
    }

    @Override
    public Memos memos() {
        return memos;
    }

    @Override
    public Views views() {
        return views;
    }

    @Override
    public Path logs() {
        return data;
    }

    @Override
    public String tableLayout(String table) {
        return preferences.table(table);
    }

    @Override
    public void keepTableLayouts(Map<String, String> layouts) {
        atOnce(() -> preferences.setTables(layouts));
    }

    @Override
    public void leave() {
        if (!mayEnd()) {
            return;
        }
        shell.ifPresent(Shell::close);
        shell = Optional.empty();
        node.ifPresent(running -> commands().run(running::close, sentence -> {}));
        node = Optional.empty();
        showStart();
    }

    private void showStart() {
        StartViewModel model = new StartViewModel(launcher, data, commands(), words, this::started);
        model.ports(preferences.trackerPort(), preferences.peerPort());
        put(StartController.open(model, preferences.recent(), words, dialogs.apply(words), this));
        start = Optional.of(model);
    }

    private void started(Node running) {
        StatusView status = running.snapshot().status();
        String where = status.role().equals("peer") ? status.tracker() : "";
        RecentGroup group = new RecentGroup(status.group(), status.user(), where);
        boolean founded = group.hosted() && !preferences.recent().contains(group);
        remember(() -> preferences.remember(group));
        show(running);
        if (founded) {
            shell.ifPresent(Shell::invite);
        }
    }

    private void showShell(Node running, int panel) {
        shell.ifPresent(Shell::close);
        Shell fresh = new Shell(running, commands(), words, dialogs.apply(words), preferences::downloads, this, window);
        fresh.show(panel);
        put(fresh.root());
        fresh.installKeys(scene.getAccelerators());
        fresh.start();
        shell = Optional.of(fresh);
    }

    private void put(Parent root) {
        scene.getAccelerators().clear();
        scene.getAccelerators().put(KeyCombination.valueOf("Shortcut+Q"), this::quit);
        sheets.close();
        layers.getChildren().set(0, root);
    }

    void dress(Theme theme) {
        Application.setUserAgentStylesheet(theme.userAgentStylesheet());
        scene.getStylesheets().setAll(resource("/css/potluck.css"), resource(theme.colours()));
    }

    private static String resource(String name) {
        return Objects.requireNonNull(MainWindow.class.getResource(name), name).toExternalForm();
    }

    private Commands commands() {
        return new Commands(background, window, () -> words);
    }

    private void remember(Commands.Work change) {
        commands().run(change, sentence -> {});
    }

    private void atOnce(Commands.Work change) {
        new Commands(Runnable::run, Runnable::run, words).run(change, sentence -> {});
    }
}
