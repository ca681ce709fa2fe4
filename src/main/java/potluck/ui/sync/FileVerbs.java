package potluck.ui.sync;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import potluck.node.KeptVersion;
import potluck.text.Words;
import potluck.ui.fx.Desktop;
import potluck.ui.fx.Dialogs;

/// What the menu of the files of a sync folder does with those that are selected. Window's thread.
///
/// @param selection what is selected when it is asked
record FileVerbs(
        FilesViewModel model,
        FilesController.Around around,
        Words words,
        Dialogs dialogs,
        Supplier<List<FileLine>> selection) {
    List<FileLine> selected() {
        return selection.get();
    }

    /// A sentence about a part of the first selected row.
    String first(String key, Function<FileLine, String> part) {
        return words.say(key, selected().stream().findFirst().map(part).orElse(""));
    }

    void openFile() {
        selected().stream()
                .filter(FileLine::isHere)
                .forEach(line -> open(line.file().path()));
    }

    void openFolder() {
        selected().stream().limit(1).forEach(line -> open(line.folder()));
    }

    /// @param path empty: the sync folder itself
    void open(String path) {
        around.place(model.folder().get(), path).forEach(model.actions()::open);
    }

    void whoHas() {
        selected().stream()
                .filter(line -> !line.isFolder())
                .findFirst()
                .ifPresent(line -> dialogs.show(
                        words.say("syncFiles.whoHasTitle", line.name()),
                        new HolderList(line.file().holders(), words)));
    }

    void versions() {
        selected().stream()
                .findFirst()
                .ifPresent(line -> around.versions(line.file().path()));
    }

    /// Two files with each other; one with another version of it.
    void compare() {
        List<KeptVersion> files = selected().stream()
                .filter(FileLine::canDiffer)
                .map(line -> KeptVersion.inPlace(line.file().path()))
                .limit(2)
                .toList();
        around.compare(new CompareViewModel.Wanted(model.folder().get(), files));
    }

    void conflicts() {
        around.conflicts();
    }

    /// Adds to an ignore list what `pattern` makes of the selected rows.
    void ignore(Function<FileLine, String> pattern, boolean everyone) {
        model.actions()
                .ignore(
                        model.folder().get(),
                        selected().stream().map(pattern).distinct().toList(),
                        everyone);
    }

    void leave() {
        String inside = selected().stream().findFirst().map(FileLine::folder).orElse("");
        if (dialogs.confirm(words.say("syncFiles.leaveQuestion", inside), words.say("syncFiles.leaveYes"))) {
            model.actions().select(model.folder().get(), inside, false);
        }
    }

    void fetch() {
        String inside = selected().stream().findFirst().map(FileLine::folder).orElse("");
        model.actions().select(model.folder().get(), inside, true);
    }

    void hurry() {
        model.actions()
                .hurry(selected().stream()
                        .filter(FileLine::waits)
                        .map(line -> line.file().transfer())
                        .toList());
    }

    void copyPath() {
        Desktop.copy(selected().stream()
                .flatMap(line -> around.place(model.folder().get(), line.file().path()))
                .map(Path::toString)
                .collect(Collectors.joining("\n")));
    }
}
