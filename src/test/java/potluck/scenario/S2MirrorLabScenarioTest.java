package potluck.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.app.Wiring;
import potluck.cli.Terminal;
import potluck.cli.lab.LabRun;
import potluck.cli.print.Screen;

/// Seed S2: the mirror server and its clients.
@Timeout(180)
class S2MirrorLabScenarioTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\\.\\d{3}  ";

    @TempDir
    private Path folder;

    private final List<Process> processes = new ArrayList<>();
    private final List<LabRun> servers = new ArrayList<>();

    @AfterEach
    void end() throws IOException {
        processes.forEach(Process::destroyForcibly);
        for (LabRun server : servers) {
            server.stop();
        }
    }

    @Test
    void s2_1_theClientSendsNameAndGroupAndLogsWithTimeAndAddress() throws IOException {
        LabRun server = serve("thread", "server.log");
        LabRun.start("mirror", "connect", config(server, "one", 2)).said().succeeded();
        assertThat(Files.readAllLines(folder.resolve("one.log")))
                .allMatch(line -> line.matches(TIME + ".*"))
                .extracting(S2MirrorLabScenarioTest::event)
                .containsExactly(
                        "connected to localhost:" + server.port(),
                        "sent: Титов Юрий Павлович one",
                        "received: eno Чиволвап Йирю Вотит. Сервер написан Титовым Ю.П.",
                        "sent: Титов Юрий Павлович one",
                        "received: eno Чиволвап Йирю Вотит. Сервер написан Титовым Ю.П.",
                        "disconnected from localhost:" + server.port());
    }

    @Test
    void s2_2_aClientIsDisconnectedAfterItsSession() throws IOException {
        LabRun server = serve("thread", "server.log", "--session", "0.5");
        LabRun.start("mirror", "connect", config(server, "endless", 0)).said().succeeded();
        assertThat(Files.readString(folder.resolve("endless.log"))).contains("disconnected from");
        server.awaitOut("its time is over");
    }

    @Test
    void s2_3_theServersLogTellsOfEverythingAndIsNeverCleared() throws IOException {
        for (int run = 1; run <= 2; run++) {
            LabRun server = serve("thread", "server.log");
            LabRun.start("mirror", "connect", config(server, "one", 1)).said().succeeded();
            server.awaitOut("disconnected");
        }
        List<String> log = Files.readAllLines(folder.resolve("server.log"));
        assertThat(log).allMatch(line -> line.matches(TIME + ".*"));
        assertThat(log.stream().filter(line -> line.endsWith("the server starts")))
                .hasSize(2);
        assertThat(String.join("\n", log))
                .containsSubsequence(
                        "the server starts",
                        " connected",
                        "received from 127.0.0.1:",
                        ": Титов Юрий Павлович one",
                        "sent to 127.0.0.1:",
                        ": eno Чиволвап Йирю Вотит. Сервер написан Титовым Ю.П.",
                        "disconnected");
    }

    @ParameterizedTest
    @ValueSource(strings = {"one", "thread", "process"})
    void s2_6_fiveClientsInTwoLanguagesAtOnceAreAllAnswered(String mode) throws IOException, InterruptedException {
        assumeTrue(isInstalled("python3"), "python3 is not installed");
        LabRun server = serve(mode, mode + ".log");
        List<LabRun> java = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            String config = config(server, mode + i, 1);
            if (i <= 3) {
                java.add(LabRun.start("mirror", "connect", config));
            } else {
                processes.add(new ProcessBuilder("python3", "src/main/python/mirror_client.py", config)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("python" + i).toFile())
                        .start());
            }
        }
        java.forEach(client -> client.said().succeeded());
        for (Process python : processes) {
            assertThat(python.waitFor(100, TimeUnit.SECONDS)).isTrue();
            assertThat(python.exitValue()).isZero();
        }
        for (int i = 1; i <= 5; i++) {
            assertThat(events(mode + i + ".log"))
                    .hasSize(4)
                    .containsSubsequence("sent: Титов Юрий Павлович " + mode + i)
                    .anyMatch(event -> event.matches("received: .* Чиволвап Йирю Вотит\\. Сервер написан .*"));
        }
        server.awaitOut("disconnected", 5);
        assertThat(events(mode + ".log").stream().filter(event -> event.startsWith("received from")))
                .hasSize(5);
    }

    @Test
    void s2_6_thePythonClientSaysWhatIsWrong() throws IOException, InterruptedException {
        assumeTrue(isInstalled("python3"), "python3 is not installed");
        Path said = folder.resolve("said");
        Path wrong = Files.writeString(folder.resolve("wrong.conf"), "host = localhost\n");
        Process python = new ProcessBuilder("python3", "src/main/python/mirror_client.py", wrong.toString())
                .redirectError(said.toFile())
                .start();
        processes.add(python);
        assertThat(python.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(python.exitValue()).isEqualTo(1);
        assertThat(said).content().contains("wrong.conf cannot be used: “port” is missing.");
    }

    @Test
    void s2_6_theThreeServersAreCompared() {
        String table = LabRun.start("compare", "--clients", "2", "--delay", "0.05")
                .said()
                .succeeded()
                .out();
        assertThat(table.lines().skip(2))
                .extracting(line -> line.split(" ")[0])
                .containsExactly("one", "thread", "process");
    }

    @Test
    void s2_7_whatToOpenInAFirewallIsPrintedToCopy() {
        StringWriter out = new StringWriter();
        Screen screen =
                new Screen(new BufferedReader(new StringReader("")), new PrintWriter(out), new PrintWriter(out), false);
        new Terminal(new Wiring(), List.of("false"), screen).run("firewall", "--all", "--port", "12345");
        assertThat(out.toString())
                .contains("sudo ufw allow 12345/tcp", "sudo firewall-cmd --permanent --add-port=12345/tcp")
                .contains("tcp dport 12345 accept", "-LocalPort 12345", "localport=12345", "socketfilterfw --add");
    }

    private LabRun serve(String mode, String log, String... more) throws IOException {
        List<String> words = new ArrayList<>(List.of("mirror", "serve", "--mode", mode, "--port", "0"));
        words.addAll(List.of("--delay", "0.05", "--log", folder.resolve(log).toString()));
        words.addAll(List.of("--signature", "Сервер написан Титовым Ю.П."));
        words.addAll(List.of(more));
        LabRun server = LabRun.serve(words.toArray(String[]::new));
        servers.add(server);
        return server;
    }

    private String config(LabRun server, String group, int messages) throws IOException {
        return Files.writeString(folder.resolve(group + ".conf"), """
                host = localhost
                port = %s
                name = Титов Юрий Павлович
                group = %s
                every = 0
                messages = %d
                log = %s.log
                """.formatted(server.port(), group, messages, group))
                .toString();
    }

    private List<String> events(String log) throws IOException {
        return Files.readAllLines(folder.resolve(log)).stream()
                .map(S2MirrorLabScenarioTest::event)
                .toList();
    }

    private static String event(String line) {
        return line.replaceFirst(TIME, "");
    }

    private static boolean isInstalled(String tool) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }
}
