package potluck.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import potluck.node.ControlClient;

/// The program in processes of its own, on a class path without JavaFX, with devices that share a disk.
@Timeout(120)
class ProgramTest {
    @TempDir
    Path folder;

    private final List<Process> processes = new ArrayList<>();

    @AfterEach
    void endAll() {
        processes.forEach(Process::destroyForcibly);
    }

    @Test
    void theTerminalNeedsNoJavaFx() throws IOException, InterruptedException {
        assertThat(withoutWindow()).doesNotContain("javafx", "openjfx");
        assertThat(run("--help")).isZero();
        assertThat(output()).contains("Usage: potluck");
        assertThat(run("status", "--data", folder.toString())).isEqualTo(1);
        assertThat(run("juggle")).isEqualTo(2);
    }

    @Test
    void aSignalEndsAHostInOrder() throws IOException, InterruptedException {
        Process host = start("host", "g", "--data", folder.toString());
        awaitInvite(host);
        assertThat(folder.resolve("node.sock")).exists();
        host.destroy();
        assertThat(host.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(host.exitValue()).isZero();
    }

    @Test
    void stopEndsAHostFromAnotherProcess() throws IOException, InterruptedException {
        Process host = start("host", "g", "--data", folder.toString());
        awaitInvite(host);
        assertThat(run("members", "--data", folder.toString())).isZero();
        assertThat(output()).contains("ana  192.168.1.6:5555  LINKED");
        assertThat(run("stop", "--data", folder.toString())).isZero();
        assertThat(host.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(host.exitValue()).isZero();
    }

    @Test
    void aJoinThatFailsSaysWhyInOneLine() throws IOException, InterruptedException {
        assertThat(run("join", "a:1", "--user", "refused", "--data", folder.toString()))
                .isEqualTo(1);
        assertThat(output()).isEqualTo("potluck: IOException: refused\n");
    }

    @Test
    void whatNobodyHadExpectedIsSaidAndReportedInTheDataFolder() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        assertThat(run("join", "a:1", "--user", "unlucky", "--data", data.toString()))
                .isEqualTo(1);
        assertThat(output())
                .isEqualTo("potluck: something unexpected has happened; a report of it lies in " + data + "\n");
        assertThat(names(data)).singleElement().asString().startsWith("crash-");
        assertThat(data.resolve(names(data).getFirst()))
                .content()
                .contains(
                        "IllegalStateException: nobody had expected this of ana@…", "potluck.app.FolderLauncher.join(");
    }

    @Test
    void demoEndsWithEqualFoldersAndAReport() throws IOException, InterruptedException {
        assertThat(run("demo", "--dir", folder.resolve("a demo").toString())).isZero();
        assertThat(output()).contains("All folders are equal.", "peer-4   2026-11-21", "ana has joined");
        Path report = folder.resolve("a demo/report.md");
        assertThat(report)
                .content()
                .contains(
                        "**Result: all folders are equal.**",
                        "| welcome.txt | peer-1 |",
                        "Log of tracker",
                        "log of peer-4");
        assertThat(names(folder.resolve("a demo/peer-3/sync")))
                .containsExactlyInAnyOrder("welcome.txt", "лекция – обед.txt", "写真.bin");
        assertThat(new ControlClientProbe(folder.resolve("a demo/tracker")).answers())
                .isFalse();

        assertThat(run("demo", "--dir", folder.resolve("a demo").toString(), "--peers", "2"))
                .as("a second run in the same place")
                .isZero();
    }

    @Test
    void demoSpreadsTheFilesItIsGiven() throws IOException, InterruptedException {
        Path given = Files.writeString(folder.resolve("given, with comma.txt"), "content");
        int code = run(
                "demo",
                given.toString(),
                "--peers",
                "2",
                "--dir",
                folder.resolve("d").toString());
        assertThat(code).isZero();
        assertThat(folder.resolve("d/peer-2/sync/given, with comma.txt")).hasContent("content");
    }

    private int run(String... words) throws IOException, InterruptedException {
        Process process = start(builder(words).redirectErrorStream(true).redirectOutput(out().toFile()));
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private Process start(String... words) throws IOException {
        return start(builder(words).redirectErrorStream(true));
    }

    private Process start(ProcessBuilder builder) throws IOException {
        Process process = builder.start();
        processes.add(process);
        return process;
    }

    private static ProcessBuilder builder(String... words) {
        List<String> all = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                withoutWindow(),
                FolderLauncher.class.getName()));
        all.addAll(List.of(words));
        return new ProcessBuilder(all);
    }

    /// The program, and the libraries it needs without a window.
    private static String withoutWindow() {
        return Stream.of(
                        Program.class,
                        FolderLauncher.class,
                        com.google.gson.Gson.class,
                        picocli.CommandLine.class,
                        org.jline.reader.LineReader.class,
                        org.slf4j.Logger.class,
                        ch.qos.logback.classic.Logger.class,
                        ch.qos.logback.core.Context.class)
                .map(ProgramTest::place)
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static void awaitInvite(Process host) throws IOException {
        BufferedReader said = host.inputReader();
        String line = said.readLine();
        while (line != null && !line.startsWith("potluck://")) {
            line = said.readLine();
        }
        assertThat(line).isNotNull();
    }

    private Path out() {
        return folder.resolve("output.txt");
    }

    private String output() throws IOException {
        return Files.readString(out());
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .toList();
        }
    }

    private record ControlClientProbe(Path data) {
        boolean answers() {
            try {
                return ControlClient.of(data).shares().update() >= 0;
            } catch (IOException e) {
                return false;
            }
        }
    }
}
