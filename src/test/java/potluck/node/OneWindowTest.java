package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.store.DataFolder;

@Timeout(120)
class OneWindowTest {
    private static final String LINK = "potluck://192.168.1.5:4444/#abc";

    @TempDir
    Path temp;

    private final BlockingQueue<String> calls = new LinkedBlockingQueue<>();

    @Test
    void aLaterStartHandsItsLinkToTheFirstAndLeaves() throws IOException, InterruptedException {
        try (OneWindow first = OneWindow.open(data(), "").orElseThrow()) {
            first.listen(calls::add);
            assertThat(OneWindow.open(data(), LINK)).isEmpty();
            assertThat(OneWindow.open(data(), "")).isEmpty();
            assertThat(next()).isEqualTo(LINK);
            assertThat(next()).isEmpty();
        }
    }

    @Test
    void aCallBeforeTheWindowIsThereWaitsForIt() throws Exception {
        try (OneWindow first = OneWindow.open(data(), "").orElseThrow();
                ExecutorService later = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Optional<OneWindow>> second = later.submit(() -> OneWindow.open(data(), LINK));
            assertThat(second.isDone()).isFalse();
            first.listen(calls::add);
            assertThat(second.get()).isEmpty();
            assertThat(next()).isEqualTo(LINK);
        }
    }

    @Test
    void ofManyThatStartAtOnceOneIsTheWindow() throws Exception {
        List<Callable<Optional<OneWindow>>> starts = Stream.<Callable<Optional<OneWindow>>>generate(() -> this::start)
                .limit(12)
                .toList();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<OneWindow> windows = people.invokeAll(starts).stream()
                    .map(Future::resultNow)
                    .flatMap(Optional::stream)
                    .toList();
            assertThat(windows).hasSize(1);
            assertThat(calls).hasSize(11);
            windows.getFirst().close();
        }
    }

    private Optional<OneWindow> start() throws IOException {
        Optional<OneWindow> one = OneWindow.open(data(), LINK);
        one.ifPresent(window -> window.listen(calls::add));
        return one;
    }

    @Test
    void afterItWasClosedTheNextIsTheWindow() throws IOException {
        OneWindow.open(data(), "").orElseThrow().close();
        assertThat(temp.resolve("window.sock")).doesNotExist();
        OneWindow.open(data(), "").orElseThrow().close();
    }

    @Test
    void whatAKilledOneHasLeftBehindIsReplaced() throws IOException, InterruptedException {
        Files.writeString(temp.resolve("window.sock"), "a socket that nobody listens on");
        Files.writeString(temp.resolve("window.lock"), "");
        try (OneWindow one = OneWindow.open(data(), "").orElseThrow()) {
            one.listen(calls::add);
            assertThat(OneWindow.open(data(), LINK)).isEmpty();
            assertThat(next()).isEqualTo(LINK);
        }
    }

    @Test
    void folderWithALongNameHasItsWindowToo() throws IOException, InterruptedException {
        DataFolder deep = new DataFolder(temp.resolve("folder".repeat(20)));
        try (OneWindow one = OneWindow.open(deep, "").orElseThrow()) {
            one.listen(calls::add);
            assertThat(OneWindow.open(deep, LINK)).isEmpty();
            assertThat(next()).isEqualTo(LINK);
        }
    }

    @Test
    void windowsOfTwoFoldersKnowNothingOfEachOther() throws IOException {
        DataFolder other = new DataFolder(temp.resolve("other"));
        try (OneWindow one = OneWindow.open(data(), "").orElseThrow();
                OneWindow two = OneWindow.open(other, "").orElseThrow()) {
            assertThat(one).isNotSameAs(two);
        }
    }

    @Test
    void callersThatSayNothingOrTooMuchAreNoHindrance() throws IOException, InterruptedException {
        try (OneWindow one = OneWindow.open(data(), "").orElseThrow()) {
            one.listen(calls::add);
            dial().close();
            try (SocketChannel tooMuch = dial()) {
                tooMuch.write(ByteBuffer.wrap(new byte[9000]));
            }
            assertThat(OneWindow.open(data(), LINK)).isEmpty();
            assertThat(next()).isEqualTo(LINK);
        }
    }

    private SocketChannel dial() throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(temp.resolve("window.sock")));
    }

    private DataFolder data() {
        return new DataFolder(temp);
    }

    private String next() throws InterruptedException {
        return String.valueOf(calls.poll(60, TimeUnit.SECONDS));
    }
}
