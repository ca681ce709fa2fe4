package potluck.ui.remotefiles;

/// Cuts a holder's absolute path, of whatever system, into folder and name.
final class FileNames {
    private FileNames() {}

    static String name(String path) {
        return path.substring(lastSeparator(path) + 1);
    }

    static String folder(String path) {
        return path.substring(0, Math.max(lastSeparator(path), 0));
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }
}
