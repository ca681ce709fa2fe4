package potluck.ui.settings;

import java.nio.file.Path;

/// Notes that no disk keeps.
public final class TestMemos {
    private TestMemos() {}

    public static Memos none() {
        return new Memos(new Preferences(Path.of("no", "such", "file")), work -> {});
    }
}
