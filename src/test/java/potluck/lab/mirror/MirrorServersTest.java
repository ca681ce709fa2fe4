package potluck.lab.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import potluck.kit.Lifecycle;
import potluck.lab.LabServer;
import potluck.lab.Notes;
import potluck.lab.Terms;

/// The mirror servers over real connections. The process of a client is a small shell script here.
@Timeout(90)
class MirrorServersTest {
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final Duration SHORT = Duration.ofMillis(1);
    /// Echoes lines in angle brackets, and tells of each.
    private static final List<String> SCRIPT = List.of(
            "sh",
            "-c",
            "while read -r line; do"
                    + " echo \"2026-01-01 00:00:00.000  event: $line of $0\" >&2; echo \"<$line>\"; done");

    private final Notes notes = new Notes();
    private final Lifecycle open = new Lifecycle();

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    @Test
    void theAnswerIsTheMirroredLineAndTheSignature() throws IOException {
        Asking client = ask(start(Mode.THREAD, SHORT, LONG));
        assertThat(client.answer("Титов Юрий Павлович")).isEqualTo("Чиволвап Йирю Вотит. Signed.");
        assertThat(client.answer("again")).isEqualTo("niaga. Signed.");
    }

    @Test
    void theServerTellsWhatItGotAndSent() throws IOException {
        Asking client = ask(start(Mode.THREAD, SHORT, LONG));
        client.answer("Abc");
        client.close();
        notes.await(client.name() + " disconnected");
        assertThat(notes.events())
                .containsSubsequence(
                        "the server starts",
                        client.name() + " connected",
                        "received from " + client.name() + ": Abc",
                        "sent to " + client.name() + ": Cba. Signed.",
                        client.name() + " disconnected: it has ended the connection");
    }

    @Test
    void oneAtATimeTheSecondIsAnsweredWhenTheFirstHasGone() throws IOException {
        LabServer server = start(Mode.ONE, SHORT, LONG);
        Asking first = ask(server);
        Asking second = ask(server);
        second.say("second");
        assertThat(first.answer("first")).startsWith("tsrif");
        assertThat(notes.events()).noneMatch(event -> event.contains("second"));
        first.close();
        assertThat(second.read()).startsWith("dnoces");
    }

    @Test
    void withAThreadEachNobodyWaitsForAnother() throws IOException {
        LabServer server = start(Mode.THREAD, LONG, LONG);
        Asking first = ask(server);
        Asking second = ask(server);
        first.say("first");
        second.say("second");
        notes.await("received from " + first.name());
        notes.await("received from " + second.name());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the process of a client is a shell script here")
    void withAProcessEachNobodyWaitsForAnother() throws IOException {
        LabServer server = start(Mode.PROCESS, LONG, LONG);
        Asking first = ask(server);
        Asking second = ask(server);
        assertThat(second.answer("second")).isEqualTo("<second>");
        assertThat(first.answer("first")).isEqualTo("<first>");
        String firstProcess = notes.await("serves " + first.name());
        String secondProcess = notes.await("serves " + second.name());
        assertThat(pid(firstProcess)).isNotEqualTo(pid(secondProcess));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the process of a client is a shell script here")
    void whatAClientsProcessTellsIsInTheServersLogBeforeTheClientIsGone() throws IOException {
        Asking client = ask(start(Mode.PROCESS, SHORT, LONG));
        client.say("one");
        client.end();
        assertThat(client.read()).isEqualTo("<one>");
        assertThat(client.read()).isNull();
        notes.await(client.name() + " disconnected");
        assertThat(notes.events())
                .containsSubsequence(
                        "event: one of " + client.name(), client.name() + " disconnected: it has ended the connection");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "the process of a client is a shell script here")
    void theProcessEndsWithItsClientsTime() throws IOException {
        Asking client = ask(start(Mode.PROCESS, SHORT, Duration.ofSeconds(2)));
        assertThat(client.isDisconnected()).isTrue();
        String process = notes.await("serves");
        notes.await("its time is over");
        ProcessHandle.of(pid(process)).ifPresent(running -> running.onExit().join());
    }

    @Test
    void aProcessThatCannotBeStartedEndsItsClientOnly() throws IOException {
        Mirrors mirrors = new Mirrors(SHORT, "x", List.of("/no/such/program"));
        Terms terms = new Terms(0, false, 2, LONG);
        LabServer server =
                open.own(LabServer.start(terms, mirrors.service(Mode.PROCESS, notes.journal()), notes.journal()));
        assertThat(ask(server).isDisconnected()).isTrue();
        assertThat(ask(server).isDisconnected()).isTrue();
        notes.await("/no/such/program", 2);
    }

    @Test
    void aClientIsDisconnectedWhenItsTimeIsOverEvenInMidSentence() throws IOException {
        Asking client = ask(start(Mode.THREAD, SHORT, Duration.ofSeconds(1)));
        client.raw("no end of li");
        assertThat(client.isDisconnected()).isTrue();
        notes.await(client.name() + " disconnected: its time is over");
    }

    @Test
    void aServerThatStopsWaitsForNoAnswerUnderWay() throws IOException {
        LabServer server = start(Mode.THREAD, LONG, LONG);
        Asking client = ask(server);
        client.say("slow");
        notes.await("received");
        server.close();
        assertThat(client.isDisconnected()).isTrue();
        notes.await("disconnected");
    }

    @Test
    void endlessLinesJunkAndWebPagesAreCutOffAndTheNextIsServed() throws IOException {
        LabServer server = start(Mode.ONE, SHORT, LONG);
        Asking endless = ask(server);
        endless.raw("x".repeat(MirrorService.LONGEST + 2));
        assertThat(endless.isDisconnected()).isTrue();
        notes.await("more than 4096 bytes");
        Asking page = ask(server);
        page.raw("GET / HTTP/1.1\r\n");
        assertThat(page.isDisconnected()).isTrue();
        notes.await("web browser");
        Asking junk = ask(server);
        assertThat(junk.answer("\u0000\u0001\u001b[2J")).endsWith(". Signed.");
        assertThat(notes.await("received")).doesNotContain("\u001b");
        junk.close();
        assertThat(ask(server).answer("fine")).isEqualTo("enif. Signed.");
    }

    @Test
    void fiveHundredClientsAtOnceAreAnsweredByTheThreadServer() throws IOException {
        Duration work = Duration.ofMillis(200);
        Race race = new Race(new Mirrors(work, "x", SCRIPT), 500);
        Lap lap = race.run(Mode.THREAD, notes.journal());
        assertThat(lap.waits()).hasSize(500);
        assertThat(lap.lastMillis()).as("not one after the other").isLessThan(500 * work.toMillis() / 2);
        assertThat(notes.events().stream().filter(event -> event.startsWith("sent to")))
                .hasSize(500);
    }

    private static long pid(String event) {
        return Long.parseLong(event.replaceFirst("process (\\d+) .*", "$1"));
    }

    private LabServer start(Mode mode, Duration delay, Duration stay) throws IOException {
        Mirrors mirrors = new Mirrors(delay, "Signed.", SCRIPT);
        return open.own(LabServer.start(
                new Terms(0, false, mode.atOnce(), stay), mirrors.service(mode, notes.journal()), notes.journal()));
    }

    private Asking ask(LabServer server) throws IOException {
        return open.own(new Asking(server.port()));
    }

    /// A client as simple as `nc`.
    private static final class Asking implements AutoCloseable {
        private final Socket socket;
        private final BufferedReader in;

        Asking(int port) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(60_000);
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        String name() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        String answer(String line) throws IOException {
            say(line);
            return read();
        }

        String read() throws IOException {
            return in.readLine();
        }

        void say(String line) throws IOException {
            raw(line + "\n");
        }

        void raw(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        }

        void end() throws IOException {
            socket.shutdownOutput();
        }

        boolean isDisconnected() throws IOException {
            try {
                return in.read() < 0;
            } catch (SocketException e) {
                return true;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
