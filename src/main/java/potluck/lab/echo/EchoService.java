package potluck.lab.echo;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import potluck.kit.Text;
import potluck.lab.Journal;
import potluck.lab.Service;
import potluck.lab.Visit;
import potluck.lab.WebBrowser;
import potluck.lab.echo.Spotter.Command;

/// Sends back what it receives, in portions of at most 1 KiB. The line `exit` ends the connection, the line `stop` the
/// server; both are sent back first.
public final class EchoService implements Service {
    private static final int PORTION = 1024;
    private static final int SHOWN = 80;
    private static final Duration SILENCE = Duration.ofMinutes(30);

    private final Journal journal;

    public EchoService(Journal journal) {
        this.journal = journal;
    }

    @Override
    public Afterwards serve(Visit visit) throws IOException {
        visit.socket().setSoTimeout((int) SILENCE.toMillis());
        InputStream in = visit.socket().getInputStream();
        OutputStream out = visit.socket().getOutputStream();
        Spotter spotter = new Spotter();
        byte[] portion = new byte[PORTION];
        int count = in.read(portion);
        WebBrowser.refuse(text(portion, count));
        while (count >= 0) {
            journal.note("received from " + visit.client() + ", " + shown(portion, count));
            int echoed = spotter.read(portion, count);
            journal.note("sent to " + visit.client() + ", " + shown(portion, echoed));
            out.write(portion, 0, echoed);
            count = spotter.found() == Command.NONE ? in.read(portion) : -1;
        }
        Command last = spotter.found() == Command.NONE ? spotter.endLine() : spotter.found();
        return last == Command.STOP ? Afterwards.STOP : Afterwards.GO_ON;
    }

    private static String shown(byte[] portion, int count) {
        return count + " bytes: " + Text.escape(text(portion, count).stripTrailing(), SHOWN);
    }

    private static String text(byte[] portion, int count) {
        return new String(portion, 0, Math.max(0, count), StandardCharsets.UTF_8);
    }
}
