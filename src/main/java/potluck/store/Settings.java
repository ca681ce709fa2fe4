package potluck.store;

import java.nio.file.Path;
import java.util.List;

/// What a person chose.
///
/// @param user the user name, empty until chosen
/// @param language a language tag, empty for the system's language
/// @param theme `light` or `dark`
/// @param downloads where downloads go
/// @param groups ids of the groups joined, the last one first
public record Settings(String user, String language, String theme, Path downloads, List<String> groups) {
    public Settings {
        groups = List.copyOf(groups);
    }

    /// What holds before anybody chose.
    public static Settings usual() {
        return new Settings("", "", "light", Path.of(System.getProperty("user.home"), "Downloads"), List.of());
    }
}
