package potluck.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import potluck.cli.print.Screen;
import potluck.node.HostRequest;
import potluck.node.JoinRequest;
import potluck.node.Launcher;
import potluck.node.Node;
import potluck.node.ScriptedNode;

/// A terminal in memory, and a launcher whose devices are scripted.
final class Typed implements Launcher {
    final StringWriter out = new StringWriter();
    final StringWriter err = new StringWriter();
    final List<HostRequest> hosted = new CopyOnWriteArrayList<>();
    final List<JoinRequest> joined = new ArrayList<>();
    final ScriptedNode node = new ScriptedNode("tracker");

    int run(String... words) {
        return new Terminal(this, List.of("false"), screen("")).run(words);
    }

    Screen screen(String input) {
        return new Screen(
                new BufferedReader(new StringReader(input)), new PrintWriter(out), new PrintWriter(err), false);
    }

    @Override
    public Node host(HostRequest request) {
        hosted.add(request);
        node.close();
        return node;
    }

    @Override
    public Node join(JoinRequest request) {
        joined.add(request);
        node.close();
        return node;
    }

    @Override
    public List<NearbyGroup> nearby() throws IOException {
        return List.of();
    }

    Optional<String> lastError() {
        return err.toString().lines().reduce((_, last) -> last);
    }
}
