package potluck.lab;

import java.util.regex.Pattern;
import potluck.kit.Failure;

/// A web page can make a browser send its requests, and with them lines of its own, to any port of the machine.
public final class WebBrowser {
    private static final Pattern REQUEST =
            Pattern.compile("^(GET|POST|PUT|HEAD|OPTIONS|DELETE|PATCH|CONNECT|TRACE) [/*h].*", Pattern.DOTALL);

    private WebBrowser() {}

    /// @param beginning what a client has sent first
    /// @throws Failure `WEB_BROWSER` when that is a web request
    public static void refuse(String beginning) throws Failure {
        if (REQUEST.matcher(beginning).matches()) {
            throw Failure.of(LabFault.WEB_BROWSER);
        }
    }
}
