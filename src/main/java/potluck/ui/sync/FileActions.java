package potluck.ui.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.StringProperty;
import potluck.node.IgnoreView;
import potluck.node.Node;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Desktop;

/// What the user wants of files in a sync folder. Window's thread.
final class FileActions {
    private final Node node;
    private final Commands commands;
    private final StringProperty notice;

    /// @param notice says what went wrong
    FileActions(Node node, Commands commands, StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.notice = notice;
    }

    void open(Path place) {
        commands.run(() -> Desktop.open(place), notice::set);
    }

    /// Adds those of the lines to an ignore list of the folder that are not there already.
    ///
    /// @param everyone whether it is the list of the whole group
    void ignore(String folder, List<String> lines, boolean everyone) {
        commands.run(
                () -> {
                    IgnoreView lists = node.sync().ignored(folder);
                    String before = everyone ? lists.group() : lists.list();
                    String list = before;
                    for (String line : lines) {
                        list = IgnoreLine.addTo(list, line);
                    }
                    if (!list.equals(before)) {
                        write(folder, list, everyone);
                    }
                },
                notice::set);
    }

    private void write(String folder, String list, boolean everyone) throws IOException {
        if (everyone) {
            node.sync().ignoreForAll(folder, list);
        } else {
            node.sync().ignore(folder, list);
        }
    }

    /// Keeps a folder inside the sync folder on this device, or no longer.
    void select(String folder, String inside, boolean wanted) {
        commands.run(() -> node.sync().select(folder, inside, wanted), notice::set);
    }

    /// Lets downloads that wait be the next ones.
    void hurry(List<Long> transfers) {
        commands.run(() -> node.transfers().move(transfers, "FIRST"), notice::set);
    }
}
