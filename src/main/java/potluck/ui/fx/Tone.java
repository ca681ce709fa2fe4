package potluck.ui.fx;

import java.util.Locale;

/// How a state feels: picks the colour and the shape of the mark beside its words, which always say the same.
public enum Tone {
    GOOD("mdi2c-check-circle"),
    BUSY("mdi2p-progress-clock"),
    QUIET("mdi2c-circle-outline"),
    WARN("mdi2a-alert-circle"),
    BAD("mdi2c-close-circle");

    private final String icon;

    Tone(String icon) {
        this.icon = icon;
    }

    public String icon() {
        return icon;
    }

    public String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
