package potluck.node;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Which addresses are near.
class LinkViewsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1", "::1", "10.1.2.3", "172.16.0.1", "192.168.1.21", "169.254.7.7", "fe80::1", "fd00::2"
            })
    void theLocalNetworkIsNear(String address) {
        assertThat(LinkViews.isNear(InetAddress.ofLiteral(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "8.8.8.8", "172.32.0.1", "2001:db8::7", "fe00::1"})
    void theInternetIsNot(String address) {
        assertThat(LinkViews.isNear(InetAddress.ofLiteral(address))).isFalse();
    }
}
