package potluck.cli.lab;

import java.io.IOException;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.lab.Running;

/// A server that this process runs until somebody types or sends `stop`, or until Ctrl+C or SIGTERM.
///
/// The main thread waits for the server's end; a platform thread reads the terminal, because that blocks its thread;
/// the JVM's shutdown thread stops the server when a signal comes.
final class ServerRun {
    private final Running server;
    private final Screen screen;

    ServerRun(Running server, Screen screen) {
        this.server = server;
        this.screen = screen;
    }

    /// Says where the server is to be found, and returns when it has ended.
    ///
    /// @param name what it is called
    /// @param open whether other machines may come in
    void untilEnd(String name, boolean open) throws IOException {
        screen.line("The " + name + " server listens on port " + server.port() + ". “stop” or Ctrl+C ends it.");
        screen.line(
                open
                        ? "Every machine that can reach this one may come in. NOTHING IS ENCRYPTED."
                        : "Only programs on this machine may come in. Nothing is encrypted.");
        Thread onSignal = Thread.ofPlatform().name("on-signal").unstarted(this::endOnSignal);
        Runtime.getRuntime().addShutdownHook(onSignal);
        if (screen.interactive()) {
            Thread.ofPlatform().name("typed").daemon().start(this::readCommands);
        }
        server.awaitEnd();
        forget(onSignal);
    }

    private void readCommands() {
        try {
            String line = screen.in().readLine();
            while (line != null && !line.strip().equals("stop")) {
                screen.note("“stop” ends the server; nothing else is understood here.");
                line = screen.in().readLine();
            }
            server.close();
        } catch (IOException e) {
            screen.note("potluck: " + Failure.sentenceOf(e));
        }
    }

    /// A server that ends in order has succeeded; without `halt` the exit code would be the signal's.
    private void endOnSignal() {
        int code = 0;
        try {
            server.close();
            server.awaitEnd();
        } catch (IOException e) {
            screen.note("potluck: " + Failure.sentenceOf(e));
            code = 1;
        }
        Runtime.getRuntime().halt(code);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down already: it was the hook that has ended the server.
        }
    }
}
