package potluck.cli.lab;

import java.io.IOException;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.lab.Dialogue;

/// A dialogue with whoever types, or with what stands on standard input.
///
/// The main thread prints what comes back until the server has ended the connection; a platform thread reads the
/// terminal, because that blocks its thread.
record Typing(Dialogue dialogue, Screen screen) {
    void untilEnd() throws IOException {
        Thread.ofPlatform().name("typed").daemon().start(this::send);
        dialogue.receive(screen::line);
    }

    private void send() {
        try {
            for (String line = screen.in().readLine();
                    line != null;
                    line = screen.in().readLine()) {
                dialogue.send(line);
            }
            dialogue.finish();
        } catch (IOException e) {
            screen.note("nothing more can be sent: " + Failure.sentenceOf(e));
        }
    }
}
