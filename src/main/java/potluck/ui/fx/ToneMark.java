package potluck.ui.fx;

import org.kordamp.ikonli.javafx.FontIcon;

/// The small mark beside the words of a state; its shape differs as well as its colour.
public final class ToneMark extends FontIcon {
    private Tone shown = Tone.QUIET;

    public ToneMark() {
        getStyleClass().add("tone");
        setIconLiteral(shown.icon());
        getStyleClass().add(shown.style());
    }

    /// With another icon than the tone's own.
    public void showAs(Tone tone, String icon) {
        show(tone);
        if (!icon.equals(getIconLiteral())) {
            setIconLiteral(icon);
        }
    }

    /// Another tone costs a look at the style sheets, the same one nothing.
    public void show(Tone tone) {
        if (tone != shown) {
            getStyleClass().remove(shown.style());
            getStyleClass().add(tone.style());
            setIconLiteral(tone.icon());
            shown = tone;
        }
    }
}
