package potluck.cli.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Optional;
import potluck.cli.print.Screen;
import potluck.identity.Addresses;
import potluck.kit.Failure;

/// Asks the person at the terminal for what was not given, again until the answer can be used. Where nobody watches,
/// the usual answer is taken.
final class Questions {
    private final Screen screen;

    Questions(Screen screen) {
        this.screen = screen;
    }

    /// A port to listen on; 0 takes any free one.
    int port(int usual) throws IOException {
        return ask("Port", String.valueOf(usual), Questions::port);
    }

    /// A host to connect to.
    String host() throws IOException {
        return ask("Host", "localhost", Questions::host);
    }

    /// @throws Failure `BAD_ADDRESS`
    static InetSocketAddress address(String host, int port) throws Failure {
        return Addresses.parse((host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /// What makes an answer out of what was typed; empty when it cannot be used.
    private interface Reading<T> {
        Optional<T> read(String typed);
    }

    private <T> T ask(String question, String usual, Reading<T> reading) throws IOException {
        Optional<T> answer = screen.interactive() ? Optional.empty() : reading.read(usual);
        while (answer.isEmpty()) {
            screen.out().print(question + " [" + usual + "]: ");
            screen.out().flush();
            String typed = screen.in().readLine();
            answer = reading.read(typed == null || typed.isBlank() ? usual : typed.strip());
            if (answer.isEmpty()) {
                screen.note("“" + typed + "” cannot be used.");
            }
        }
        return answer.get();
    }

    private static Optional<Integer> port(String typed) {
        return Optional.of(typed)
                .filter(word -> word.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= 65_535);
    }

    private static Optional<String> host(String typed) {
        try {
            address(typed, 1);
            return Optional.of(typed);
        } catch (Failure e) {
            return Optional.empty();
        }
    }
}
