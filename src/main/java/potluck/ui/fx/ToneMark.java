package potluck.ui.fx;

import java.util.Arrays;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small mark beside the words of a state; its shape differs as well as its colour.
public final class ToneMark extends FontIcon {
    public ToneMark() {
        getStyleClass().add("tone");
        show(Tone.QUIET);
    }

    public void show(Tone tone) {
        setIconLiteral(tone.icon());
        getStyleClass().removeAll(Arrays.stream(Tone.values()).map(Tone::style).toList());
        getStyleClass().add(tone.style());
    }
}
