package potluck.sync.mirror;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import potluck.catalogue.FileEntry;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.store.CutFile;
import potluck.store.Flush;
import potluck.store.StoreFault;
import potluck.sync.apply.Errand;
import potluck.sync.apply.Outcome;
import potluck.sync.folder.SyncFault;
import potluck.sync.mirror.SimulatedLink.End;
import potluck.transfer.SimulatedSwarm;

/// One content on its way to a simulated device, a step at a time: piece after piece comes from the holders, room is
/// made for it, it takes its name. Anything may happen between two steps.
final class SimulatedFetch {
    private static final int ONE_IN = 12;

    final Errand errand;
    private final MemoryDisk disk;
    private final FileEntry file;
    private Optional<SimulatedSwarm> swarm = Optional.empty();
    private Optional<Flush> room = Optional.empty();
    private long steps;

    SimulatedFetch(Errand errand, MemoryDisk disk) {
        this.errand = errand;
        this.disk = disk;
        this.file = errand.target().file().orElseThrow();
    }

    /// Goes on by one step. Empty while it is under way.
    ///
    /// @param dice decides what fails; empty: whatever can go well does
    Optional<Outcome> next(Optional<RandomGenerator> dice) {
        try {
            if (swarm.filter(SimulatedSwarm::isComplete).isEmpty()) {
                bring(dice);
            } else if (room.isPresent()) {
                disk.place(file, new String(swarm.orElseThrow().bytes(), StandardCharsets.UTF_8));
                room.get().run();
                return Optional.of(new Outcome.Placed(placed()));
            } else {
                room = Optional.of(errand.makeRoom(disk));
            }
            disk.burn();
            return Optional.empty();
        } catch (Failure why) {
            return Optional.of(new Outcome.Failed(why));
        } catch (IOException why) {
            return Optional.of(new Outcome.Failed(Failure.because(why, SyncFault.DISK, "", "")));
        }
    }

    /// The folder has stopped: what has begun to take its name does so, anything else is given up.
    Outcome end() {
        Optional<Outcome> end = room.isPresent() ? next(Optional.empty()) : Optional.empty();
        return end.orElseGet(() -> new Outcome.Failed(Failure.of(SyncFault.NOBODY_HOLDS, file.name())));
    }

    /// What lay there already may have another time.
    private Optional<CutFile> placed() {
        return Optional.of(disk.cut(file.name()))
                .filter(there -> there.stamp().modified().equals(file.modified()));
    }

    /// Asks one of the holders for a piece. It may fall silent, go, or send wrong bytes.
    private void bring(Optional<RandomGenerator> dice) throws Failure {
        steps++;
        if (disk.full) {
            throw Failure.of(StoreFault.DISK_FULL, "the folder", file.size());
        }
        List<End> holders = errand.holders().stream()
                .map(End.class::cast)
                .filter(end ->
                        end.other().isOn() && !end.link().broken && held(end).isPresent())
                .toList();
        if (holders.isEmpty() || dice.isPresent() && dice.get().nextInt(ONE_IN) == 0) {
            throw Failure.of(SyncFault.NOBODY_HOLDS, file.name());
        }
        End holder =
                holders.get(dice.map(random -> random.nextInt(holders.size())).orElse(0));
        MemoryDisk.Text text = held(holder).orElseThrow();
        if (swarm.isEmpty()) {
            swarm = Optional.of(new SimulatedSwarm(text.manifest(), new SplittableRandom(steps)));
        }
        ask(swarm.get(), holder, text, dice);
    }

    private void ask(SimulatedSwarm pieces, End holder, MemoryDisk.Text text, Optional<RandomGenerator> dice)
            throws Failure {
        OptionalInt piece = pieces.next(holder, steps * 1_000_000_000L);
        if (piece.isEmpty()) {
            if (dice.isEmpty() && !pieces.isComplete()) {
                throw Failure.of(SyncFault.NOBODY_HOLDS, file.name());
            }
            return;
        }
        byte[] data = bytes(text, piece.getAsInt());
        switch (dice.map(random -> random.nextInt(ONE_IN)).orElse(ONE_IN)) {
            case 0 -> pieces.gone(piece.getAsInt());
            case 1 -> pieces.arrived(holder, piece.getAsInt(), new byte[data.length]);
            case 2 -> pieces.arrived(holder, piece.getAsInt(), Arrays.copyOf(data, data.length / 2));
            case 3 -> {
                // It falls silent, and owes the piece.
            }
            default -> pieces.arrived(holder, piece.getAsInt(), data);
        }
    }

    private static byte[] bytes(MemoryDisk.Text text, int piece) {
        Manifest manifest = text.manifest();
        int from = Math.toIntExact(manifest.offset(piece));
        return Arrays.copyOfRange(text.content().getBytes(StandardCharsets.UTF_8), from, from + manifest.length(piece));
    }

    /// What the holder has of this content and can serve.
    private Optional<MemoryDisk.Text> held(End holder) {
        if (!holder.other().store.serves(file.content(), holder.other().disk)) {
            return Optional.empty();
        }
        return holder.other().disk.files.values().stream()
                .filter(text -> text.manifest().id().equals(file.content()))
                .findFirst();
    }
}
