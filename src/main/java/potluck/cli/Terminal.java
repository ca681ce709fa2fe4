package potluck.cli;

import java.util.ArrayList;
import java.util.List;
import potluck.cli.lab.Lab;
import potluck.cli.print.Screen;
import potluck.cli.verb.Verbs;
import potluck.node.ControlClient;
import potluck.node.Launcher;

/// The terminal's way into the program. One thread.
public final class Terminal {
    private final Launcher launcher;
    private final List<String> program;
    private final Screen screen;

    /// @param program the words that start this program again in another process
    public Terminal(Launcher launcher, List<String> program, Screen screen) {
        this.launcher = launcher;
        this.program = List.copyOf(program);
        this.screen = screen;
    }

    /// Does what the words say and returns the exit code: 0 done, 1 failed, 2 wrong usage.
    public int run(String... words) {
        PotluckCommand root = new PotluckCommand();
        List<Object> commands = new ArrayList<>();
        commands.add(new DemoCommand(program, screen));
        commands.add(new HostCommand(root, launcher, screen));
        commands.add(new JoinCommand(root, launcher, screen));
        commands.add(new ShellCommand(root, screen));
        commands.add(Lab.verbs(program, screen));
        commands.add(new FirewallCommand(screen));
        commands.addAll(Verbs.all());
        return new Grammar(root, commands, () -> ControlClient.of(root.data()), screen).run(words);
    }
}
