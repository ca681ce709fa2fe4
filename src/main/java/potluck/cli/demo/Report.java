package potluck.cli.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.cli.print.LogLines;
import potluck.cli.print.Sizes;
import potluck.kit.Text;
import potluck.node.MemberView;

/// The demonstration's report in Markdown: what was done, the files and their hashes, every connection and transfer,
/// and the logs of all devices.
final class Report {
    private static final Set<String> TRAFFIC = Set.of("tracker", "peer", "transfer", "sync", "share");

    private static final int LONGEST = 4096;

    private final Path folder;
    private final List<Device> devices;
    private final List<MemberView> members;
    private final List<PlacedFile> placed;
    private final Collection<LoggedLine> log;
    private final StringBuilder text = new StringBuilder();

    /// @param devices the tracker first; all of them ended
    Report(
            Path folder,
            List<Device> devices,
            List<MemberView> members,
            List<PlacedFile> placed,
            Collection<LoggedLine> log) {
        this.folder = folder;
        this.devices = devices;
        this.members = members;
        this.placed = placed;
        this.log = log;
    }

    /// Writes `report.md` and returns its path.
    Path write(Instant begin, boolean equal) throws IOException {
        Duration took = Duration.between(begin, Instant.now());
        line("# Potluck demonstration");
        line("");
        line("Began " + begin + ", took " + took.toMillis() / 1000.0 + " s. A tracker and " + (devices.size() - 1)
                + " peers, each a process of its own on this machine; " + placed.size()
                + " files were put into different peers before the start.");
        line("");
        line(equal ? "**Result: all folders are equal.**" : "**Result: the folders are NOT equal.**");
        members();
        putFiles();
        folders();
        traffic();
        for (Device device : devices) {
            logOf(device);
        }
        return Files.writeString(folder.resolve("report.md"), text);
    }

    private void members() {
        heading("Members");
        line("| user | address |");
        line("| --- | --- |");
        members.forEach(member -> row(member.user(), member.address()));
    }

    private void putFiles() {
        heading("Files");
        line("| file | put into | size | SHA-256 |");
        line("| --- | --- | --- | --- |");
        for (PlacedFile file : placed) {
            row(file.name(), file.device(), Sizes.of(file.size()), "`" + file.sha256() + "`");
        }
    }

    private void folders() throws IOException {
        heading("Folders at the end");
        line("| device | file | SHA-256 |");
        line("| --- | --- | --- |");
        for (Device device : devices.subList(1, devices.size())) {
            FolderHashes.of(device.sync()).forEach((file, hash) -> row(device.name(), file, "`" + hash + "`"));
        }
    }

    private void traffic() {
        heading("Connections and transfers");
        line("```");
        log.stream()
                .filter(entry -> TRAFFIC.contains(entry.line().category()))
                .sorted(Comparator.comparing(entry -> entry.line().at()))
                .forEach(entry -> line(entry.device() + "  " + LogLines.of(entry.line())));
        line("```");
    }

    private void logOf(Device device) throws IOException {
        heading("Log of " + device.name());
        line("```");
        for (Path file : logFiles(device.data())) {
            Files.readString(file, StandardCharsets.UTF_8).lines().forEach(this::line);
        }
        line("```");
    }

    private static Set<Path> logFiles(Path data) throws IOException {
        try (Stream<Path> tree = Files.walk(data)) {
            Set<Path> files = new TreeSet<>();
            tree.filter(path -> path.getFileName().toString().equals("potluck.log"))
                    .forEach(files::add);
            return files;
        }
    }

    private void heading(String words) {
        line("");
        line("## " + words);
        line("");
    }

    private void row(String... cells) {
        line(Stream.of(cells)
                .map(cell -> Text.escape(cell, LONGEST).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
