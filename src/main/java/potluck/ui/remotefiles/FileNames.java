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

    /// Whether the path lies in the folder or below it; everything lies below the empty one.
    static boolean isBelow(String path, String folder) {
        return folder.isEmpty()
                || path.length() > folder.length()
                        && path.startsWith(folder)
                        && isSeparator(path.charAt(folder.length()));
    }

    /// The folder right below `folder` on the way to `path`, as a whole path; `path` itself when there is none.
    static String step(String folder, String path) {
        int start = folder.length();
        while (start < path.length() && isSeparator(path.charAt(start))) {
            start++;
        }
        for (int i = start; i < path.length(); i++) {
            if (isSeparator(path.charAt(i))) {
                return path.substring(0, i);
            }
        }
        return path;
    }

    /// The deepest folder that both lie in.
    static String common(String folder, String path) {
        String common = folder;
        while (!isBelow(path, common)) {
            common = folder(common);
        }
        return common;
    }

    private static int lastSeparator(String path) {
        return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
    }

    private static boolean isSeparator(char c) {
        return c == '/' || c == '\\';
    }
}
