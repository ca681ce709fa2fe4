package potluck.transfer;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import potluck.kit.Threads;

/// What one link has asked for and not got yet, in order. The monitor guards `waiting` and `working`; while there is
/// work, one virtual thread does it.
final class RequestQueue {
    private static final int MOST = 1024;

    /// Answers one request.
    interface Answer {
        void give() throws IOException, InterruptedException;
    }

    private final String user;
    private final Runnable onIdle;
    private final Runnable onBroken;
    private final Map<Integer, Answer> waiting = new LinkedHashMap<>();
    private boolean working;

    /// @param onIdle called when everything asked for was answered, and when the link no longer takes answers
    /// @param onBroken called when the link no longer takes answers
    RequestQueue(String user, Runnable onIdle, Runnable onBroken) {
        this.user = user;
        this.onIdle = onIdle;
        this.onBroken = onBroken;
    }

    /// False when too much is waiting already.
    synchronized boolean add(int id, Answer answer) {
        if (waiting.size() >= MOST) {
            return false;
        }
        waiting.put(id, answer);
        if (!working) {
            working = true;
            Threads.start("serve " + user, this::work);
        }
        return true;
    }

    synchronized boolean isEmpty() {
        return waiting.isEmpty();
    }

    synchronized void remove(int id) {
        waiting.remove(id);
    }

    private void work() {
        try {
            for (Answer next = next(); next != null; next = next()) {
                next.give();
            }
        } catch (IOException e) {
            onBroken.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            onBroken.run();
        } finally {
            onIdle.run();
        }
    }

    private synchronized @Nullable Answer next() {
        var first = waiting.entrySet().iterator();
        if (!first.hasNext()) {
            working = false;
            return null;
        }
        Answer answer = first.next().getValue();
        first.remove();
        return answer;
    }
}
