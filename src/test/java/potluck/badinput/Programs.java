package potluck.badinput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import potluck.app.Wiring;
import potluck.cli.Terminal;
import potluck.cli.print.Screen;
import potluck.node.ControlClient;
import potluck.node.Node;
import potluck.node.Snapshot;

/// Runs of the whole program in this process with their output captured: every device is real, and so are its ports on
/// this machine. One thread.
public final class Programs implements AutoCloseable {
    private final Path folder;
    private final List<Device> devices = new ArrayList<>();

    /// @param folder where every device has its data folder
    public Programs(Path folder) {
        this.folder = folder;
    }

    /// One run to its end.
    public Said run(String... words) {
        return new Run().said(words);
    }

    /// A run with `--data` of the device called `name`, whether that runs or not.
    public Said at(String name, String... words) {
        return run(Stream.concat(
                        Arrays.stream(words), Stream.of("--data", data(name).toString()))
                .toArray(String[]::new));
    }

    /// A group with a tracker and a peer in one device; every port is a free one.
    public Device host(String group, String user, String... more) throws IOException {
        String[] words = {"host", group, "--user", user, "--port", "0", "--peer-port", "0"};
        return start(user, words, more).awaitConnected();
    }

    /// A device that has joined with the host's invite.
    public Device join(Device host, String user, String... more) throws IOException {
        String[] words = {"join", host.invite(), "--user", user, "--port", "0"};
        return start(user, words, more).awaitConnected();
    }

    /// A device in the foreground of a thread of its own, its data folder called `name`.
    public Device start(String name, String[] words, String... more) {
        Run run = new Run();
        String[] all = Stream.of(words, more, new String[] {"--data", data(name).toString()})
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        CompletableFuture<Said> ended = CompletableFuture.supplyAsync(
                () -> run.said(all),
                task -> Thread.ofPlatform().name("run " + name).start(task));
        Device device = new Device(name, run, ended);
        devices.add(device);
        return device;
    }

    public Path data(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        for (Device device : devices.reversed()) {
            if (!device.ended.isDone()) {
                device.stop();
            }
        }
    }

    /// One run of the program.
    private static final class Run {
        private final StringWriter out = new StringWriter();
        private final StringWriter err = new StringWriter();

        Said said(String... words) {
            Screen screen = new Screen(
                    new BufferedReader(new StringReader("")), new PrintWriter(out), new PrintWriter(err), false);
            int code = new Terminal(new Wiring(), List.of("false"), screen).run(words);
            return new Said(code, out.toString(), err.toString());
        }
    }

    /// A device that runs in the foreground.
    public final class Device {
        private final String name;
        private final Run run;
        private final CompletableFuture<Said> ended;

        private Device(String name, Run run, CompletableFuture<Said> ended) {
            this.name = name;
            this.run = run;
            this.ended = ended;
        }

        public Path data() {
            return Programs.this.data(name);
        }

        /// The device, called over its control socket.
        public Node node() {
            return ControlClient.of(data());
        }

        public Snapshot now() {
            return node().snapshot();
        }

        /// Runs a verb for this device.
        public Said type(String... words) {
            return at(name, words);
        }

        public Device awaitConnected() throws IOException {
            Awaits.until(name + " is connected", () -> {
                if (ended.isDone()) {
                    throw new IOException(name + " has ended: " + run.err);
                }
                return Files.exists(data().resolve("node.sock"))
                        && run.out.toString().contains("tracker  ")
                        && now().status().trackerState().equals("CONNECTED");
            });
            return this;
        }

        /// The invite that `host` has printed.
        public String invite() throws IOException {
            Awaits.until("an invite", () -> run.out.toString().contains("potluck://"));
            return run.out
                    .toString()
                    .lines()
                    .filter(line -> line.startsWith("potluck://"))
                    .findFirst()
                    .orElseThrow();
        }

        public int trackerPort() {
            return port(now().status().tracker());
        }

        public int peerPort() {
            return port(now().status().address());
        }

        /// What the device itself has printed so far.
        public String out() {
            return run.out.toString();
        }

        public String log() throws IOException {
            return Files.readString(data().resolve("potluck.log"));
        }

        public void awaitLog(String words) throws IOException {
            Awaits.until("in the log of " + name + ": " + words, () -> log().contains(words));
        }

        /// The folder of its only group.
        public Path group() throws IOException {
            try (Stream<Path> groups = Files.list(data().resolve("groups"))) {
                return groups.findFirst().orElseThrow();
            }
        }

        public Said stop() throws IOException {
            node().close();
            return end();
        }

        /// How the device has ended.
        public Said end() {
            try {
                return ended.get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                throw new AssertionError(name + " has not ended in order", e);
            }
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
