package potluck.ui.settings;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import potluck.ui.fx.Commands;

/// What the user notes about members, by device: a line of text, and whether to be told when they come. Window's
/// thread; what is changed is kept away from it.
public final class Memos {
    /// Of a note, in characters.
    public static final int LONGEST = 500;

    private final Preferences preferences;
    private final Consumer<Commands.Work> remember;
    private final Map<String, String> notes = new HashMap<>();
    private final Map<String, Boolean> awaited = new HashMap<>();

    /// @param remember runs what writes to the disk
    public Memos(Preferences preferences, Consumer<Commands.Work> remember) {
        this.preferences = preferences;
        this.remember = remember;
    }

    /// Empty when there is none.
    public String note(String device) {
        return notes.computeIfAbsent(device, preferences::note);
    }

    public void note(String device, String text) {
        String line = text.strip().replaceAll("\\R", " ");
        String kept = line.substring(0, Math.min(LONGEST, line.length()));
        notes.put(device, kept);
        remember.accept(() -> preferences.setNote(device, kept));
    }

    public boolean isAwaited(String device) {
        return awaited.computeIfAbsent(device, unknown -> preferences.is(key(device), false));
    }

    public void await(String device, boolean wanted) {
        awaited.put(device, wanted);
        remember.accept(() -> preferences.set(key(device), wanted));
    }

    private static String key(String device) {
        return "member." + device + ".await";
    }
}
