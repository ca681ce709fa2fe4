package potluck.ui.start;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import potluck.node.Launcher.NearbyGroup;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Screens;
import potluck.ui.invite.EmblemView;
import potluck.ui.settings.Appearance;
import potluck.ui.settings.AppearanceButtons;
import potluck.ui.settings.RecentGroup;

/// Wires `start.fxml` to its view model.
public final class StartController {
    private static final Duration LISTEN_EVERY = Duration.seconds(2);

    private final StartViewModel model;
    private final List<RecentGroup> recent;
    private final Words words;
    private final Dialogs dialogs;
    private final Appearance appearance;

    @FXML
    private AppearanceButtons appearanceButtons;

    @FXML
    private ToggleButton host;

    @FXML
    private ToggleButton join;

    @FXML
    private NoticeBar notice;

    @FXML
    private VBox form;

    @FXML
    private HBox whereRow;

    @FXML
    private HBox groupRow;

    @FXML
    private HBox nearRow;

    @FXML
    private Label near;

    @FXML
    private VBox emblemBox;

    @FXML
    private EmblemView emblem;

    @FXML
    private TextField user;

    @FXML
    private TextField group;

    @FXML
    private TextField where;

    @FXML
    private TextField sync;

    @FXML
    private Label shared;

    @FXML
    private TextField port;

    @FXML
    private HBox portRow;

    @FXML
    private TextField peerPort;

    @FXML
    private CheckBox trackerOnly;

    @FXML
    private CheckBox accounts;

    @FXML
    private HBox passwordRow;

    @FXML
    private PasswordField password;

    @FXML
    private Button start;

    @FXML
    private ProgressIndicator busy;

    @FXML
    private GroupList<NearbyGroup> nearby;

    @FXML
    private GroupList<RecentGroup> known;

    private StartController(
            StartViewModel model, List<RecentGroup> recent, Words words, Dialogs dialogs, Appearance appearance) {
        this.model = model;
        this.recent = recent;
        this.words = words;
        this.dialogs = dialogs;
        this.appearance = appearance;
    }

    /// The first screen; it listens for groups on the local network as long as it is shown.
    public static Parent open(
            StartViewModel model, List<RecentGroup> recent, Words words, Dialogs dialogs, Appearance appearance) {
        StartController controller = new StartController(model, recent, words, dialogs, appearance);
        Parent root = new Screens(words).load("start", controller);
        Timeline listening =
                new Timeline(new KeyFrame(Duration.ZERO, tick -> model.listen()), new KeyFrame(LISTEN_EVERY));
        listening.setCycleCount(Animation.INDEFINITE);
        root.sceneProperty().subscribe(scene -> {
            if (scene == null) {
                listening.stop();
            } else {
                listening.play();
            }
        });
        return root;
    }

    @FXML
    private void initialize() {
        appearanceButtons.show(words, appearance);
        ToggleGroup choice = new ToggleGroup();
        choice.getToggles().addAll(host, join);
        host.setOnAction(click -> choose(Form.HOST));
        join.setOnAction(click -> choose(Form.JOIN));
        model.form().subscribe(this::showForm);
        model.passwordNeeded().subscribe(() -> showForm(model.form().get()));
        fields();
        notice.textProperty().bindBidirectional(model.notice());
        busy.visibleProperty().bind(model.busy());
        form.disableProperty().bind(model.busy());
        nearby.show(model.nearby(), NearbyGroup::group, NearbyGroup::address, model::pick);
        known.show(FXCollections.observableList(recent), RecentGroup::group, this::origin, model::pick);
        known.setVisible(!recent.isEmpty());
        known.setManaged(!recent.isEmpty());
    }

    private void fields() {
        user.textProperty().bindBidirectional(model.user());
        group.textProperty().bindBidirectional(model.group());
        where.textProperty().bindBidirectional(model.where());
        sync.textProperty().bindBidirectional(model.sync());
        port.textProperty().bindBidirectional(model.port());
        peerPort.textProperty().bindBidirectional(model.peerPort());
        trackerOnly.selectedProperty().bindBidirectional(model.trackerOnly());
        accounts.selectedProperty().bindBidirectional(model.accounts());
        password.textProperty().bindBidirectional(model.password());
        model.near().subscribe(this::showNear);
        model.joining().subscribe(this::showJoining);
        emblemBox
                .visibleProperty()
                .bind(emblem.visibleProperty().and(groupRow.visibleProperty().not()));
        emblemBox.managedProperty().bind(emblemBox.visibleProperty());
        shared.textProperty().bind(Bindings.createStringBinding(this::sharedText, model.shared()));
    }

    private void choose(Form chosen) {
        model.near().set(Optional.empty());
        model.choose(chosen);
        if (chosen == Form.HOST) {
            group.requestFocus();
        } else {
            where.requestFocus();
            paste();
        }
    }

    /// An invite that was just copied need not be pasted.
    private void paste() {
        String copied = Desktop.copied().strip();
        if (where.getText().isBlank() && copied.startsWith("potluck://")) {
            where.setText(copied);
        }
    }

    /// Whoever has not typed the invite goes on with the name.
    private void showJoining(String fingerprint) {
        emblem.show(fingerprint, words);
        if (!fingerprint.isEmpty() && !where.isFocused()) {
            user.requestFocus();
        }
    }

    private void showNear(Optional<NearbyGroup> picked) {
        near.setText(
                picked.map(group -> group.group() + "  ·  " + group.address()).orElse(""));
        where.setPromptText(words.say(picked.isPresent() ? "start.codePrompt" : "start.invitePrompt"));
        show(nearRow, picked.isPresent());
        if (picked.isPresent()) {
            where.requestFocus();
        }
    }

    @FXML
    private void forget() {
        model.near().set(Optional.empty());
    }

    private void showForm(Form chosen) {
        host.setSelected(chosen == Form.HOST);
        join.setSelected(chosen == Form.JOIN);
        show(form, chosen != Form.NONE);
        show(groupRow, chosen == Form.HOST);
        show(portRow, chosen == Form.HOST);
        show(trackerOnly, chosen == Form.HOST);
        show(accounts, chosen == Form.HOST);
        show(passwordRow, chosen == Form.JOIN && model.passwordNeeded().get());
        show(whereRow, chosen == Form.JOIN);
        start.setText(words.say(chosen == Form.HOST ? "start.hostNow" : "start.joinNow"));
    }

    private static void show(Node part, boolean visible) {
        part.setVisible(visible);
        part.setManaged(visible);
    }

    private String origin(RecentGroup group) {
        return group.hosted() ? words.say("start.hostedHere") : group.where();
    }

    private String sharedText() {
        List<String> folders = model.shared().stream().map(Path::toString).toList();
        return folders.isEmpty() ? words.say("start.sharedNone") : String.join("\n", folders);
    }

    @FXML
    private void start() {
        model.start();
    }

    @FXML
    private void chooseSync() {
        dialogs.folder(words.say("start.sync")).ifPresent(folder -> model.sync().set(folder.toString()));
    }

    @FXML
    private void addShared() {
        dialogs.folder(words.say("start.shared")).ifPresent(model.shared()::add);
    }
}
