package potluck.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import potluck.cli.Terminal;
import potluck.cli.print.Screen;

/// Where the program begins.
public final class Main {
    private Main() {}

    public static void main(String... words) {
        System.exit(new Terminal(new Wiring(), program(), screen()).run(words));
    }

    private static Screen screen() {
        Console console = System.console();
        return new Screen(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
    }

    /// The words that start a device of this same program in another process.
    private static List<String> program() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms32m",
                "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.tls.server.newSessionTicketCount=0",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName());
    }
}
