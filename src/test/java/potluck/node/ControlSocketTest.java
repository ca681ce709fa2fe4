package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Seed;

@Timeout(30)
class ControlSocketTest {
    @TempDir
    Path data;

    private final ScriptedNode node = new ScriptedNode("tracker");
    private ControlServer server;
    private Node client;

    @BeforeEach
    void start() throws IOException {
        server = ControlServer.start(node, data, Log.silent());
        client = ControlClient.of(data);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void snapshotsArriveAsTheyAre() throws IOException {
        assertThat(client.snapshot()).isEqualTo(node.snapshot());
        assertThat(client.snapshotAfter(3, Duration.ofMillis(20))).isEqualTo(node.snapshot());
        assertThat(node.calls).contains("snapshotAfter 3 PT0.02S");
    }

    @Test
    void everyMethodReachesTheNodeWithItsArguments() throws IOException {
        Path cyrillic = Path.of("/home/me/тетрадь, 1.txt");
        client.host().invite(Duration.ofHours(2), 5);
        client.host().remove("ana");
        client.files("лекция");
        client.shares().register(List.of(cyrillic, Path.of("/b")));
        client.shares().unregister(List.of(cyrillic));
        client.shares().update();
        client.shares().download("boris", "/srv/notes.txt", Path.of("/home/me/n"));
        client.shares().send(List.of("x", "y"), Path.of("/home/me"));
        client.transfers().cancel(9);
        client.transfers().retry(8);
        client.sync().rescan("photos");
        client.host().revoke("ab12");
        client.chat().say("/find soup");
        client.chat().sayFiles(List.of(cyrillic));
        client.chat().readChat(ScriptedNode.NOON);
        assertThat(node.calls)
                .containsExactly(
                        "invite PT2H 5",
                        "remove ana",
                        "files лекция",
                        "register [/home/me/тетрадь, 1.txt, /b]",
                        "unregister [/home/me/тетрадь, 1.txt]",
                        "update",
                        "download boris /srv/notes.txt /home/me/n",
                        "send [x, y] /home/me",
                        "cancel 9",
                        "retry 8",
                        "rescan photos",
                        "revoke ab12",
                        "say /find soup",
                        "sayFiles [/home/me/тетрадь, 1.txt]",
                        "readChat 2026-11-21T12:00:00Z");
    }

    @Test
    void resultsAreEqualToTheNodesOwn() throws IOException {
        assertThat(client.host().invite(Duration.ofHours(2), 5))
                .isEqualTo(node.host().invite(Duration.ofHours(2), 5));
        assertThat(client.files("")).isEqualTo(node.files("")).hasSize(2);
        assertThat(client.shares().update()).isEqualTo(2);
        assertThat(client.host().hosting()).isEqualTo(node.host().hosting());
        assertThat(client.sync().pending()).isEqualTo(node.sync().pending()).hasSize(1);
        assertThat(client.chat().chat(0, Duration.ZERO)).isEqualTo(node.chat().chat(0, Duration.ZERO));
        assertThat(client.chat().say("/find soup")).isEqualTo(new Chatting.ChatAnswer("FIND", "soup"));
        List<Long> ids = client.shares().send(List.of("x", "broken"), Path.of("/home/me"));
        assertThat(ids).containsExactly(1L, 2L);
        assertThat(client.transfers().await(2, Duration.ZERO))
                .isEqualTo(node.transfers().await(2, Duration.ZERO));
        assertThat(client.log(0, Duration.ZERO)).isEqualTo(node.log(0, Duration.ZERO));
        assertThat(client.awaitEnd(Duration.ofMillis(1))).isFalse();
    }

    @Test
    void downloadsAreHeldAndOrderedAndLimited() throws IOException {
        client.transfers().pause(List.of(1L, 2L));
        client.transfers().resume(List.of(1L));
        client.transfers().prefer(List.of(2L), "HIGH");
        client.transfers().move(List.of(2L), "FIRST");
        client.transfers().preview(2);
        assertThat(node.calls).contains("pause [1, 2]", "resume [1]", "prefer [2] HIGH", "move [2] FIRST", "preview 2");
        LimitsView limits = client.transfers().limits();
        assertThat(limits).isEqualTo(node.transfers().limits());
        LimitsView slower = new LimitsView(
                new LimitsView.Speeds(1, 2),
                limits.usual(),
                true,
                new LimitsView.Schedule("08:00", "09:00", List.of("MONDAY")),
                2,
                limits.now());
        client.transfers().limit(slower);
        assertThat(node.transfers().limits()).isEqualTo(slower);
    }

    @Test
    void everyMethodOfTheInterfaceHasANameOfItsOwn() {
        assertThat(ControlJson.METHODS)
                .hasSize(Stream.concat(Stream.of(Node.class), ControlJson.PARTS.keySet().stream())
                        .mapToInt(ControlSocketTest::calls)
                        .sum());
    }

    /// How many methods lead to no part.
    private static int calls(Class<?> part) {
        return (int) Arrays.stream(part.getMethods())
                .filter(method -> !ControlJson.PARTS.containsKey(method.getReturnType()))
                .count();
    }

    @Test
    void partsOfADeviceAreCalledLikeTheDeviceItself() throws IOException {
        client.accounts().addAccount("ana", "leek and potatoes", "OWNER");
        client.accounts().requireAccounts(true);
        assertThat(node.accounts.passwords).containsExactly(Map.entry("ana", "leek and potatoes"));
        assertThat(client.accounts().accounts()).isEqualTo(node.accounts.accounts());
        assertThatThrownBy(() -> client.accounts().removeAccount("boris"))
                .isInstanceOfSatisfying(Failure.class, e -> assertThat(e.code()).isEqualTo("NO_SUCH_ACCOUNT"));
    }

    @Test
    void failuresKeepTheirCodeAndSentence() {
        assertThatThrownBy(() -> client.shares().download("ana", "/nothing", Path.of("/home/me")))
                .isInstanceOf(Failure.class)
                .hasMessage("Nobody offers “/nothing”.")
                .satisfies(e -> assertThat(Failure.codeOf(e)).isEqualTo("NOT_FOUND"));
    }

    @Test
    void aLongWaitHoldsUpNothingElse() throws IOException {
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return client.awaitEnd(Duration.ofSeconds(20));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(client.shares().update()).isEqualTo(2);
        node.close();
        assertThat(waiting.orTimeout(10, TimeUnit.SECONDS).join()).isTrue();
    }

    @Test
    void closingTheClientEndsTheDeviceAndIsAnswered() throws IOException {
        client.close();
        assertThat(node.awaitEnd(Duration.ZERO)).isTrue();
    }

    @Test
    void closeIsAnsweredEvenThoughItClosesTheServerItself() throws IOException {
        server.close();
        CompletableFuture<ControlServer> own = new CompletableFuture<>();
        Node closing = ClosingNode.around(node, own);
        own.complete(ControlServer.start(closing, data, Log.silent()));
        client.close();
        assertThat(node.calls).contains("close");
        assertThat(data.resolve("node.sock")).doesNotExist();
    }

    @Test
    void withoutADeviceTheSentenceSaysWhatToDo() throws IOException {
        server.close();
        assertThatThrownBy(() -> client.shares().update())
                .hasMessageContaining(data.toString())
                .hasMessageContaining("potluck host")
                .satisfies(e -> assertThat(Failure.codeOf(e)).isEqualTo("NOT_RUNNING"));
        assertThatThrownBy(() -> client.snapshot()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void aSecondDeviceInTheSameFolderIsRefused() {
        assertThatThrownBy(() -> ControlServer.start(new ScriptedNode("peer"), data, Log.silent()))
                .satisfies(e -> assertThat(Failure.codeOf(e)).isEqualTo("ALREADY_RUNNING"));
    }

    @Test
    void whatACrashedDeviceLeftBehindIsReplaced() throws IOException {
        server.close();
        Files.writeString(data.resolve("node.sock"), "left behind");
        server = ControlServer.start(node, data, Log.silent());
        assertThat(client.shares().update()).isEqualTo(2);
    }

    @Test
    void onlyTheOwnerMayConnect() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.resolve("node.sock")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aFolderWithALongPathHasItsSocketElsewhere() throws IOException {
        Path deep = data.resolve("папка".repeat(15)).resolve("x".repeat(80));
        ControlServer far = ControlServer.start(node, deep, Log.silent());
        Path folder = Path.of(Files.readString(deep.resolve("node.sock.path")));
        assertThat(Files.getPosixFilePermissions(folder)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        assertThat(ControlClient.of(deep).shares().update()).isEqualTo(2);
        far.close();
        assertThat(folder).doesNotExist();
        assertThat(deep).isEmptyDirectory();
    }

    @Test
    void severalRequestsMayShareAConnection() throws IOException {
        String update = "{\"method\":\"update\",\"arguments\":[]}\n";
        assertThat(raw(update + update)).containsExactly("{\"result\":2}", "{\"result\":2}");
    }

    @Test
    void malformedRequestsAreAnsweredAndTheConnectionGoesOn() throws IOException {
        String bad = String.join(
                "\n",
                "nonsense",
                "[]",
                "{}",
                "{\"method\":\"update\"}",
                "{\"method\":\"update\",\"arguments\":[1]}",
                "{\"method\":\"files\",\"arguments\":[null]}",
                "{\"method\":\"register\",\"arguments\":[[null]]}",
                "{\"method\":\"register\",\"arguments\":[[\"a\\u0000b\"]]}",
                "{\"method\":\"await\",\"arguments\":[\"x\",\"PT1S\"]}",
                "{\"method\":\"await\",\"arguments\":[1,\"soon\"]}",
                "{\"method\":\"getClass\",\"arguments\":[]}",
                "{\"method\":\"wait\",\"arguments\":[]}",
                "{\"method\":\"update\",\"arguments\":[]} {}",
                "[".repeat(500),
                "");
        assertThat(raw(bad + "{\"method\":\"update\",\"arguments\":[]}\n"))
                .hasSize(15)
                .endsWith("{\"result\":2}")
                .filteredOn(line -> line.contains("\"code\":\"BAD_REQUEST\""))
                .hasSize(14);
    }

    @Test
    void anEndlessRequestIsCutOff() throws IOException {
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("node.sock")))) {
            byte[] much = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 1000; i++) {
                            Channels.newOutputStream(connection).write(much);
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
        assertThat(client.shares().update()).isEqualTo(2);
    }

    @Test
    void noiseNeverStopsTheServer() throws IOException {
        long seed = Seed.get();
        Random random = new Random(seed);
        for (int i = 0; i < 50; i++) {
            byte[] noise = new byte[random.nextInt(200)];
            random.nextBytes(noise);
            raw(new String(noise, StandardCharsets.ISO_8859_1) + "\n");
        }
        assertThat(client.shares().update()).as("seed %d", seed).isEqualTo(2);
    }

    private List<String> raw(String requests) throws IOException {
        try (SocketChannel connection = SocketChannel.open(UnixDomainSocketAddress.of(data.resolve("node.sock")));
                BufferedReader answers = new BufferedReader(Channels.newReader(connection, StandardCharsets.UTF_8))) {
            Channels.newOutputStream(connection).write(requests.getBytes(StandardCharsets.UTF_8));
            connection.shutdownOutput();
            return answers.lines().toList();
        }
    }
}
