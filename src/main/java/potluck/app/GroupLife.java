package potluck.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import potluck.node.Chatting.ChatPage;
import potluck.node.FileView;
import potluck.node.LimitsView;
import potluck.node.Node;
import potluck.node.Snapshot;

/// What the members of a [Showcase] do together, so that no panel is empty: a synced thesis with a conflict and a
/// trash, a talk, and downloads that take a while. One thread.
///
/// @param ana hosts the tracker
/// @param folder each member has a folder of its name in it
record GroupLife(Node ana, Node boris, Node vera, Path folder) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String THESIS = "Thesis";
    /// Slow enough that pictures can be taken meanwhile.
    private static final int SPEED = 150_000;

    void live() throws IOException {
        write();
        talk();
        fetch();
    }

    /// Both have a plan before their folders meet; what Boris deletes afterwards lies in Ana's trash.
    private void write() throws IOException {
        put("Ana", "Plan.txt", "Chapter 1: sockets\nChapter 2: a tracker\n");
        put("Ana", "Chapters/1 Sockets.txt", "A socket is an end of a connection.\n".repeat(400));
        put("Ana", "Pictures/Handshake.svg", "<svg/>");
        put("Boris", "Plan.txt", "1. Sockets, 2. Trackers, 3. What could go wrong\n");
        put("Boris", "Chapters/2 Trackers.txt", "A tracker introduces people.\n".repeat(700));
        put("Boris", "Old notes.txt", "Not needed any more.\n");
        put("Ana", "Drafts/build.log", "noise\n".repeat(900));
        put("Ana", ".potluckignore", "*.log\n/Drafts/\n");
        ana.sync().addSync(THESIS, place("Ana"), "two-way");
        boris.sync().addSync(THESIS, place("Boris"), "two-way");
        await(picture -> thesis(picture, 6, 1));
        Files.delete(place("Boris").resolve("Old notes.txt"));
        await(picture -> thesis(picture, 5, 1));
    }

    private static boolean thesis(Snapshot picture, int files, int conflicts) {
        return picture.sync().stream()
                .anyMatch(sync -> sync.name().equals(THESIS)
                        && sync.files() == files
                        && sync.conflicts() == conflicts
                        && sync.state().equals("UP_TO_DATE"));
    }

    private void talk() throws IOException {
        boris.chat().say("Good morning! Who has the slides of the first lecture?");
        awaitLines(1);
        ana.chat().say("I do. Give me a minute.");
        ana.chat().sayFiles(List.of(folder.resolve("Ana/Shared/Lecture 1 – Sockets.pdf")));
        awaitLines(3);
        vera.chat().say("Спасибо! Видео лежит у меня, берите.");
        awaitLines(4);
        vera.chat().say("/me is at the lab until five");
        awaitLines(5);
        boris.chat().say("Ana, our plans of the thesis differ. Have a look under Sync folders.");
        awaitLines(6);
    }

    private void awaitLines(int count) throws IOException {
        Instant deadline = Instant.now().plus(PATIENCE);
        ChatPage page = ana.chat().chat(0, PATIENCE);
        while (page.lines().size() < count && Instant.now().isBefore(deadline)) {
            ana.chat().chat(page.next(), Duration.ofMillis(200));
            page = ana.chat().chat(0, PATIENCE);
        }
    }

    /// One download on its way from two members, one held.
    private void fetch() throws IOException {
        LimitsView limits = ana.transfers().limits();
        LimitsView slow = new LimitsView(
                new LimitsView.Speeds(SPEED, 0),
                limits.alternative(),
                limits.switched(),
                limits.schedule(),
                limits.slots(),
                limits.now());
        ana.transfers().limit(slow);
        FileView recording = offered("Recording");
        FileView archive = offered("Archive");
        Path downloads = folder.resolve("Ana/Downloads");
        ana.shares().download(recording.user(), recording.path(), downloads);
        ana.transfers().pause(List.of(ana.shares().download(archive.user(), archive.path(), downloads)));
    }

    private FileView offered(String name) throws IOException {
        return ana.files(name).stream()
                .filter(file -> !file.state().equals("OWN"))
                .findFirst()
                .orElseThrow(() -> new IOException(name));
    }

    private Path place(String member) {
        return folder.resolve(member).resolve(THESIS);
    }

    private void put(String member, String name, String text) throws IOException {
        Path file = place(member).resolve(name);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private void await(Predicate<Snapshot> holds) throws IOException {
        Showcase.await(ana, holds);
    }
}
