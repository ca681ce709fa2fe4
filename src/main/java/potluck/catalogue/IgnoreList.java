package potluck.catalogue;

import java.util.List;

/// The text of an ignore list: a file in the root of a sync folder.
///
/// @param name of the file
/// @param whole false when it is longer than what was read of it
public record IgnoreList(String name, String text, boolean whole) {
    /// One member's own; it never travels.
    public static final String PERSONAL = ".potluckignore";

    /// Everyone's: an ordinary file of the folder.
    public static final String GROUP = "group" + PERSONAL;

    /// As the names of all lists end: those that travel have something before it.
    public static final String ENDING = PERSONAL;

    /// Files that systems and programs leave lying around, which nobody wants from others.
    static final IgnoreList PRESETS = new IgnoreList(
            "",
            String.join(
                    "\n",
                    List.of(
                            "(?i).DS_Store",
                            "._*",
                            "(?i).Spotlight-V100/",
                            "(?i).fseventsd/",
                            "(?i).TemporaryItems/",
                            ".Trash*",
                            "(?i)Thumbs.db",
                            "(?i)ehthumbs.db",
                            "(?i)desktop.ini",
                            "(?i)$RECYCLE.BIN/",
                            "(?i)System Volume Information/",
                            "~$*",
                            ".~lock.*\\#",
                            "*.swp",
                            "*~",
                            "(?i)*.part",
                            "(?i)*.crdownload",
                            ".directory",
                            ".nfs*",
                            "/lost+found/")),
            true);

    /// Whether a file of this name, in a folder's root, is a list.
    public static boolean isList(WireName name) {
        return name.components().size() == 1 && name.last().endsWith(ENDING);
    }
}
