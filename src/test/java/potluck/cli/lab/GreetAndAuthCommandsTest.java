package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.badinput.Said;

/// `lab greet` and `lab auth` as they are typed.
@Timeout(90)
class GreetAndAuthCommandsTest {
    @TempDir
    Path folder;

    private final List<LabRun> servers = new ArrayList<>();

    @AfterEach
    void stop() throws IOException {
        for (LabRun server : servers) {
            server.stop();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"greet serve", "greet connect", "auth serve", "auth connect"})
    void theHelpHasAnExample(String words) {
        String help =
                LabRun.start((words + " --help").split(" ")).said().succeeded().out();
        assertThat(help).contains("Usage: potluck lab " + words, "Example:");
    }

    @Test
    void aStrangerIsAskedAndAfterARestartGreetedByName() throws IOException {
        Path names = folder.resolve("names.txt");
        LabRun first = serve("greet", "--names", names.toString());
        assertThat(connect("greet", first, "Ana\nhello\nexit\n").succeeded().out())
                .isEqualTo("I do not know you yet. What is your name?\n"
                        + "Hello, Ana! I shall know you the next time.\nYou said: hello\nGoodbye, Ana!\n");
        LabRun second = serve("greet", "--names", names.toString());
        assertThat(connect("greet", second, "exit\n").succeeded().out()).startsWith("Hello again, Ana!\n");
    }

    @Test
    void theSecondTimeNoPasswordIsNeeded() throws IOException {
        LabRun server = serveAccounts();
        assertThat(auth(server, "correct horse\nhello\nexit\n", "--user", "ana", "--new")
                        .succeeded()
                        .out())
                .contains("Welcome, ana (owner), until ", "ana: hello");
        Said again = auth(server, "whoami\nlogout\n").succeeded();
        assertThat(again.out()).contains("Welcome, ana (owner)", "ana, owner, until ");
        assertThat(folder.resolve("session.txt")).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its files have no POSIX permissions")
    void theTokenIsForItsOwnerAlone() throws IOException {
        auth(serveAccounts(), "correct horse\n", "--user", "ana", "--new").succeeded();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("session.txt"))))
                .isEqualTo("rw-------");
    }

    @Test
    void whatTheServerRefusesIsOneSentence() throws IOException {
        LabRun server = serveAccounts();
        auth(server, "short\n", "--user", "ana", "--new").refused("8 to 128 characters");
        auth(server, "correct horse\n", "--user", "ana", "--new").succeeded();
        Files.delete(folder.resolve("session.txt"));
        auth(server, "wrong horse\n", "--user", "ana").refused("name or the password is wrong");
        auth(server, "correct horse\n", "--user", "ana", "--new").refused("already", "Choose another");
    }

    @Test
    void aSessionThatHasEndedLeadsToThePassword() throws IOException {
        LabRun server = serveAccounts();
        auth(server, "correct horse\n", "--user", "ana", "--new").succeeded();
        Files.writeString(folder.resolve("session.txt"), "made up\n");
        Said again = auth(server, "correct horse\nwhoami\n", "--user", "ana");
        assertThat(again.code()).isZero();
        assertThat(again.err()).contains("This session has ended.");
        assertThat(again.out()).contains("Welcome, ana", "ana, owner");
    }

    @Test
    void whoTypesIsAskedForNameAndPasswordAndMayChangeIt() throws IOException {
        LabRun server = serveAccounts();
        String typed = "ana\ncorrect horse\npassword\ncorrect horse\nbattery staple\nusers\nremove boris\nexit\n";
        LabRun client = LabRun.typed(new BufferedReader(new StringReader(typed)), words("auth", server, "--new"));
        assertThat(client.said().code()).isZero();
        assertThat(client.out())
                .contains("Name: ", "Password: ", "The old password: ", "A new one: ", "The password is changed")
                .contains("ana, owner", "There is no boris.")
                .doesNotContain("horse", "staple");
        Files.delete(folder.resolve("session.txt"));
        auth(server, "battery staple\n", "--user", "ana").succeeded();
    }

    private Said auth(LabRun server, String input, String... more) throws IOException {
        return LabRun.piped(input, words("auth", server, more)).said();
    }

    private Said connect(String service, LabRun server, String input) throws IOException {
        String log = folder.resolve("client.log").toString();
        return LabRun.piped(input, service, "connect", "--host", "localhost", "--port", server.port(), "--log", log)
                .said();
    }

    private String[] words(String service, LabRun server, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(service, "connect", "--host", "localhost"));
        words.addAll(List.of(
                "--port", server.port(), "--log", folder.resolve("client.log").toString()));
        words.addAll(List.of("--session", folder.resolve("session.txt").toString()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private LabRun serveAccounts() throws IOException {
        return serve("auth", "--accounts", folder.resolve("accounts.txt").toString());
    }

    private LabRun serve(String service, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of(service, "serve", "--port", "0"));
        words.addAll(List.of(more));
        LabRun server = LabRun.serve(words.toArray(String[]::new));
        servers.add(server);
        return server;
    }
}
