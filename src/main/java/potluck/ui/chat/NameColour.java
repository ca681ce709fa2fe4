package potluck.ui.chat;

/// The colour of a member's name: the same everywhere, one of those in the theme's style sheet.
final class NameColour {
    static final int COUNT = 8;

    /// A constant of MurmurHash3: after it the upper bits differ even for names that are alike.
    private static final int SPREAD = 0xC2B2AE35;

    private NameColour() {}

    static String style(String user) {
        return "name-" + (user.hashCode() * SPREAD >>> 29);
    }
}
