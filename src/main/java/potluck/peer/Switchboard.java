package potluck.peer;

import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import potluck.kit.Failure;
import potluck.wire.Binary;
import potluck.wire.Control;
import potluck.wire.RejectCode;
import potluck.wire.WireFault;

/// Where the rooms above plug in to hear what arrives on links. Filled before the first link opens; any thread after.
public final class Switchboard {
    /// Answers one kind of question; may block.
    public interface Answerer<Q extends Control> {
        Control answer(Link from, Q question) throws IOException;
    }

    /// Hears one kind of notification, in the link's reader thread; must be quick.
    public interface Hearer<N extends Control> {
        void hear(Link from, N news) throws IOException;
    }

    /// Serves REQUEST and CANCEL, in the link's reader thread; must be quick.
    public interface RequestServer {
        void requested(Link from, int id, Binary.Request request) throws IOException;

        void cancelled(Link from, int id);
    }

    private final Map<Class<?>, Answerer<Control>> answerers = new ConcurrentHashMap<>();
    private final Map<Class<?>, Hearer<Control>> hearers = new ConcurrentHashMap<>();
    private volatile RequestServer requests = new NobodyServes();

    public <Q extends Control> void answer(Class<Q> question, Answerer<Q> answerer) {
        answerers.put(question, (from, asked) -> answerer.answer(from, question.cast(asked)));
    }

    public <N extends Control> void hear(Class<N> notification, Hearer<N> hearer) {
        hearers.put(notification, (from, news) -> hearer.hear(from, notification.cast(news)));
    }

    public void serve(RequestServer server) {
        requests = server;
    }

    Control asked(Link from, Control question) throws IOException {
        Answerer<Control> answerer = answerers.get(question.getClass());
        if (answerer == null) {
            throw Failure.of(WireFault.UNKNOWN_OP, question.getClass().getSimpleName());
        }
        return answerer.answer(from, question);
    }

    /// News that nobody listens for is from a newer version of the protocol; it is let pass.
    void notified(Link from, Control news) throws IOException {
        Hearer<Control> hearer = hearers.get(news.getClass());
        if (hearer != null) {
            hearer.hear(from, news);
        }
    }

    RequestServer requests() {
        return requests;
    }

    private static final class NobodyServes implements RequestServer {
        @Override
        public void requested(Link from, int id, Binary.Request request) throws IOException {
            from.reject(id, RejectCode.NOT_FOUND, 0);
        }

        @Override
        public void cancelled(Link from, int id) {
            // Nothing was promised.
        }
    }
}
