package potluck.cli.lab;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import potluck.cli.print.Screen;
import potluck.cli.verb.ProgramCommand;
import potluck.lab.Journal;
import potluck.lab.mirror.MirrorService;
import potluck.lab.mirror.MirrorService.Client;

/// `lab mirror worker`: one client of a mirror server, which has started this process for it and carries the bytes.
@Command(name = "worker", hidden = true, description = "Serves one client on the standard streams.")
final class MirrorWorkerCommand implements ProgramCommand {
    private final Screen screen;
    private final CountDownLatch never = new CountDownLatch(1);

    @Mixin
    private MirrorOptions work = new MirrorOptions();

    @Parameters(paramLabel = "CLIENT", description = "What the client is called.")
    private String client = "";

    MirrorWorkerCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public boolean run() throws IOException {
        Journal journal = new Journal(InstantSource.system()).to(screen::note);
        new MirrorService(work.delay(), work.signature(), journal)
                .serve(new Client(client, System.in, System.out, this::lasts));
        return true;
    }

    /// When the client has gone, the server ends this process.
    private boolean lasts(Duration time) {
        try {
            return !never.await(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
