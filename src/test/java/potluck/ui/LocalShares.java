package potluck.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import potluck.kit.Failure;
import potluck.kit.Threads;
import potluck.node.FileView;
import potluck.node.OfferView;
import potluck.node.Sharing;
import potluck.ui.fx.WordFilter;
import potluck.wire.WireFault;

/// What one device of a [LocalWorld] offers, and what it fetches from others: files are really copied. The world's
/// monitor
/// guards it.
public final class LocalShares implements Sharing {
    private final LocalWorld world;
    private final LocalNode node;
    private final Map<String, OfferView> offers = new LinkedHashMap<>();

    LocalShares(LocalWorld world, LocalNode node) {
        this.world = world;
        this.node = node;
    }

    List<OfferView> views() {
        return List.copyOf(offers.values());
    }

    void add(OfferView offer) {
        offers.put(offer.path(), offer);
    }

    /// What all devices offer, as this one sees it.
    List<FileView> files(String query) {
        synchronized (world) {
            WordFilter filter = WordFilter.of(query);
            return world.nodes().stream()
                    .flatMap(other -> other.shares().offers.values().stream().map(offer -> view(other, offer)))
                    .filter(file -> filter.test(file.path()))
                    .toList();
        }
    }

    private FileView view(LocalNode other, OfferView offer) {
        String content = Path.of(offer.path()).getFileName() + "/" + offer.size();
        boolean here = offers.values().stream()
                .anyMatch(own -> content.equals(Path.of(own.path()).getFileName() + "/" + own.size()));
        String state = other == node ? "OWN" : here ? "HERE" : offer.state();
        return new FileView(
                other.user(), offer.path(), offer.size(), offer.state().equals("HASHING") ? "" : content, state);
    }

    @Override
    public void register(List<Path> paths) throws IOException {
        for (Path path : paths) {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.filter(Files::isRegularFile).sorted().toList()) {
                    offer(file);
                }
            }
        }
    }

    private void offer(Path file) throws IOException {
        long size = Files.size(file);
        synchronized (world) {
            offers.put(file.toString(), new OfferView(file.toString(), size, "READY", size, ""));
            node.log("tracker", node.user(), "announced " + file.getFileName() + " (" + size + " bytes)");
            world.offersChanged();
        }
    }

    @Override
    public void unregister(List<Path> paths) {
        synchronized (world) {
            offers.keySet().removeIf(path -> paths.stream().anyMatch(Path.of(path)::startsWith));
            world.offersChanged();
        }
    }

    @Override
    public int update() {
        synchronized (world) {
            world.offersChanged();
            return offers.size();
        }
    }

    @Override
    public long download(String holder, String path, Path saveTo) throws IOException {
        Path source = Path.of(path);
        Path target = Files.isDirectory(saveTo) ? saveTo.resolve(source.getFileName()) : saveTo;
        synchronized (world) {
            LocalNode other = world.node(holder).orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, holder));
            long total = Objects.requireNonNull(other.shares().offers.get(path), path)
                    .size();
            LocalTransfer down = node.transfers().begin("DOWN", holder, source, target, total);
            LocalTransfer up = other.transfers().begin("UP", node.user(), source, source, total);
            Threads.start("local-copy", () -> copy(source, target, down, up));
            return down.view().id();
        }
    }

    private void copy(Path source, Path target, LocalTransfer down, LocalTransfer up) {
        try {
            Files.copy(source, target);
            offer(target);
            end(down, up, "DONE", "");
        } catch (IOException e) {
            end(down, up, "FAILED", "NOT_FOUND: Not found: " + source.getFileName() + ".");
        }
    }

    private void end(LocalTransfer down, LocalTransfer up, String state, String reason) {
        synchronized (world) {
            down.end(state, reason);
            up.end(state, reason);
            node.log("transfer", down.view().sources().getFirst(), down.view().name() + " " + state);
            world.changed();
        }
    }

    @Override
    public List<Long> downloadFolder(String holder, String folder, Path saveTo) throws IOException {
        Path top = saveTo.resolve(Path.of(folder).getFileName());
        Files.createDirectories(top);
        List<Long> ids = new ArrayList<>();
        for (FileView file : files(folder)) {
            if (file.user().equals(holder) && file.path().startsWith(folder + "/")) {
                ids.add(download(holder, file.path(), top));
            }
        }
        return ids;
    }

    @Override
    public List<Long> send(List<String> names, Path folder) throws IOException {
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            FileView file = files(name).stream()
                    .filter(found -> !found.state().equals("OWN"))
                    .findFirst()
                    .orElseThrow(() -> Failure.of(WireFault.NOT_FOUND, name));
            ids.add(download(file.user(), file.path(), folder));
        }
        return ids;
    }
}
