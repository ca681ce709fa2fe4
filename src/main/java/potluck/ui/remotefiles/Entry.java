package potluck.ui.remotefiles;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import potluck.node.FileView;

/// One line of the list: what is on offer from one member or several, or a folder with all that its holder offers in
/// it.
sealed interface Entry {
    /// What it is known by while what is known of it changes.
    String key();

    /// What it was known by while less was known of it.
    default Stream<String> formerKeys() {
        return Stream.empty();
    }

    /// Who offers it; the first of several.
    String user();

    /// All who offer it.
    List<String> users();

    /// The holder's absolute path; the first one's of several.
    String path();

    String name();

    /// In bytes.
    long size();

    /// What is searched, in lower case.
    String text();

    /// A file on offer. What every letter typed asks of all of them is at hand.
    record Offer(Copies copies, String text, long size) implements Entry {
        static Offer of(Copies copies) {
            return new Offer(copies, copies.text(), copies.first().size());
        }

        String state() {
            return copies.state();
        }

        /// Whether this device has the same.
        boolean isHere() {
            return state().equals("OWN") || state().equals("HERE");
        }

        @Override
        public String key() {
            return copies.key();
        }

        @Override
        public Stream<String> formerKeys() {
            return copies.formerKeys();
        }

        @Override
        public String user() {
            return copies.first().user();
        }

        @Override
        public List<String> users() {
            return copies.users();
        }

        @Override
        public String path() {
            return copies.first().path();
        }

        @Override
        public String name() {
            return FileNames.name(path());
        }
    }

    /// A folder that holds `files` files, in folders below it too.
    record Folder(String user, String path, String name, long files, long size) implements Entry {
        @Override
        public String key() {
            return user + '\n' + path;
        }

        @Override
        public List<String> users() {
            return List.of(user);
        }

        @Override
        public String text() {
            return name.toLowerCase(Locale.ROOT);
        }

        Folder with(FileView file) {
            return new Folder(user, path, name, files + 1, size + file.size());
        }
    }
}
