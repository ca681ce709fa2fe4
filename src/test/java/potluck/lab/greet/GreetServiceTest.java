package potluck.lab.greet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Lifecycle;
import potluck.lab.LabServer;
import potluck.lab.MessageSocket;
import potluck.lab.Notes;
import potluck.lab.Terms;

/// The greeting server over real connections.
@Timeout(60)
class GreetServiceTest {
    @TempDir
    Path folder;

    private final Notes notes = new Notes();
    private final Lifecycle open = new Lifecycle();
    private LabServer server;

    @BeforeEach
    void start() throws IOException {
        KnownClients known = KnownClients.open(folder.resolve("known-clients.txt"));
        Terms terms = new Terms(0, false, 10, Duration.ofMinutes(5));
        server = open.own(LabServer.start(terms, new GreetService(known, notes.journal()), notes.journal()));
    }

    @AfterEach
    void close() throws IOException {
        open.close();
    }

    @Test
    void aStrangerIsAskedForTheNameAndKnownFromThenOn() throws IOException {
        MessageSocket first = connect();
        assertThat(first.receive()).contains("I do not know you yet. What is your name?");
        first.send(" Ana ");
        assertThat(first.receive()).contains("Hello, Ana! I shall know you the next time.");
        assertThat(connect().receive()).contains("Hello again, Ana!");
        server.close();
        start();
        assertThat(connect().receive()).contains("Hello again, Ana!");
    }

    @Test
    void manyMessagesAreAnsweredUntilExit() throws IOException {
        MessageSocket client = introduced("Ana");
        for (String text : new String[] {"hello", "две\nстроки", ""}) {
            client.send(text);
            assertThat(client.receive()).contains("You said: " + text.replace("\n", "\\u000A"));
        }
        client.send("exit");
        assertThat(client.receive()).contains("Goodbye, Ana!");
        assertThat(client.receive()).isEmpty();
    }

    @Test
    void whoWantsToBeForgottenIsAStrangerAgain() throws IOException {
        MessageSocket client = introduced("Ana");
        client.send("forget");
        assertThat(client.receive()).contains("I have forgotten your name.");
        assertThat(connect().receive().orElseThrow()).startsWith("I do not know you yet.");
    }

    @Test
    void aNameThatIsNoneIsAskedForAgainButNotForEver() throws IOException {
        MessageSocket client = connect();
        client.receive();
        for (int i = 0; i < 2; i++) {
            client.send("a/b");
            assertThat(client.receive().orElseThrow()).contains("cannot be a user name");
        }
        client.send("\u202e");
        assertThat(client.receive()).isEmpty();
        assertThat(connect().receive().orElseThrow()).startsWith("I do not know you yet.");
    }

    @Test
    void aMessageThatIsTooLongEndsTheConnectionAndTheNextIsServed() throws IOException {
        MessageSocket client = connect();
        client.receive();
        client.getOutputStream().write(new byte[] {0x7f, 0, 0, 0});
        assertThat(client.receive()).isEmpty();
        notes.await("at most 65536 are allowed");
        assertThat(connect().receive()).isPresent();
    }

    @Test
    void aClientThatVanishesInMidMessageIsGone() throws IOException {
        MessageSocket client = connect();
        client.receive();
        client.getOutputStream().write(new byte[] {0, 0, 0, 9, 'A'});
        client.close();
        notes.await("disconnected: The connection ended in the middle of a message.");
    }

    private MessageSocket introduced(String name) throws IOException {
        MessageSocket client = connect();
        client.receive();
        client.send(name);
        client.receive();
        return client;
    }

    private MessageSocket connect() throws IOException {
        MessageSocket socket = open.own(MessageSocket.dial(new InetSocketAddress("localhost", server.port())));
        socket.setSoTimeout(30_000);
        return socket;
    }
}
