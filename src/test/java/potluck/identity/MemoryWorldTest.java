package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import potluck.kit.Failure;

@Timeout(10)
class MemoryWorldTest {
    private static final Duration SOON = Duration.ofSeconds(5);

    private final MemoryWorld world = new MemoryWorld();
    private final MemoryNetwork ana = world.device("Ana", Role.TRACKER);
    private final MemoryNetwork boris = world.device("Boris");
    private final BlockingQueue<SecureStream> received = new LinkedBlockingQueue<>();

    @Test
    void bothEndsKnowEachOther() throws Exception {
        ana.listen(4444, received::add);
        SecureStream near = boris.dial(InetSocketAddress.createUnresolved("10.0.0.1", 4444), SOON);
        SecureStream far = received.poll(5, TimeUnit.SECONDS);
        assertThat(near.credentials()).isEqualTo(ana.credentials());
        assertThat(near.address()).isEqualTo(ana.address(4444));
        assertThat(far.credentials().user()).isEqualTo("Boris");
        assertThat(far.address().getHostString()).isEqualTo("10.0.0.2");
        far.out().write(7);
        assertThat(near.in().read()).isEqualTo(7);
    }

    @Test
    void aBusyPortIsChangedAndAClosedOneRefuses() throws Exception {
        SecureListener first = ana.listen(4444, received::add);
        SecureListener second = ana.listen(4444, received::add);
        assertThat(second.port()).isEqualTo(4445);
        first.close();
        assertRefused(IdentityFault.CONNECT_REFUSED);
    }

    @Test
    void breakingCutsBothEndsAndRefusingLetsNobodyIn() throws Exception {
        ana.listen(4444, received::add);
        SecureStream near = boris.dial(ana.address(4444), SOON);
        ana.breakAll();
        assertThatThrownBy(() -> near.in().read()).isInstanceOf(IOException.class);
        ana.refuse(true);
        assertRefused(IdentityFault.CONNECT_REFUSED);
        ana.refuse(false);
        boris.dial(ana.address(4444), SOON).close();
    }

    @Test
    void partedDevicesDoNotReachEachOtherUntilHealed() throws Exception {
        MemoryNetwork vera = world.device("Вера");
        ana.listen(4444, received::add);
        SecureStream cut = boris.dial(ana.address(4444), SOON);
        SecureStream kept = vera.dial(ana.address(4444), SOON);
        world.part(ana, boris);
        assertThatThrownBy(() -> cut.out().write(1)).isInstanceOf(IOException.class);
        kept.out().write(1);
        assertRefused(IdentityFault.UNREACHABLE);
        world.heal();
        boris.dial(ana.address(4444), SOON).close();
    }

    private void assertRefused(IdentityFault fault) {
        assertThatThrownBy(() -> boris.dial(ana.address(4444), SOON))
                .isInstanceOfSatisfying(
                        Failure.class, e -> assertThat(e.is(fault)).isTrue());
    }
}
