package potluck.ui.notify;

import java.util.Locale;

/// What the user can be told of, each with a switch of its own.
public enum Kind {
    FINISHED("transfers", "mdi2d-download", true),
    FAILED("transfers", "mdi2a-alert-circle-outline", true),
    CONFLICT("sync", "mdi2c-call-split", true),
    QUESTION("sync", "mdi2h-help-circle-outline", true),
    PRIVATE("chat", "mdi2m-message-lock-outline", true),
    MENTION("chat", "mdi2a-at", true),
    MESSAGE("chat", "mdi2m-message-text-outline", false),
    MEMBER("members", "mdi2a-account-check-outline", false),
    AWAITED("members", "mdi2b-bell-outline", true),
    TRACKER("members", "mdi2a-access-point-network-off", true);

    private final String panel;
    private final String icon;
    private final boolean usual;

    Kind(String panel, String icon, boolean usual) {
        this.panel = panel;
        this.icon = icon;
        this.usual = usual;
    }

    /// The panel that shows more.
    public String panel() {
        return panel;
    }

    public String icon() {
        return icon;
    }

    /// Whether it is told unless somebody switches it off.
    public boolean usual() {
        return usual;
    }

    /// The end of its message key.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The name of its switch.
    public String preference() {
        return "notify." + key();
    }
}
