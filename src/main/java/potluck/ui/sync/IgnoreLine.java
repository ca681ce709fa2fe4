package potluck.ui.sync;

/// Lines of ignore lists that mean one thing alone.
final class IgnoreLine {
    private IgnoreLine() {}

    /// This very file, or this folder with all in it.
    static String of(FileLine line) {
        return line.isFolder()
                ? folder(line.file().path())
                : "/" + plain(line.file().path());
    }

    /// All in this folder.
    static String folder(String path) {
        return "/" + plain(path) + "/";
    }

    /// All files with this ending, in any case.
    static String ending(String ending) {
        return "(?i)*." + plain(ending);
    }

    /// A list with one line more at its end, unless it has that line.
    static String addTo(String list, String line) {
        if (list.lines().toList().contains(line)) {
            return list;
        }
        String end = list.isEmpty() || list.endsWith("\n") ? "" : "\n";
        return list + end + line + "\n";
    }

    /// What means something in patterns means itself; so does a blank at the end.
    private static String plain(String text) {
        return text.replaceAll("[\\\\*?\\[\\]]", "\\\\$0").replaceAll(" $", "\\\\ ");
    }
}
