package potluck.ui.chat;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import potluck.node.MemberView;
import potluck.text.Words;
import potluck.ui.fx.Dialogs;
import potluck.ui.fx.Drops;
import potluck.ui.fx.NoticeBar;
import potluck.ui.fx.Panel;
import potluck.ui.fx.Screens;
import potluck.ui.fx.WindowThread;

/// Wires `chat.fxml` to its view model.
public final class ChatController {
    private static final int MOST_ROWS = 6;
    private static final int MOST_LOOKS = 8;

    private final ChatViewModel model;
    private final Words words;
    private final Dialogs dialogs;
    private int rowsBefore;
    private boolean following = true;
    private int missed;

    @FXML
    private NoticeBar notice;

    @FXML
    private ToggleButton showMembers;

    @FXML
    private ListView<ChatRow> lines;

    @FXML
    private ListView<MemberView> members;

    @FXML
    private Button newer;

    @FXML
    private TextArea entry;

    @FXML
    private Label length;

    private ChatController(ChatViewModel model, Words words, Dialogs dialogs) {
        this.model = model;
        this.words = words;
        this.dialogs = dialogs;
    }

    public static Panel open(ChatViewModel model, Words words, Dialogs dialogs) {
        ChatController controller = new ChatController(model, words, dialogs);
        Parent root = new Screens(words).load("chat", controller);
        root.sceneProperty().subscribe(scene -> {
            model.inFront().set(scene != null);
            controller.stay();
        });
        Drops.take(root, model::attach);
        return new Panel("chat", root, model::show, model.unread(), controller.entry::requestFocus);
    }

    @FXML
    private void initialize() {
        notice.textProperty().bindBidirectional(model.notice());
        entry.textProperty().bindBidirectional(model.entry());
        entry.prefRowCountProperty().bind(model.entry().map(ChatController::rows));
        entry.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        length.textProperty().bind(model.length());
        length.managedProperty().bind(length.textProperty().isNotEmpty());
        lines.setCellFactory(list -> new ChatCell(list, model, words));
        lines.setItems(model.rows());
        model.rows().addListener((ListChangeListener<ChatRow>) change -> follow());
        lines.heightProperty().subscribe((before, now) -> stay());
        List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_RELEASED, KeyEvent.KEY_RELEASED)
                .forEach(moved -> lines.addEventFilter(moved, event -> look()));
        members.setCellFactory(list -> new MemberCell(model, words));
        members.setItems(model.members());
        showMembers.selectedProperty().bindBidirectional(model.showsMembers());
        members.visibleProperty().bind(showMembers.selectedProperty());
        members.managedProperty().bind(showMembers.selectedProperty());
        newer.managedProperty().bind(newer.visibleProperty());
        toNewest();
    }

    private static int rows(String text) {
        return (int) Math.min(MOST_ROWS, 1 + text.chars().filter(c -> c == '\n').count());
    }

    private void pressed(KeyEvent key) {
        boolean done = switch (key.getCode()) {
            case ENTER -> enter(key.isShiftDown());
            case TAB -> !key.isShiftDown() && complete();
            case UP -> model.older() && toEnd();
            case DOWN -> model.newer() && toEnd();
            default -> false;
        };
        if (done) {
            key.consume();
        }
    }

    private boolean enter(boolean newLine) {
        if (newLine) {
            entry.insertText(entry.getCaretPosition(), "\n");
        } else {
            send();
        }
        return true;
    }

    /// Whether Tab completed something; if not, it goes on to the next control.
    private boolean complete() {
        Completion.Text completed = model.complete(entry.getCaretPosition());
        boolean changed = !completed.text().equals(entry.getText());
        if (changed) {
            entry.setText(completed.text());
            entry.positionCaret(completed.caret());
        }
        return changed;
    }

    private boolean toEnd() {
        entry.positionCaret(entry.getLength());
        return true;
    }

    /// Stays at the newest line unless the user is looking at older ones.
    private void follow() {
        int rows = model.rows().size();
        if (rows > rowsBefore) {
            if (following) {
                toNewest();
            } else {
                missed += rows - rowsBefore;
                newer.setText(words.count("chat.new", missed));
                newer.setVisible(true);
            }
        }
        rowsBefore = rows;
    }

    /// The user has perhaps gone to other lines.
    private void look() {
        drawn(() -> following = isAtNewest());
    }

    /// What was at the lower end stays there when the list becomes higher or lower, and when lines turn out to be
    /// higher than the list took them for.
    private void stay() {
        stay(MOST_LOOKS);
    }

    /// Only once it has scrolled a list learns how high the lines there are, and may stop short of the end.
    private void stay(int looks) {
        drawn(() -> {
            if (looks > 0 && following && !isAtNewest()) {
                lines.scrollTo(model.rows().size() - 1);
                stay(looks - 1);
            }
        });
    }

    private void drawn(Runnable then) {
        Scene scene = lines.getScene();
        if (scene != null) {
            WindowThread.whenDrawn(scene, then);
        }
    }

    private boolean isAtNewest() {
        return model.rows().isEmpty()
                || lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
                        && flow.getLastVisibleCell() instanceof IndexedCell<?> last
                        && last.getIndex() >= model.rows().size() - 1
                        && last.getBoundsInParent().getMaxY() <= flow.getHeight() + 1;
    }

    @FXML
    private void toNewest() {
        following = true;
        missed = 0;
        newer.setVisible(false);
        if (!model.rows().isEmpty()) {
            lines.scrollTo(model.rows().size() - 1);
            stay();
        }
    }

    @FXML
    private void send() {
        model.send();
        toNewest();
    }

    @FXML
    private void attach() {
        model.attach(dialogs.files(words.say("chat.attach")));
    }
}
