package potluck.identity.tls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import potluck.identity.Membership;
import potluck.identity.TestGroup;

class WarmUpTest {
    @TempDir
    private Path folder;

    @Test
    void bytesReallyGoThroughTheCipher() throws IOException {
        Membership ana = new TestGroup(folder).member("Ana");
        assertThat(new WarmUp(Tls.context(ana.keyManager(), ana.trustManager())).run())
                .isBetween(64 << 20, 65 << 20);
    }

    @Test
    void anInterruptEndsItEarly() throws IOException {
        Membership ana = new TestGroup(folder).member("Ana");
        Thread.currentThread().interrupt();
        assertThat(new WarmUp(Tls.context(ana.keyManager(), ana.trustManager())).run())
                .isLessThan(64 << 20);
        assertThat(Thread.interrupted()).isFalse();
    }
}
