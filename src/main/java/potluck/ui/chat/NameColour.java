package potluck.ui.chat;

/// The colour of a member's name: the same everywhere, one of those in the theme's style sheet.
final class NameColour {
    static final int COUNT = 8;

    /// Knuth's multiplicative hashing: the upper bits differ even for names that are alike.
    private static final int SPREAD = 0x9E3779B9;

    private NameColour() {}

    static String style(String user) {
        return "name-" + (user.hashCode() * SPREAD >>> 29);
    }
}
