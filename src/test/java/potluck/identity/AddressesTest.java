package potluck.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static potluck.identity.Failures.assertFails;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"example.org:4444", "10.0.0.1:1", "my_pc.local:65535", "[::1]:4444", "[fe80::1:2]:5555"})
    void whatIsReadIsWrittenTheSame(String text) throws Failure {
        InetSocketAddress address = Addresses.parse(text);
        assertThat(address.isUnresolved()).isTrue();
        assertThat(Addresses.text(address)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "host",
                "host:",
                ":4444",
                "host:0",
                "host:65536",
                "host:-1",
                "::1:4444",
                "a b:1",
                "a/b:1",
                "host:123456",
                "u@host:1",
                "[]:1",
                "host:1:2",
                "host:4444/x"
            })
    void everythingElseIsRefused(String text) {
        assertThat(assertFails(IdentityFault.BAD_ADDRESS, () -> Addresses.parse(text))
                        .sentence())
                .contains("host:port");
    }

    @Test
    void theInterfaceOfALinkLocalAddressIsLeftOut() throws Exception {
        assertThat(Addresses.text(InetSocketAddress.createUnresolved("fe80::1%eth0", 5)))
                .isEqualTo("[fe80::1]:5");
    }
}
