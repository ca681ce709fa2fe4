package potluck.cli.lab;

import java.io.IOException;
import potluck.cli.print.Screen;
import potluck.cli.print.Secrets;
import potluck.identity.SessionFile;
import potluck.kit.Failure;
import potluck.lab.LabFault;
import potluck.lab.auth.AuthClient;

/// What a member types, sent to the login server line by line, each with its answer. The main thread.
record AuthTyping(AuthClient client, SessionFile kept, Screen screen) {
    void untilEnd() throws IOException {
        boolean open = true;
        while (open) {
            String line = screen.in().readLine();
            open = line != null && !line.strip().equals("exit") && goesOn(line.strip());
        }
    }

    /// A request that is refused is not the end.
    private boolean goesOn(String line) throws IOException {
        try {
            return answer(line);
        } catch (Failure refused) {
            if (refused.is(LabFault.SERVER_GONE)) {
                throw refused;
            }
            screen.note(refused.sentence());
            return true;
        }
    }

    private boolean answer(String line) throws IOException {
        String[] words = line.split(" ", 2);
        switch (words[0]) {
            case "whoami", "users" -> screen.line(client.ask(words[0]));
            case "remove" -> screen.line(client.ask("remove", words[words.length - 1]));
            case "password" -> changePassword();
            case "logout" -> {
                client.ask("logout");
                kept.forget();
                return false;
            }
            default -> screen.line(client.ask("say", line));
        }
        return true;
    }

    private void changePassword() throws IOException {
        Secrets secrets = new Secrets(screen);
        String old = secrets.password("The old password: ");
        kept.keep(client.changePassword(old, secrets.password("A new one: ")).token());
        screen.line("The password is changed; every other session has ended.");
    }
}
