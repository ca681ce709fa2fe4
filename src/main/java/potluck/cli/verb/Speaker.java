package potluck.cli.verb;

import java.io.IOException;
import potluck.cli.print.Screen;
import potluck.node.Chatting;
import potluck.node.FileView;
import potluck.node.Node;

/// Says what a person types, and does what the chat's commands leave to the terminal. One thread.
record Speaker(Node node, Screen screen) {
    private static final String HELP = """
            /me TEXT          say what you do
            /msg USER TEXT    say it to one member alone
            /away [TEXT]      tell that you are away, and /back that you are here
            /browse USER      list the files of a member
            /find WORDS       look for files
            /ignore USER      hear a member no longer; again: hear it
            /invite           a new invite, on the device that hosts the group
            /clear            clear the screen; the history stays
            //TEXT            a text that begins with a slash""";

    void say(String typed) throws IOException {
        Chatting.ChatAnswer answer = node.chat().say(typed);
        switch (answer.action()) {
            case "HELP" -> HELP.lines().forEach(screen::line);
            case "CLEAR" -> screen.clear();
            case "BROWSE" -> browse(answer.argument());
            case "FIND" -> node.files(answer.argument()).forEach(this::print);
            case "IGNORED" -> screen.note(answer.argument() + " is not heard any longer");
            case "HEARD" -> screen.note(answer.argument() + " is heard again");
            case "INVITE" -> screen.line(answer.argument());
            default -> {}
        }
    }

    private void browse(String user) throws IOException {
        node.files("").stream().filter(file -> file.user().equals(user)).forEach(this::print);
    }

    private void print(FileView file) {
        screen.line(file.user() + " : " + file.path());
    }
}
