package potluck.cli.verb;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import potluck.cli.print.Screen;
import potluck.cli.print.TransferLines;
import potluck.node.Node;
import potluck.node.TransferView;

/// Waits for transfers: a progress line while a person watches, every failed attempt with its code, and how each ended.
final class Waiting {
    private static final Duration STEP = Duration.ofMillis(300);

    private final Node node;
    private final Screen screen;
    private final Map<Long, Integer> attemptsShown = new HashMap<>();

    Waiting(Node node, Screen screen) {
        this.node = node;
        this.screen = screen;
    }

    /// Whether all of them were saved.
    boolean untilEnded(List<Long> transfers) throws IOException {
        boolean allSaved = true;
        List<Long> running = new ArrayList<>(transfers);
        while (!running.isEmpty()) {
            long id = running.removeFirst();
            TransferView now = node.transfers().await(id, STEP);
            showAttempts(now);
            if (now.ended()) {
                allSaved &= showEnd(now);
            } else {
                showProgress(now);
                running.addLast(id);
            }
        }
        return allSaved;
    }

    private void showAttempts(TransferView transfer) {
        int shown = attemptsShown.getOrDefault(transfer.id(), 0);
        for (String attempt :
                transfer.attempts().subList(shown, transfer.attempts().size())) {
            clearProgress();
            screen.note(transfer.name() + ": failed attempt: " + attempt);
        }
        attemptsShown.put(transfer.id(), transfer.attempts().size());
    }

    private boolean showEnd(TransferView transfer) {
        clearProgress();
        boolean saved = transfer.state().equals("DONE");
        if (saved) {
            screen.line("saved " + transfer.target());
        } else {
            screen.note(transfer.name() + ": " + transfer.state() + ": " + transfer.reason());
        }
        return saved;
    }

    private void showProgress(TransferView transfer) {
        if (screen.interactive()) {
            screen.overwrite(TransferLines.progress(transfer));
        }
    }

    private void clearProgress() {
        if (screen.interactive()) {
            screen.overwrite("");
        }
    }
}
