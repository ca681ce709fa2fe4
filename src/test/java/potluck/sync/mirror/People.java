package potluck.sync.mirror;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import potluck.catalogue.ConflictCopy;
import potluck.catalogue.FileVersion;
import potluck.catalogue.WireName;
import potluck.kit.Failure;
import potluck.store.VersionRow;

/// What people and their programs do with the files of simulated devices. The ledger is kept by them.
final class People {
    private static final String[] PATHS = {
        "a",
        "A",
        "b",
        "b/c",
        "b/C",
        "d/e",
        "d/e/f",
        "d/g",
        "report.txt",
        "наздраве.txt",
        "pics/1",
        "pics/2",
        "pics/old/3"
    };

    private final List<Simulated> all;
    private final Ledger ledger;
    private final Consumer<String> story;
    private final List<WireName> names = new ArrayList<>();
    private int texts;

    People(List<Simulated> all, Ledger ledger, Consumer<String> story) {
        this.all = all;
        this.ledger = ledger;
        this.story = story;
        for (String path : PATHS) {
            names.add(name(path));
        }
    }

    void act(Deed deed, Simulated one, RandomGenerator dice) {
        switch (deed) {
            case WRITE -> write(one, names.get(dice.nextInt(names.size())), dice);
            case EDIT -> some(one, dice).ifPresent(name -> write(one, name, dice));
            case APPEND -> some(one, dice).ifPresent(name -> append(one, name, dice));
            case RENAME ->
                some(one, dice).ifPresent(name -> rename(one, name, names.get(dice.nextInt(names.size())), dice));
            case RENAME_FOLDER -> renameFolder(one, dice);
            case DELETE -> some(one, dice).ifPresent(name -> delete(one, name, dice));
            case DELETE_FOLDER -> folder(one, dice).forEach(name -> delete(one, name, dice));
            case RECREATE ->
                some(one, dice).ifPresent(name -> {
                    delete(one, name, dice);
                    write(one, name, dice);
                });
            case RESTORE -> restore(one, dice);
            case SWAP ->
                some(one, dice).ifPresent(name -> some(one, dice).ifPresent(other -> swap(one, name, other, dice)));
            case TOUCH, CHMOD -> some(one, dice).ifPresent(name -> dress(deed, one, name, dice));
            default -> throw new IllegalArgumentException(deed.name());
        }
    }

    private void write(Simulated one, WireName name, RandomGenerator dice) {
        String content = "text " + ++texts;
        Optional<MemoryDisk.Text> old = Optional.ofNullable(one.disk.files.get(name));
        boolean agreed = old.isPresent() && isAgreed(name, old.get());
        boolean lazy = dice.nextInt(8) == 0;
        if (one.disk.write(name, content, one.now(), dice.nextInt(5) == 0, lazy)) {
            tell(one, "writes “" + name + "”: " + content + (lazy ? ", not forced to the disk" : ""));
            old.ifPresent(text -> ledger.givenUp(text.content(), agreed));
            ledger.saved(content);
            if (lazy) {
                ledger.unforced(content, one);
            }
            noticed(one, name, dice);
        }
    }

    private void append(Simulated one, WireName name, RandomGenerator dice) {
        MemoryDisk.Text old = one.disk.text(name);
        String content = (old.content() + " + " + ++texts);
        boolean agreed = isAgreed(name, old);
        if (one.disk.append(name, content, one.now())) {
            tell(one, "adds to “" + name + "”: " + content);
            ledger.givenUp(old.content(), agreed);
            ledger.saved(content);
            noticed(one, name, dice);
        }
    }

    private void delete(Simulated one, WireName name, RandomGenerator dice) {
        Optional<MemoryDisk.Text> old = Optional.ofNullable(one.disk.files.get(name));
        boolean agreed = old.isPresent() && isAgreed(name, old.get());
        if (one.disk.delete(name).isPresent()) {
            tell(one, "deletes “" + name + "”");
            ledger.givenUp(old.orElseThrow().content(), agreed);
            noticed(one, name, dice);
        }
    }

    /// Once it is written down that the file went there: before, nothing would seem to have happened to it.
    private void restore(Simulated one, RandomGenerator dice) {
        if (!one.isDone()) {
            return;
        }
        one.disk.takeBack(dice.nextInt(1000)).ifPresent(name -> {
            String content = one.disk.text(name).content();
            tell(one, "takes “" + name + "” out of the trash: " + content);
            ledger.saved(content);
            ledger.touched(content);
            noticed(one, name, dice);
        });
    }

    private void rename(Simulated one, WireName from, WireName to, RandomGenerator dice) {
        if (one.disk.move(from, to)) {
            tell(one, "renames “" + from + "” to “" + to + "”");
            ledger.touched(one.disk.text(to).content());
            noticed(one, from, dice);
            noticed(one, to, dice);
        }
    }

    private void renameFolder(Simulated one, RandomGenerator dice) {
        String to = "moved " + dice.nextInt(3);
        for (WireName name : folder(one, dice)) {
            rename(one, name, name(to + "/" + name.last()), dice);
        }
    }

    /// Not a file and a conflict copy of it while the program has not written down yet which is which: that would look
    /// as if nothing had happened to the file.
    private void swap(Simulated one, WireName name, WireName other, RandomGenerator dice) {
        WireName aside = name("swapping");
        boolean confusing = !one.isDone()
                && (ConflictCopy.original(name).equals(Optional.of(other))
                        || ConflictCopy.original(other).equals(Optional.of(name)));
        if (!confusing && !name.equals(other) && one.disk.move(name, aside)) {
            one.disk.move(aside, name);
            rename(one, name, aside, dice);
            rename(one, other, name, dice);
            rename(one, aside, other, dice);
        }
    }

    private void dress(Deed deed, Simulated one, WireName name, RandomGenerator dice) {
        MemoryDisk.Text old = one.disk.text(name);
        Instant then = deed == Deed.TOUCH ? time(one, dice) : old.modified();
        boolean bit = deed == Deed.CHMOD ? !old.executable() : old.executable();
        one.disk.files.put(name, old.dressed(then, bit));
        tell(one, (deed == Deed.TOUCH ? "touches “" : "changes the executable bit of “") + name + "”");
        ledger.touched(old.content());
        noticed(one, name, dice);
    }

    /// Of some program: a bit ago, long ago, or far ahead.
    private static Instant time(Simulated one, RandomGenerator dice) {
        return switch (dice.nextInt(6)) {
            case 0 -> Instant.EPOCH;
            case 1 -> one.now().plus(Duration.ofDays(30_000));
            default -> one.now().minus(Duration.ofSeconds(dice.nextInt(4) * 99L));
        };
    }

    /// Sometimes nobody hears of it until the next scan.
    private static void noticed(Simulated one, WireName name, RandomGenerator dice) {
        if (dice.nextInt(4) > 0) {
            one.touched(name);
        }
    }

    /// Whether every device has just this under the name, has it nowhere else, and knows it as the same version.
    private boolean isAgreed(WireName name, MemoryDisk.Text text) {
        return all.stream()
                        .allMatch(one -> one.disk.files.entrySet().stream()
                                .filter(file -> file.getValue().content().equals(text.content()))
                                .map(file -> file.getKey())
                                .toList()
                                .equals(List.of(name)))
                && all.stream().map(one -> known(one, name)).distinct().count() == 1
                && all.stream().allMatch(one -> known(one, name).isPresent() && isKnown(one, name));
    }

    private static Optional<FileVersion> known(Simulated one, WireName name) {
        return one.versions().version(name);
    }

    private static boolean isKnown(Simulated one, WireName name) {
        MemoryDisk.Text text = one.disk.files.get(name);
        Optional<VersionRow> row = one.versions().row(name);
        return text != null
                && row.flatMap(VersionRow::stamp).equals(Optional.of(text.stamp()))
                && row.flatMap(known -> known.version().file())
                        .filter(file -> file.executable() == text.executable())
                        .isPresent();
    }

    private static Optional<WireName> some(Simulated one, RandomGenerator dice) {
        List<WireName> there = List.copyOf(one.disk.files.keySet());
        return there.isEmpty() || one.disk.isAway()
                ? Optional.empty()
                : Optional.of(there.get(dice.nextInt(there.size())));
    }

    /// The files of some folder.
    private static List<WireName> folder(Simulated one, RandomGenerator dice) {
        List<String> folders = new ArrayList<>(new TreeSet<>(one.disk.files.keySet().stream()
                .flatMap(name -> name.parents().stream())
                .map(WireName::path)
                .toList()));
        if (folders.isEmpty() || one.disk.isAway()) {
            return List.of();
        }
        String folder = folders.get(dice.nextInt(folders.size())) + "/";
        return one.disk.files.keySet().stream()
                .filter(name -> name.path().startsWith(folder))
                .toList();
    }

    private void tell(Simulated one, String what) {
        story.accept(one.user() + " " + what + ".");
    }

    private static WireName name(String path) {
        try {
            return WireName.of(List.of(path.split("/")));
        } catch (Failure why) {
            throw new IllegalArgumentException(path, why);
        }
    }
}
