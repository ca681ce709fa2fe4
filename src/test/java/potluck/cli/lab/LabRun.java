package potluck.cli.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PipedReader;
import java.io.PipedWriter;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import potluck.app.Main;
import potluck.app.Wiring;
import potluck.badinput.Awaits;
import potluck.badinput.Said;
import potluck.cli.Terminal;
import potluck.cli.print.Screen;

/// One run of `potluck lab …` with a terminal in memory, in a thread of its own. Any thread.
public final class LabRun {
    private static final Pattern PORT = Pattern.compile("listens on port (\\d+)");
    private static final List<String> PROGRAM = List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx64m",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName());

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final CompletableFuture<Integer> ended;
    private final Writer keys;

    private LabRun(BufferedReader in, Writer keys, boolean interactive, String... words) {
        this.keys = keys;
        Screen screen = new Screen(in, new PrintWriter(out), new PrintWriter(err), interactive);
        Terminal terminal = new Terminal(new Wiring(), PROGRAM, screen);
        String[] all = Arrays.copyOf(new String[] {"lab"}, words.length + 1);
        System.arraycopy(words, 0, all, 1, words.length);
        this.ended = CompletableFuture.supplyAsync(
                () -> terminal.run(all), task -> Thread.ofPlatform().daemon().start(task));
    }

    /// Runs `lab words…` where nobody watches, with nothing on standard input.
    public static LabRun start(String... words) {
        return piped("", words);
    }

    /// Runs `lab words…` where nobody watches, with `input` on standard input.
    public static LabRun piped(String input, String... words) {
        return new LabRun(new BufferedReader(new StringReader(input)), Writer.nullWriter(), false, words);
    }

    /// Runs `lab words…` for somebody who types `input`.
    public static LabRun typed(BufferedReader input, String... words) {
        return new LabRun(input, Writer.nullWriter(), true, words);
    }

    /// Runs the server `lab words…` for somebody who types nothing before [#stop].
    public static LabRun serve(String... words) throws IOException {
        PipedWriter keys = new PipedWriter();
        LabRun server = new LabRun(new BufferedReader(new PipedReader(keys)), keys, true, words);
        server.port();
        return server;
    }

    /// Types `stop`.
    public Said stop() throws IOException {
        if (!ended.isDone()) {
            keys.write("stop\n");
            keys.flush();
        }
        return said();
    }

    /// The port of the server, as soon as it is printed.
    public String port() throws IOException {
        Awaits.until("the port", () -> ended.isDone() || PORT.matcher(out()).find());
        Matcher match = PORT.matcher(out());
        assertThat(match.find()).as(out + "" + err).isTrue();
        return match.group(1);
    }

    /// What stands on standard output so far.
    public String out() {
        return out.toString();
    }

    /// Waits until it has printed `words` so many times.
    public void awaitOut(String words, int times) throws IOException {
        Awaits.until(words, () -> out().split(Pattern.quote(words), -1).length > times);
    }

    public void awaitOut(String words) throws IOException {
        awaitOut(words, 1);
    }

    /// What it has said, once it has ended.
    public Said said() {
        try {
            int code = ended.get(60, TimeUnit.SECONDS);
            return new Said(code, out.toString(), err.toString());
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError("it has not ended: " + out + err, e);
        }
    }
}
