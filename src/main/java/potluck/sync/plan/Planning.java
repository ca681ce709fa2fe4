package potluck.sync.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import potluck.catalogue.ContentId;
import potluck.catalogue.FileVersion;
import potluck.catalogue.Step;
import potluck.catalogue.VersionRule;
import potluck.catalogue.WireName;
import potluck.sync.folder.FolderMode;
import potluck.sync.index.Slot;
import potluck.sync.index.Told;
import potluck.sync.index.VersionWriter;
import potluck.sync.index.Versions;

/// What is to be done about everything others told, as it stands at one moment. Does no I/O; one thread.
public final class Planning {
    private final Versions versions;
    private final List<Want> wants = new ArrayList<>();
    private final List<Want> removals = new ArrayList<>();
    private final Set<String> removing = new HashSet<>();
    private final Map<ContentId, List<WireName>> coming = new HashMap<>();
    private final Map<ContentId, Want> leaving = new LinkedHashMap<>();

    private Planning(Versions versions) {
        this.versions = versions;
    }

    /// What is settled or lies outside the scope is dropped from `told`; what the mode does not allow here is left out.
    public static Planning of(VersionWriter writer, Told told, FolderMode mode) {
        Versions versions = writer.versions();
        Planning plan = new Planning(versions);
        for (Slot slot : told.slots()) {
            if (mode != FolderMode.RECEIVE_ONLY) {
                slot.newest().ifPresent(theirs -> LostIndex.recall(writer, theirs));
            }
            next(slot, writer, told)
                    .filter(want -> mode != FolderMode.SEND_ONLY || isHarmless(want, versions))
                    .ifPresent(plan::add);
        }
        return plan;
    }

    /// How much there is to do.
    public int size() {
        return wants.size() + removals.size();
    }

    /// The keys of all names it is about.
    public Set<String> keys() {
        return Stream.concat(wants.stream(), removals.stream())
                .map(want -> want.slot().key())
                .collect(Collectors.toSet());
    }

    /// All but the removals, in the order of the names.
    public List<Want> wants() {
        return wants;
    }

    /// What is to go, in the order of the names.
    public List<Want> removals() {
        return removals;
    }

    /// The removals by which contents would be lost here; not those of files that go on under another name.
    public List<Want> losses() {
        return removals.stream()
                .filter(want -> mine(want)
                        .filter(content -> !coming.containsKey(content))
                        .isPresent())
                .toList();
    }

    /// The wants by which other contents would take the place of what is here.
    public List<Want> overwrites() {
        return wants.stream()
                .filter(want -> want.step() instanceof Step.Take && mine(want).isPresent())
                .toList();
    }

    /// Takes the removal of a file with this content out of those that may still become a move.
    public Optional<Want> leaving(ContentId content) {
        return Optional.ofNullable(leaving.remove(content));
    }

    /// Whether nothing needs to be fetched for it.
    public boolean isDoneHere(Want want) {
        return switch (want.step()) {
            case Step.Have _, Step.Note _, Step.Remove _ -> true;
            case Step.Take(FileVersion outcome) ->
                outcome.content().filter(leaving::containsKey).isPresent();
            case Step.Yield _, Step.Spare _ -> false;
        };
    }

    /// Whether the file is to be removed anyway.
    public boolean removes(WireName name) {
        return removing.contains(name.portableKey());
    }

    /// Whether the content has yet to come to another name, so that it must not leave here. Names that cannot be there
    /// together with `name` do not count: they wait for it to leave.
    public boolean isAwaited(ContentId content, WireName name) {
        return coming.getOrDefault(content, List.of()).stream()
                .filter(other -> !liesIn(name, other) && !liesIn(other, name))
                .anyMatch(other ->
                        !versions.version(other).flatMap(FileVersion::content).equals(Optional.of(content)));
    }

    private void add(Want want) {
        if (want.step() instanceof Step.Remove) {
            removals.add(want);
            removing.add(want.slot().key());
            mine(want).ifPresent(content -> leaving.putIfAbsent(content, want));
            return;
        }
        wants.add(want);
        if (want.step() instanceof Step.Take) {
            WireName name = want.theirs().name();
            want.theirs()
                    .content()
                    .ifPresent(content -> coming.computeIfAbsent(content, _ -> new ArrayList<>())
                            .add(name));
        }
    }

    private Optional<ContentId> mine(Want want) {
        return versions.version(want.theirs().name()).flatMap(FileVersion::content);
    }

    private static boolean liesIn(WireName file, WireName folder) {
        return file.portableKey().startsWith(folder.portableKey() + "/");
    }

    private static Optional<Want> next(Slot slot, VersionWriter writer, Told told) {
        Optional<FileVersion> theirs = slot.newest();
        while (theirs.isPresent()) {
            FileVersion version = theirs.get();
            Step step = VersionRule.decide(writer.versions().version(version.name()), version);
            if (!(step instanceof Step.Have) && writer.versions().covers(version.name())) {
                return Optional.of(new Want(slot, version, step));
            }
            if (!writer.isSaved(version.name())) {
                return Optional.empty();
            }
            LostIndex.remind(writer, version);
            told.drop(slot, version);
            theirs = slot.newest();
        }
        return Optional.empty();
    }

    /// Whether it changes nothing on this disk.
    private static boolean isHarmless(Want want, Versions versions) {
        return want.step() instanceof Step.Note(FileVersion outcome)
                && versions.version(outcome.name())
                        .map(mine -> mine.file().equals(outcome.file()))
                        .orElse(outcome.isDeleted());
    }
}
