package potluck.ui.remotefiles;

import java.util.Locale;
import potluck.node.FileView;

/// One line of the list: a file on offer, or a folder with all that its holder offers in it.
sealed interface Entry {
    /// Who offers it.
    String user();

    /// The holder's absolute path.
    String path();

    String name();

    /// In bytes.
    long size();

    /// What is searched, in lower case.
    String text();

    /// A file on offer.
    record Offer(FileView file, String text) implements Entry {
        static Offer of(FileView file) {
            return new Offer(file, (file.user() + ' ' + file.path()).toLowerCase(Locale.ROOT));
        }

        /// Whether this device has the same.
        boolean isHere() {
            return file.state().equals("OWN") || file.state().equals("HERE");
        }

        @Override
        public String user() {
            return file.user();
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public String name() {
            return FileNames.name(file.path());
        }

        @Override
        public long size() {
            return file.size();
        }
    }

    /// A folder that holds `files` files, in folders below it too.
    record Folder(String user, String path, String name, long files, long size) implements Entry {
        @Override
        public String text() {
            return name.toLowerCase(Locale.ROOT);
        }

        Folder with(FileView file) {
            return new Folder(user, path, name, files + 1, size + file.size());
        }
    }
}
