package potluck.ui.sync;

import java.util.List;
import java.util.Locale;

/// Lines for an ignore list that many people want.
enum Preset {
    MEDIA("(?i)*.mp4", "(?i)*.mkv", "(?i)*.mov", "(?i)*.avi", "(?i)*.mp3", "(?i)*.wav"),
    IMAGES("(?i)*.iso", "(?i)*.img", "(?i)*.vdi", "(?i)*.vmdk", "(?i)*.qcow2"),
    ARCHIVES("(?i)*.zip", "(?i)*.7z", "(?i)*.rar", "(?i)*.tar", "(?i)*.tar.*"),
    BUILDS("node_modules/", "target/", "build/", "__pycache__/", "*.class", "*.o"),
    HIDDEN(".*"),
    /// Leftovers of systems are ignored unless a list says this.
    NOT_LEFTOVERS("#presets off");

    private final List<String> lines;

    Preset(String... lines) {
        this.lines = List.of(lines);
    }

    /// The list with those lines at its end that it does not have yet.
    String addTo(String list) {
        List<String> known = list.lines().toList();
        StringBuilder longer = new StringBuilder(list);
        if (!list.isEmpty() && !list.endsWith("\n")) {
            longer.append('\n');
        }
        lines.stream()
                .filter(line -> !known.contains(line))
                .forEach(line -> longer.append(line).append('\n'));
        return longer.toString();
    }

    String key() {
        return "ignore.preset." + name().toLowerCase(Locale.ROOT);
    }
}
