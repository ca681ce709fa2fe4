package potluck.identity;

import java.net.InetSocketAddress;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import potluck.kit.Failure;

/// Addresses as people write them: `host:port`, `1.2.3.4:port`, `[::1]:port`. Pure: no name is looked up.
public final class Addresses {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[([0-9A-Fa-f:.]{2,45})]|([\\p{L}\\p{N}._-]{1,253})):(\\d{1,5})");

    private Addresses() {}

    /// @throws Failure `BAD_ADDRESS`
    public static InetSocketAddress parse(String text) throws Failure {
        Matcher match = FORM.matcher(text.strip());
        if (match.matches()) {
            int port = Integer.parseInt(match.group(3));
            if (port >= 1 && port <= 65_535) {
                String host = match.group(1) != null ? match.group(1) : match.group(2);
                return InetSocketAddress.createUnresolved(host, port);
            }
        }
        throw Failure.of(IdentityFault.BAD_ADDRESS, text);
    }

    /// The inverse of [#parse]; a resolved address is written with its host's name where it has one.
    public static String text(InetSocketAddress address) {
        String host = address.getHostString();
        int scope = host.indexOf('%');
        String bare = scope < 0 ? host : host.substring(0, scope);
        return (bare.contains(":") ? "[" + bare + "]" : bare) + ":" + address.getPort();
    }
}
