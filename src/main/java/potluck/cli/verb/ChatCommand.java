package potluck.cli.verb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.kit.Failure;
import potluck.node.ChatView;
import potluck.node.Node;

/// `chat [TEXT]`: says something, or shows what was said and goes on.
@Command(
        name = "chat",
        description = "Says TEXT to the group. Without it: shows what was said, says each line of standard input, and"
                + " shows what others say until that ends.")
final class ChatCommand implements NodeCommand {
    @Parameters(paramLabel = "TEXT", description = "What to say, or a command: /help lists them.")
    private List<String> text = new ArrayList<>();

    @Option(names = "--file", paramLabel = "FILE", description = "Offer a file to all; may be given several times.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--json", description = "Print what was said as one JSON document.")
    private boolean json;

    @Override
    public boolean run(Node node, Screen screen) throws IOException {
        if (!files.isEmpty()) {
            offer(node);
        }
        if (json) {
            List<ChatView> lines = node.chat().chat(0, Duration.ZERO).lines();
            screen.document(lines);
        } else if (!text.isEmpty()) {
            new Speaker(node, screen).say(String.join(" ", text));
        } else if (files.isEmpty()) {
            new Conversation(node, screen).run();
        }
        return true;
    }

    private void offer(Node node) throws IOException {
        List<Path> absolute =
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList();
        for (Path file : absolute) {
            if (!Files.exists(file)) {
                throw Failure.of(VerbFault.NO_SUCH_FILE, file);
            }
        }
        node.chat().sayFiles(absolute);
    }
}
