package potluck.ui.settings;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// What the window remembers, kept in one text file. A file that cannot be read counts as none. Any thread; the
/// monitor guards `values`.
public final class Preferences {
    private static final int RECENT = 5;

    private final Path file;
    private final Properties values = new Properties();

    public Preferences(Path file) {
        this.file = file;
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        } catch (IOException | IllegalArgumentException e) {
            values.clear();
        }
    }

    public synchronized Theme theme() {
        return values.getProperty("theme", "").equals("dark") ? Theme.DARK : Theme.LIGHT;
    }

    public void setTheme(Theme theme) throws IOException {
        put("theme", theme.name().toLowerCase(Locale.ROOT));
    }

    /// The chosen language, else the system's.
    public synchronized Locale language() {
        return Locale.forLanguageTag(
                values.getProperty("language", Locale.getDefault().toLanguageTag()));
    }

    public void setLanguage(Locale language) throws IOException {
        put("language", language.toLanguageTag());
    }

    /// Where downloads go; the user's own download folder unless another one was chosen.
    public synchronized Path downloads() {
        Path home = Path.of(System.getProperty("user.home", "."));
        return Path.of(values.getProperty("downloads", home.resolve("Downloads").toString()));
    }

    public void setDownloads(Path folder) throws IOException {
        put("downloads", folder.toString());
    }

    /// Whether a switch is on; `usual` until somebody has moved it.
    public synchronized boolean is(String name, boolean usual) {
        return Boolean.parseBoolean(values.getProperty(name, String.valueOf(usual)));
    }

    public void set(String name, boolean on) throws IOException {
        put(name, String.valueOf(on));
    }

    /// Whether closing the window leaves the program in the system's tray.
    public boolean staysInTray() {
        return is("tray.stay", false);
    }

    public void setStaysInTray(boolean stays) throws IOException {
        set("tray.stay", stays);
    }

    /// What was noted about the member of a device; empty when nothing was.
    synchronized String note(String device) {
        return values.getProperty("member." + device + ".note", "");
    }

    void setNote(String device, String note) throws IOException {
        put("member." + device + ".note", note);
    }

    /// Where the tracker listens, unless the form says otherwise.
    public synchronized int trackerPort() {
        return port("trackerPort", 4444);
    }

    public void setTrackerPort(int port) throws IOException {
        put("trackerPort", String.valueOf(port));
    }

    /// Where this device listens for the others, unless the form says otherwise.
    public synchronized int peerPort() {
        return port("peerPort", 5555);
    }

    public void setPeerPort(int port) throws IOException {
        put("peerPort", String.valueOf(port));
    }

    private int port(String name, int usual) {
        String kept = values.getProperty(name, "");
        return kept.matches("\\d{1,5}") ? Math.min(Integer.parseInt(kept), 65_535) : usual;
    }

    /// Where the window was; empty at the first start.
    public synchronized Optional<Frame> frame() {
        String[] parts = values.getProperty("frame", "").split(" ");
        try {
            return parts.length != 5
                    ? Optional.empty()
                    : Optional.of(new Frame(
                            Double.parseDouble(parts[0]),
                            Double.parseDouble(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Boolean.parseBoolean(parts[4])));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    public void setFrame(Frame frame) throws IOException {
        put(
                "frame",
                frame.x() + " " + frame.y() + " " + frame.width() + " " + frame.height() + " " + frame.maximized());
    }

    /// How a table's columns are arranged; empty unless the user has arranged them.
    public synchronized String table(String name) {
        return values.getProperty("table." + name, "");
    }

    public synchronized void setTables(Map<String, String> layouts) throws IOException {
        layouts.forEach((name, layout) -> values.setProperty("table." + name, layout));
        save();
    }

    /// What was chosen of how a panel shows something; empty until something was.
    public synchronized String view(String name) {
        return values.getProperty("view." + name, "");
    }

    void setView(String name, String choice) throws IOException {
        put("view." + name, choice);
    }

    /// The newest first.
    public synchronized List<RecentGroup> recent() {
        List<RecentGroup> groups = new ArrayList<>();
        for (int i = 0; values.containsKey("recent." + i + ".group"); i++) {
            groups.add(new RecentGroup(recent(i, "group"), recent(i, "user"), recent(i, "where")));
        }
        return List.copyOf(groups);
    }

    /// Puts a group on top of the list.
    public synchronized void remember(RecentGroup group) throws IOException {
        List<RecentGroup> groups = new ArrayList<>(recent());
        groups.removeIf(
                other -> other.group().equals(group.group()) && other.where().equals(group.where()));
        groups.addFirst(group);
        values.keySet().removeIf(key -> key.toString().startsWith("recent."));
        for (int i = 0; i < Math.min(groups.size(), RECENT); i++) {
            values.setProperty("recent." + i + ".group", groups.get(i).group());
            values.setProperty("recent." + i + ".user", groups.get(i).user());
            values.setProperty("recent." + i + ".where", groups.get(i).where());
        }
        save();
    }

    private String recent(int index, String part) {
        return values.getProperty("recent." + index + "." + part, "");
    }

    private synchronized void put(String key, String value) throws IOException {
        values.setProperty(key, value);
        save();
    }

    private void save() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (Writer out = Files.newBufferedWriter(fresh)) {
            values.store(out, null);
        }
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
