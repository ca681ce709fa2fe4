package potluck.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Whether the program starts with the user's session: one file where this system looks for such, there or not. On
/// Linux a desktop entry (XDG autostart), on macOS a launch agent, on Windows a command file in the start-up folder.
/// Any thread.
///
/// @param content what the system is told to start
public record Autostart(Path file, String content) {
    /// For this system and this user.
    ///
    /// @param program the words that start the program; without them nothing can be started
    public static Optional<Autostart> here(List<String> program) {
        return program.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        of(System.getProperty("os.name"), System.getProperty("user.home"), System.getenv(), program));
    }

    static Autostart of(String system, String home, Map<String, String> environment, List<String> program) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("windows")) {
            String data = environment.getOrDefault("APPDATA", home + "/AppData/Roaming");
            Path startup = Path.of(data, "Microsoft", "Windows", "Start Menu", "Programs", "Startup");
            return new Autostart(startup.resolve("Potluck.cmd"), command(program));
        }
        if (name.contains("mac")) {
            return new Autostart(Path.of(home, "Library", "LaunchAgents", "potluck.plist"), agent(program));
        }
        String config = environment.getOrDefault("XDG_CONFIG_HOME", "");
        Path folder = config.startsWith("/") ? Path.of(config) : Path.of(home, ".config");
        return new Autostart(folder.resolve("autostart").resolve("potluck.desktop"), entry(program));
    }

    public boolean isOn() {
        return Files.exists(file);
    }

    /// Writes the file, or removes it.
    public void set(boolean on) throws IOException {
        if (on) {
            Files.createDirectories(Durable.folderOf(file));
            AtomicFile.write(file, content.getBytes(StandardCharsets.UTF_8));
        } else {
            Files.deleteIfExists(file);
        }
    }

    /// The Desktop Entry Specification has a word's own signs escaped once for the word and once for the line.
    private static String entry(List<String> program) {
        String line = program.stream()
                .map(word -> word.replaceAll("([\\\\\"`$])", "\\\\$1"))
                .map(word -> '"' + word.replace("\\", "\\\\").replace("%", "%%") + '"')
                .collect(Collectors.joining(" "));
        return """
                [Desktop Entry]
                Type=Application
                Name=Potluck
                Icon=potluck
                Exec=%s
                """.formatted(line);
    }

    private static String agent(List<String> program) {
        String words = program.stream()
                .map(word -> word.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))
                .map(word -> "    <string>" + word + "</string>\n")
                .collect(Collectors.joining());
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>potluck</string>
                  <key>ProgramArguments</key>
                  <array>
                %s  </array>
                  <key>RunAtLoad</key>
                  <true/>
                </dict>
                </plist>
                """.formatted(words);
    }

    /// The first line makes the system read the rest as UTF-8; `start` leaves no black window behind.
    private static String command(List<String> program) {
        String line = program.stream()
                .map(word -> '"' + word.replace("%", "%%") + '"')
                .collect(Collectors.joining(" "));
        return "@chcp 65001 >nul\r\n@start \"\" " + line + "\r\n";
    }
}
