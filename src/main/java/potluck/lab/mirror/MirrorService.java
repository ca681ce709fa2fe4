package potluck.lab.mirror;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import potluck.kit.LineReader;
import potluck.lab.Journal;
import potluck.lab.LabFault;
import potluck.lab.Service;
import potluck.lab.Visit;
import potluck.lab.WebBrowser;

/// Answers each line with the same line reversed and a signature, after a while that stands for hard work.
public final class MirrorService implements Service {
    /// The longest line, in bytes.
    public static final int LONGEST = 4096;

    private final Duration delay;
    private final String signature;
    private final Journal journal;

    /// @param delay the hard work
    /// @param signature who wrote the server
    public MirrorService(Duration delay, String signature, Journal journal) {
        this.delay = delay;
        this.signature = signature;
        this.journal = journal;
    }

    /// Somebody who sends lines and waits for answers.
    ///
    /// @param name as the journal calls it
    /// @param patience waits; `false` when nobody wants the answer any more
    public record Client(String name, InputStream in, OutputStream out, Patience patience) {
        /// How to wait.
        public interface Patience {
            boolean lasts(Duration time) throws IOException;
        }
    }

    @Override
    public Afterwards serve(Visit visit) throws IOException {
        InputStream in = visit.socket().getInputStream();
        serve(new Client(visit.client(), in, visit.socket().getOutputStream(), visit::lasts));
        return Afterwards.GO_ON;
    }

    /// Answers until there are no more lines, or nobody waits for the answer.
    ///
    /// @throws potluck.kit.Failure `LINE_TOO_LONG`, `WEB_BROWSER`
    public void serve(Client client) throws IOException {
        LineReader lines = new LineReader(new BufferedInputStream(client.in()), LONGEST, LabFault.LINE_TOO_LONG);
        Optional<String> line = lines.next();
        WebBrowser.refuse(line.orElse(""));
        while (line.isPresent()) {
            journal.note("received from " + client.name() + ": " + line.get());
            if (!client.patience().lasts(delay)) {
                return;
            }
            answer(client, Mirrored.of(line.get()) + ". " + signature);
            line = lines.next();
        }
    }

    private void answer(Client client, String answer) throws IOException {
        journal.note("sent to " + client.name() + ": " + answer);
        client.out().write((answer + "\n").getBytes(StandardCharsets.UTF_8));
        client.out().flush();
    }
}
