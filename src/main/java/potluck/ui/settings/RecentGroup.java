package potluck.ui.settings;

/// A group this device was in: its name, the user's name there, and where to join it again; `where` is empty for a
/// group that was hosted here.
public record RecentGroup(String group, String user, String where) {
    public boolean hosted() {
        return where.isEmpty();
    }
}
