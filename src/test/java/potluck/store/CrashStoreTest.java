package potluck.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path temp;

    private final AtomicInteger told = new AtomicInteger();

    @Test
    void whatNobodyCaughtInAnyThreadIsWrittenAndTold() throws IOException, InterruptedException {
        CrashStore crashes = store(NOON);
        crashes.tell(told::incrementAndGet);
        Thread.ofVirtual()
                .name("folder-thesis")
                .uncaughtExceptionHandler(crashes)
                .start(this::fail)
                .join();

        assertThat(told).hasValue(1);
        assertThat(Files.readString(crashes.unseen().orElseThrow()))
                .startsWith("Potluck ")
                .contains("Java " + System.getProperty("java.version"))
                .contains("2026-11-21T12:00:00Z", "thread folder-thesis")
                .contains("java.lang.IllegalStateException: the plan is empty")
                .contains("    at potluck.store.CrashStoreTest.fail(CrashStoreTest.java:")
                .contains("caused by java.io.IOException: no more");
    }

    private void fail() {
        throw new IllegalStateException("the plan is empty", new IOException("no more"));
    }

    @Test
    void namesAddressesFilesAndInvitesAreLeftOut() throws IOException {
        String message = "“ana” at 192.168.1.5:4444 and [fe80::1:2:3] " + "0123456789abcdef".repeat(4)
                + " sent potluck://10.0.0.1:4444/#c2VjcmV0 about /home/ana/My secret plan.txt: no such file";
        CrashStore crashes = store(NOON);
        crashes.uncaughtException(Thread.currentThread(), new UncheckedIOException(new IOException(message)));

        String report = Files.readString(crashes.unseen().orElseThrow());
        assertThat(report)
                .contains("java.io.IOException: … at … and … … sent … about …\n")
                .doesNotContain("ana", "192.168", "fe80", "0123456789abcdef", "c2VjcmV0", "secret");
        assertThat(report).doesNotContain(System.getProperty("user.home") + "/");
    }

    @Test
    void thePathsOfWindowsAndTheUsersOwnNameAreLeftOut() {
        assertThat(CrashReport.redacted("cannot read C:\\Users\\Ana\\x.txt")).isEqualTo("cannot read …");
        assertThat(CrashReport.redacted("for " + System.getProperty("user.name")))
                .isEqualTo("for …");
        assertThat(CrashReport.redacted("Index 3 out of bounds for length 2 at 12:30"))
                .isEqualTo("Index 3 out of bounds for length 2 at 12:30");
    }

    @Test
    void aReportIsOfferedUntilSomebodyHasSeenIt() throws IOException {
        store(NOON).uncaughtException(Thread.currentThread(), new AssertionError("first"));
        store(NOON.plusSeconds(1)).uncaughtException(Thread.currentThread(), new AssertionError("second"));

        CrashStore afterARestart = store(NOON);
        assertThat(afterARestart.unseen().orElseThrow()).content().contains("second");
        afterARestart.markSeen();
        assertThat(afterARestart.unseen()).isEmpty();
        assertThat(reports()).hasSize(2).allMatch(name -> name.endsWith(".seen.txt"));
    }

    @Test
    void oneRunWritesFiveAndTenAreKept() throws IOException {
        for (int run = 0; run < 4; run++) {
            CrashStore crashes = store(NOON.plusSeconds(run));
            crashes.tell(told::incrementAndGet);
            for (int i = 0; i < 50; i++) {
                crashes.uncaughtException(Thread.currentThread(), new IllegalStateException("frame " + i));
            }
        }
        assertThat(told).hasValue(20);
        assertThat(reports()).hasSize(10);
        assertThat(store(NOON).unseen().orElseThrow()).content().contains("frame 4");
    }

    @Test
    void causesThatGoInACircleEnd() throws IOException {
        IllegalStateException one = new IllegalStateException("one");
        IllegalStateException two = new IllegalStateException("two", one);
        one.initCause(two);
        CrashStore crashes = store(NOON);
        crashes.uncaughtException(Thread.currentThread(), one);
        assertThat(Files.readString(crashes.unseen().orElseThrow())).contains("one", "two");
    }

    @Test
    void aFolderThatCannotBeIsNoFurtherFailure() throws IOException {
        Path file = Files.writeString(temp.resolve("file"), "");
        CrashStore crashes = new CrashStore(new DataFolder(file), InstantSource.fixed(NOON));
        crashes.tell(told::incrementAndGet);
        crashes.uncaughtException(Thread.currentThread(), new AssertionError("x"));
        assertThat(told).hasValue(0);
        assertThat(crashes.unseen()).isEmpty();
    }

    private CrashStore store(Instant now) {
        return new CrashStore(new DataFolder(temp), InstantSource.fixed(now));
    }

    private List<String> reports() throws IOException {
        try (Stream<Path> files = Files.list(temp)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
