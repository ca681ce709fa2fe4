package potluck.ui.remotefiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.property.StringProperty;
import potluck.node.Node;
import potluck.text.Words;
import potluck.ui.fx.Commands;

/// Begins downloads of files and whole folders, and says so. Window's thread.
final class EntryDownloads {
    private final Node node;
    private final Commands commands;
    private final Words words;
    private final Supplier<Path> usual;
    private final StringProperty notice;
    private final StringProperty status;
    private String self = "";

    /// @param usual where downloads go unless another folder was chosen
    /// @param status says what has begun
    /// @param notice says what went wrong
    EntryDownloads(
            Node node,
            Commands commands,
            Words words,
            Supplier<Path> usual,
            StringProperty status,
            StringProperty notice) {
        this.node = node;
        this.commands = commands;
        this.words = words;
        this.usual = usual;
        this.status = status;
        this.notice = notice;
    }

    /// Who the user is: own files need not be downloaded.
    void know(String user) {
        self = user;
    }

    void begin(List<? extends Entry> entries) {
        begin(entries, usual.get());
    }

    void begin(List<? extends Entry> entries, Path into) {
        for (Entry entry : entries) {
            if (entry.user().equals(self)) {
                status.set(words.say("remotefiles.own", entry.name()));
            } else {
                status.set(words.say("remotefiles.started", entry.name(), into));
                commands.run(() -> fetch(entry, into), notice::set);
            }
        }
    }

    private void fetch(Entry entry, Path into) throws IOException {
        Files.createDirectories(into);
        switch (entry) {
            case Entry.Offer offer -> node.shares().download(offer.user(), offer.path(), into);
            case Entry.Folder folder -> node.shares().downloadFolder(folder.user(), folder.path(), into);
        }
    }
}
