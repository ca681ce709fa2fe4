package potluck.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.jmdns.JmDNS;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import potluck.kit.Log;

class InterfacesTest {
    private final Map<InetAddress, String> present = new HashMap<>();
    private final List<String> happened = new ArrayList<>();
    private boolean listed = true;

    @AutoClose
    private final Interfaces interfaces = new Interfaces(this::present, new Use(), Log.silent());

    @Test
    void aNetworkThatComesLaterIsUsedAndOneThatGoesIsNot() {
        interfaces.look();
        assertThat(interfaces.state().problems())
                .containsExactly("No network interface is up that can carry multicast.");
        present.put(InetAddress.getLoopbackAddress(), "wlan0");
        interfaces.look();
        assumeTrue(interfaces.state().works(), () -> "skipped: no multicast here: " + interfaces.state());
        assertThat(interfaces.state()).isEqualTo(new DiscoveryState(List.of("wlan0"), List.of()));
        interfaces.look();
        assertThat(happened).containsExactly("opened");
        present.clear();
        interfaces.look();
        assertThat(happened).containsExactly("opened", "closed");
        assertThat(interfaces.state().works()).isFalse();
        present.put(InetAddress.getLoopbackAddress(), "wlan0");
        interfaces.look();
        assertThat(happened).containsExactly("opened", "closed", "opened");
    }

    @Test
    void aSystemThatListsNoInterfacesIsToldAndAskedAgain() {
        listed = false;
        interfaces.look();
        assertThat(interfaces.state().problems()).containsExactly("The network interfaces cannot be listed: busy");
        listed = true;
        interfaces.look();
        assertThat(interfaces.state().problems())
                .containsExactly("No network interface is up that can carry multicast.");
    }

    @Test
    void nothingIsOpenedAfterTheEnd() {
        present.put(InetAddress.getLoopbackAddress(), "wlan0");
        interfaces.close();
        interfaces.look();
        assertThat(happened).isEmpty();
    }

    private Map<InetAddress, String> present() throws SocketException {
        if (!listed) {
            throw new SocketException("busy");
        }
        return Map.copyOf(present);
    }

    private final class Use implements Interfaces.Use {
        @Override
        public void opened(JmDNS responder) {
            happened.add("opened");
        }

        @Override
        public void closed(JmDNS responder) {
            happened.add("closed");
        }
    }
}
