package potluck.lab;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import potluck.kit.Failure;
import potluck.kit.LineReader;

/// Lines of text over a socket, as `nc` sends and shows them. One thread may send while another receives.
final class Lines implements Talk {
    private static final int LONGEST = 64 * 1024;

    private final OutputStream out;
    private final LineReader in;

    Lines(MessageSocket socket) throws IOException {
        this.out = socket.getOutputStream();
        this.in = new LineReader(new BufferedInputStream(socket.getInputStream()), LONGEST, LabFault.LINE_TOO_LONG);
    }

    @Override
    public void send(String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// @throws Failure `LINE_TOO_LONG`
    @Override
    public Optional<String> receive() throws IOException {
        return in.next();
    }
}
