package potluck.app;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import potluck.cli.Terminal;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.node.Launcher;
import potluck.node.OneWindow;
import potluck.store.CrashStore;
import potluck.ui.Pictures;
import potluck.ui.PotluckApp;

/// One run of the program. The main thread.
public final class Program {
    private final Class<?> main;
    private final Launcher launcher;

    /// @param main the class whose `main` runs this, so that the program can start itself again
    public Program(Class<?> main, Launcher launcher) {
        this.main = main;
        this.launcher = launcher;
    }

    /// Does what the words say; the exit code.
    public int run(String... words) {
        // Libraries that start in parallel would have SLF4J tell of its own beginnings on the terminal.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        Screen screen = screen();
        try {
            Start start = Start.of(words);
            CrashStore crashes = new CrashStore(start.data(), InstantSource.system());
            Thread.setDefaultUncaughtExceptionHandler(crashes);
            if (start.isWindow() && hasDisplay()) {
                openWindow(start, crashes, screen);
                return 0;
            }
            crashes.tell(() -> screen.note("potluck: something unexpected has happened; a report of it lies in "
                    + start.data().path()));
            if (words.length == 2 && words[0].equals("pictures") && !words[1].startsWith("-")) {
                takePictures(Path.of(words[1]));
                return 0;
            }
        } catch (IOException e) {
            screen.note("potluck: " + Failure.sentenceOf(e));
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
        return new Terminal(launcher, Again.words(main), screen).run(words);
    }

    /// Unless there is one already, which then comes to the front.
    private void openWindow(Start start, CrashStore crashes, Screen screen) throws IOException, InterruptedException {
        Optional<OneWindow> one = OneWindow.open(start.data(), start.link());
        if (one.isEmpty()) {
            return;
        }
        try (OneWindow door = one.get()) {
            PotluckApp window = new PotluckApp(launcher, start.data().path(), crashes);
            door.listen(window::call);
            if (!start.link().isEmpty()) {
                window.call(start.link());
            }
            window.open(() -> {
                tellTime(screen);
                if (System.getenv("POTLUCK_ONLY_START") != null) {
                    window.close();
                }
            });
        }
    }

    /// For whoever measures: how long after `POTLUCK_STARTED`, in milliseconds since 1970, the window can be used.
    private static void tellTime(Screen screen) {
        Optional.ofNullable(System.getenv("POTLUCK_STARTED"))
                .filter(began -> began.matches("\\d{1,18}"))
                .ifPresent(began ->
                        screen.note("usable after " + (System.currentTimeMillis() - Long.parseLong(began)) + " ms"));
    }

    /// On Linux a window needs a display server; elsewhere there always is one.
    private static boolean hasDisplay() {
        boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("linux");
        return !linux || System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /// Pictures of every panel, made of a real group that lives just for them.
    private void takePictures(Path folder) throws IOException, InterruptedException {
        System.setProperty("glass.platform", "Headless");
        System.setProperty("prism.order", "sw");
        try (Showcase group = new Showcase(launcher, Files.createTempDirectory("potluck"))) {
            Pictures.take(launcher, group.open(), Files.createDirectories(folder));
        }
    }

    private static Screen screen() {
        Console console = System.console();
        return new Screen(
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)),
                new PrintWriter(System.out, false, StandardCharsets.UTF_8),
                new PrintWriter(System.err, false, StandardCharsets.UTF_8),
                console != null && console.isTerminal());
    }
}
