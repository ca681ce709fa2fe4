package potluck.cli.print;

import java.io.Console;
import java.io.IOException;

/// Asks for names and passwords. A terminal does not show what is typed as a password; where nobody watches, each is a
/// line of standard input. Never an argument: other users of the machine can see those.
public record Secrets(Screen screen) {
    public String name() throws IOException {
        return answer("Name: ");
    }

    public String password(String question) throws IOException {
        Console console = System.console();
        if (screen.interactive() && console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s", question);
            return typed == null ? "" : new String(typed);
        }
        return answer(question);
    }

    private String answer(String question) throws IOException {
        if (screen.interactive()) {
            screen.out().print(question);
            screen.out().flush();
        }
        String line = screen.in().readLine();
        return line == null ? "" : line;
    }
}
