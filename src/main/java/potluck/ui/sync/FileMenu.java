package potluck.ui.sync;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import potluck.text.Words;
import potluck.ui.fx.Menus;

/// What can be done with the selected files and folders of a sync folder; what is possible with none of them is greyed
/// out.
final class FileMenu extends ContextMenu {
    private static final String AWAY = "ELSEWHERE";

    private final FileVerbs verbs;
    private final Words words;

    FileMenu(FileVerbs verbs, Words words) {
        this.verbs = verbs;
        this.words = words;
        add("open", "mdi2o-open-in-new", FileLine::isHere, verbs::openFile);
        add("showFolder", "mdi2f-folder-open-outline", line -> line.isFolder() || line.isHere(), verbs::openFolder);
        getItems().add(new SeparatorMenuItem());
        add("whoHas", "mdi2a-account-search-outline", line -> !line.isFolder(), verbs::whoHas);
        add("versions", "mdi2h-history", line -> true, verbs::versions);
        add("compare", "mdi2f-file-compare", FileLine::canDiffer, verbs::compare);
        onlyFor(
                add("choose", "mdi2c-call-split", line -> is(line, "CONFLICT"), verbs::conflicts),
                line -> is(line, "CONFLICT"));
        getItems().add(new SeparatorMenuItem());
        Menu ignore = new Menu(words.say("syncFiles.ignore"), new FontIcon("mdi2e-eye-off-outline"));
        ignore.getItems().addAll(ignoring("syncFiles.forMe", false), ignoring("syncFiles.forAll", true));
        add(ignore, line -> !is(line, "IGNORED"));
        onlyFor(add("leave", "mdi2f-folder-remove-outline", this::canLeave, verbs::leave), line -> !is(line, AWAY));
        onlyFor(add("fetch", "mdi2d-download", this::canLeave, verbs::fetch), line -> is(line, AWAY));
        add("hurry", "mdi2a-arrow-collapse-up", FileLine::waits, verbs::hurry);
        getItems().add(new SeparatorMenuItem());
        add("copyPath", "mdi2c-content-copy", line -> true, verbs::copyPath);
    }

    /// Files in the sync folder itself lie in no folder that could be left out.
    private boolean canLeave(FileLine line) {
        return !line.folder().isEmpty() && !is(line, "IGNORED");
    }

    private static boolean is(FileLine line, String state) {
        return line.file().state().equals(state);
    }

    /// The same three choices for one list or the other.
    private Menu ignoring(String key, boolean everyone) {
        MenuItem one = new MenuItem();
        MenuItem ending = new MenuItem();
        MenuItem folder = new MenuItem();
        one.setOnAction(click -> verbs.ignore(IgnoreLine::of, everyone));
        ending.setOnAction(click -> verbs.ignore(line -> IgnoreLine.ending(line.ending()), everyone));
        folder.setOnAction(click -> verbs.ignore(line -> IgnoreLine.folder(line.folder()), everyone));
        addEventHandler(WindowEvent.WINDOW_SHOWING, showing -> {
            List<FileLine> files = verbs.selected();
            boolean several = files.size() > 1;
            one.setText(several ? words.say("syncFiles.these") : verbs.first("syncFiles.this", FileLine::name));
            name(ending, verbs.first("syncFiles.ending", FileLine::ending), files, FileLine::ending);
            name(folder, verbs.first("syncFiles.folder", FileLine::folder), files, FileLine::folder);
        });
        return new Menu(words.say(key), null, one, ending, folder);
    }

    /// Where the selected files have none of it, or not the same, there is no such choice.
    private static void name(MenuItem item, String text, List<FileLine> files, Function<FileLine, String> part) {
        List<String> parts = files.stream().map(part).distinct().toList();
        item.setText(text);
        item.setVisible(parts.size() == 1 && !parts.getFirst().isEmpty());
    }

    private MenuItem add(String key, String icon, Predicate<FileLine> possible, Runnable action) {
        MenuItem item = Menus.item(words.say("syncFiles." + key), icon, action);
        add(item, possible);
        return item;
    }

    private void add(MenuItem item, Predicate<FileLine> possible) {
        getItems().add(item);
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                showing -> item.setDisable(verbs.selected().stream().noneMatch(possible)));
    }

    private void onlyFor(MenuItem item, Predicate<FileLine> kind) {
        addEventHandler(
                WindowEvent.WINDOW_SHOWING,
                showing -> item.setVisible(verbs.selected().stream().anyMatch(kind)));
    }
}
