package potluck.node;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import potluck.chat.ChatFault;
import potluck.chat.ChatLine;
import potluck.chat.ChatRoom;
import potluck.chat.Saying;
import potluck.chat.Typed;
import potluck.kit.Failure;
import potluck.kit.Text;
import potluck.share.Offers;
import potluck.wire.ChatMessage;
import potluck.wire.ChatMessage.Attached;
import potluck.wire.ChatMessage.Words;

/// The chat room of a running device in plain values. Any thread.
///
/// @param others the other members' user names
record ChatDesk(ChatRoom room, Supplier<List<String>> others, Hosting hosting, Offers offers) implements Chatting {
    private static final Duration INVITED = Duration.ofHours(24);
    private static final int USES = 1;
    private static final int LONGEST_NAME = 1024;

    @Override
    public ChatPage chat(long after, Duration patience) throws IOException {
        potluck.chat.ChatPage page = Waiting.on(() -> room.after(after, patience));
        List<ChatView> lines = page.lines().stream().map(ChatDesk::view).toList();
        return new ChatPage(lines, page.next(), Instant.ofEpochMilli(page.read()));
    }

    @Override
    public ChatAnswer say(String typed) throws IOException {
        return switch (Typed.parse(typed, others.get())) {
            case Typed.Words(Saying saying) -> {
                room.say(saying);
                yield new ChatAnswer("SAID", "");
            }
            case Typed.Help _ -> new ChatAnswer("HELP", "");
            case Typed.Clear _ -> new ChatAnswer("CLEAR", "");
            case Typed.Browse(String user) -> new ChatAnswer("BROWSE", user);
            case Typed.Find(String words) -> new ChatAnswer("FIND", words);
            case Typed.Ignore(String user) -> new ChatAnswer(room.ignore(user) ? "IGNORED" : "HEARD", user);
            case Typed.Invite _ ->
                new ChatAnswer("INVITE", hosting.invite(INVITED, USES).link());
        };
    }

    @Override
    public void sayFiles(List<Path> files) throws IOException {
        List<Attached> attached = new ArrayList<>();
        for (Path file : files) {
            if (Files.isRegularFile(file)) {
                attached.add(new Attached(file.toString(), Files.size(file), ""));
            }
        }
        if (attached.isEmpty()) {
            throw Failure.of(ChatFault.CHAT_NO_FILES);
        }
        offers.register(files);
        for (int from = 0; from < attached.size(); from += ChatMessage.MOST_FILES) {
            int to = Math.min(attached.size(), from + ChatMessage.MOST_FILES);
            room.say(new Saying(Saying.TEXT, "", "", attached.subList(from, to)));
        }
    }

    @Override
    public void readChat(Instant at) throws IOException {
        room.read(at.toEpochMilli());
    }

    private static ChatView view(ChatLine line) {
        Words words = line.line().words();
        return new ChatView(
                line.id(),
                Instant.ofEpochMilli(words.at()),
                Text.safe(line.line().user()),
                words.kind(),
                words.to(),
                words.text(),
                line.via(),
                line.arrived(),
                words.files().stream().map(ChatDesk::view).toList());
    }

    private static ChatView.Attachment view(Attached file) {
        return new ChatView.Attachment(Text.escape(file.path(), LONGEST_NAME), file.size());
    }
}
