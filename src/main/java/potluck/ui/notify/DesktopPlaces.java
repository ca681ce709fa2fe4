package potluck.ui.notify;

import java.util.Optional;
import potluck.store.Autostart;

/// Where the program can stand on this desktop beside its window.
///
/// @param autostart empty where it cannot start with the user's session
public record DesktopPlaces(Tray.Place tray, Optional<Autostart> autostart) {
    /// A desktop that offers nothing.
    public static DesktopPlaces none() {
        return new DesktopPlaces(Tray.Place.none(), Optional.empty());
    }
}
