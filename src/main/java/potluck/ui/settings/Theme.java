package potluck.ui.settings;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

/// Light or dark.
public enum Theme {
    LIGHT,
    DARK;

    public Theme other() {
        return this == LIGHT ? DARK : LIGHT;
    }

    /// The style sheet that everything else builds on, in the form that is read fastest.
    public String userAgentStylesheet() {
        return this == LIGHT
                ? new PrimerLight().getUserAgentStylesheetBSS()
                : new PrimerDark().getUserAgentStylesheetBSS();
    }

    /// Our own style sheet's colours for it.
    public String colours() {
        return this == LIGHT ? "/css/light.css" : "/css/dark.css";
    }
}
