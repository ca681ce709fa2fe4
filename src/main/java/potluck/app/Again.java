package potluck.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How this program is started in another process.
final class Again {
    private Again() {}

    /// @param main the class that it begins with
    static List<String> words(Class<?> main) {
        return Optional.ofNullable(System.getProperty("jpackage.app-path"))
                .map(List::of)
                .orElseGet(() -> List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Djdk.tls.server.newSessionTicketCount=0",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName()));
    }
}
