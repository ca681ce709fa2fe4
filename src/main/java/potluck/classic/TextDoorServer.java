package potluck.classic;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import potluck.kit.Failure;
import potluck.kit.LineReader;
import potluck.kit.Log;
import potluck.kit.Stream;

/// The plain-text door: text commands over connections that are not TLS, for programs as simple as `nc`.
///
/// Its visitors are guests: they see who is here and what is on offer, and change nothing but entries of their own,
/// which last as long as their connection. Each connection is served in the caller's thread; any thread may close. The
/// monitor guards `connections`.
public final class TextDoorServer implements AutoCloseable {
    /// A browser can be made to send its requests to any port; whatever looks like one is cut off, because its next
    /// lines are under a web page's control.
    private static final Pattern WEB =
            Pattern.compile("^(POST|PUT|HEAD|OPTIONS|DELETE|PATCH|TRACE|CONNECT)\\b.*|^HOST:.*|.*\\bHTTP/\\d.*");

    private final Shelf shelf;
    private final GuestTable guests;
    private final boolean loopbackOnly;
    private final DoorLimits limits;
    private final InstantSource clock;
    private final Log log;
    private final Map<InetAddress, Integer> connections = new HashMap<>();
    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /// @param loopbackOnly whether only programs on this machine may come in
    public TextDoorServer(
            Shelf shelf, GuestTable guests, boolean loopbackOnly, DoorLimits limits, InstantSource clock, Log log) {
        this.shelf = shelf;
        this.guests = guests;
        this.loopbackOnly = loopbackOnly;
        this.limits = limits;
        this.clock = clock;
        this.log = log.category("peer");
    }

    /// Serves one connection until it ends; the stream is closed then. Blocks.
    public void welcome(Stream stream, InetSocketAddress address) {
        try (stream) {
            if (loopbackOnly && !address.getAddress().isLoopbackAddress()) {
                log.warn("", "a text connection from {} was refused: only this machine may", address);
            } else if (!enter(address.getAddress())) {
                new AnswerWriter(stream.out(), () -> {}).write(new Answer.Last(429, "too many connections"));
            } else {
                serve(stream, address);
            }
        } catch (IOException e) {
            log.info("", "a text connection from {} has broken: {}", address, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        open.forEach(Stream::close);
    }

    private void serve(Stream stream, InetSocketAddress address) throws IOException {
        Commands commands = new Commands(shelf, guests, address, limits);
        open.add(stream);
        try (IdleWatch idle = IdleWatch.start(stream, limits.idle())) {
            if (!closed) {
                log.info("", "text connection from {}", address);
                converse(stream, commands, idle);
            }
        } finally {
            open.remove(stream);
            commands.name().ifPresent(guests::leave);
            leave(address.getAddress());
            log.info(commands.name().map(name -> Guest.PREFIX + name).orElse(""), "text connection has ended");
        }
    }

    private void converse(Stream stream, Commands commands, IdleWatch idle) throws IOException {
        LineReader lines = new LineReader(new BufferedInputStream(stream.in()), limits.line(), DoorFault.LINE_TOO_LONG);
        AnswerWriter answers = new AnswerWriter(stream.out(), idle::touch);
        Pace pace = new Pace(limits.commands(), clock);
        Answer answer = new Answer.Line(0, "");
        while (!(answer instanceof Answer.Last)) {
            Optional<String> line = next(lines, answers);
            idle.touch();
            if (line.isEmpty() || looksLikeWeb(line.get())) {
                return;
            }
            answer = pace.allows() ? answer(commands, line.get()) : new Answer.Line(429, "too fast, say it again");
            answers.write(answer);
        }
    }

    private static Optional<String> next(LineReader lines, AnswerWriter answers) throws IOException {
        try {
            return lines.next();
        } catch (Failure e) {
            answers.write(new Answer.Last(413, e.sentence()));
            return Optional.empty();
        }
    }

    private Answer answer(Commands commands, String line) {
        try {
            return commands.answer(line);
        } catch (IOException e) {
            log.error(commands.name().orElse(""), "a text command has failed", e);
            return new Answer.Line(500, e instanceof Failure coded ? coded.sentence() : "this device has a problem");
        }
    }

    private boolean looksLikeWeb(String line) {
        boolean web = WEB.matcher(line.toUpperCase(Locale.ROOT)).matches();
        if (web) {
            log.category("security").warn("", "a text connection was cut off: it looks like a web browser's");
        }
        return web;
    }

    private synchronized boolean enter(InetAddress address) {
        int already = connections.getOrDefault(address, 0);
        if (already >= limits.connections()) {
            return false;
        }
        connections.put(address, already + 1);
        return true;
    }

    private synchronized void leave(InetAddress address) {
        connections.computeIfPresent(address, (_, count) -> count == 1 ? null : count - 1);
    }
}
