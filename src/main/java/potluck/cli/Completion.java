package potluck.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jline.builtins.Completers;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import potluck.node.FileView;
import potluck.node.MemberView;
import potluck.node.Node;
import potluck.node.Snapshot;

/// Completes verbs, users, files on offer and files here. The prompt's thread.
final class Completion implements Completer {
    private static final List<String> CHAT = List.of(
            "--file", "--json", "/away", "/back", "/browse", "/find", "/help", "/ignore", "/invite", "/me", "/msg");

    private final Node node;
    private final List<String> verbs;
    private final Completer localFiles = new Completers.FileNameCompleter();

    /// @param verbs the first words
    Completion(Node node, List<String> verbs) {
        this.node = node;
        this.verbs = List.copyOf(verbs);
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (takesLocalFile(line)) {
            localFiles.complete(reader, line, candidates);
            return;
        }
        try {
            words(line.words(), line.wordIndex()).distinct().map(Candidate::new).forEach(candidates::add);
        } catch (IOException e) {
            // Without the device there is nothing to complete from; the command itself will say why.
            candidates.clear();
        }
    }

    private static boolean takesLocalFile(ParsedLine line) {
        return switch (line.words().getFirst()) {
            case "register" -> line.wordIndex() >= 2;
            case "download" -> line.wordIndex() == 3;
            case "send-to" -> line.wordIndex() >= 2;
            case "accept", "trust" -> line.wordIndex() == 2;
            case "chat" -> line.words().get(line.wordIndex() - 1).equals("--file");
            default -> false;
        };
    }

    private Stream<String> words(List<String> words, int index) throws IOException {
        if (index == 0) {
            return verbs.stream();
        }
        return switch (words.getFirst()) {
            case "register" -> Stream.of(user());
            case "unregister" -> index == 1 ? Stream.of(user()) : offers(user()).map(FileView::path);
            case "remove", "account-add", "account-remove", "account-password", "account-role", "send-to", "trust" ->
                now().members().stream().map(MemberView::user);
            case "download" ->
                index == 1
                        ? offers("").map(FileView::user)
                        : offers(words.get(1)).map(FileView::path);
            case "chat" -> index == 1 ? CHAT.stream() : now().members().stream().map(MemberView::user);
            case "send" -> offers("").map(file -> name(file.path()));
            default -> Stream.empty();
        };
    }

    private Snapshot now() throws IOException {
        return node.snapshotAfter(-1, Duration.ZERO);
    }

    private String user() throws IOException {
        return now().status().user();
    }

    /// What `user` offers; everything when that is empty.
    private Stream<FileView> offers(String user) throws IOException {
        return node.files("").stream()
                .filter(file -> user.isEmpty() || file.user().equals(user));
    }

    private static String name(String path) {
        return path.substring(path.replace('\\', '/').lastIndexOf('/') + 1);
    }
}
