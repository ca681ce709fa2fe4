package potluck.share;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.Stream;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.kit.Topic;
import potluck.store.CutFile;
import potluck.store.Cutter;
import potluck.store.FileStamp;
import potluck.store.Index;
import potluck.store.KnownFile;

/// What this device offers. Any thread; files are cut and hashed in `cutting`, and told to the tracker in batches by
/// the bulletin. Serving never waits for any of it.
public final class Offers {
    private final Index index;
    private final Cutter cutter;
    private final Executor cutting;
    private final Bulletin bulletin;
    private final Log log;
    private final Map<Path, Offered> offered = new ConcurrentSkipListMap<>();
    private final Topic<Path> changed = new Topic<>();

    public Offers(Index index, Cutter cutter, Executor cutting, Bulletin bulletin, Log log) {
        this.index = index;
        this.cutter = cutter;
        this.cutting = cutting;
        this.bulletin = bulletin;
        this.log = log.category("share");
    }

    /// Offers again what was on offer when the program ended.
    public void restore() throws IOException {
        for (Path file : index.offers()) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                offer(file);
            } else {
                log.warn("", "no longer on offer, the file is gone: {}", file);
                index.withdraw(file);
            }
        }
    }

    /// Offers files, and folders with everything in them; returns before they are hashed.
    ///
    /// @throws Failure `NO_SUCH_FILE` or `NOT_READABLE`, before anything is offered
    public void register(List<Path> paths) throws IOException {
        for (Path path : paths) {
            requireReadable(path);
        }
        for (Path path : paths) {
            try (Stream<Path> files = files(path)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    index.offer(file);
                    offer(file);
                }
            }
        }
    }

    /// Withdraws files, and everything below folders.
    ///
    /// @throws Failure `NOT_REGISTERED` when a path matches nothing, before anything is withdrawn
    public void unregister(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (below(path).isEmpty()) {
                throw Failure.of(ShareFault.NOT_REGISTERED, path);
            }
        }
        for (Path path : paths) {
            for (Path file : below(path)) {
                withdraw(file);
            }
        }
    }

    /// Offers a file whose pieces are known already, because it was just received.
    public void registerVerified(Path file, Manifest manifest) throws IOException {
        index.put(file, FileStamp.of(file), manifest);
        index.offer(file);
        offer(file);
    }

    /// Looks again at everything on offer: what changed is hashed anew, what is gone is withdrawn; how many files are
    /// on offer afterwards.
    public int update() throws IOException {
        for (Path file : List.copyOf(offered.keySet())) {
            if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                offer(file);
            } else {
                withdraw(file);
            }
        }
        return offered.size();
    }

    public List<Offered> list() {
        return List.copyOf(offered.values());
    }

    /// The file on offer whose path, or else whose name, is `name`.
    public Optional<Path> find(String name) {
        return Stream.<Predicate<Path>>of(
                        file -> file.toString().equals(name),
                        file -> file.getFileName().toString().equals(name))
                .flatMap(matches -> offered.keySet().stream().filter(matches))
                .findFirst();
    }

    /// Every file whose standing has changed, in the thread that changed it.
    public Topic<Path> changed() {
        return changed;
    }

    private void offer(Path file) throws IOException {
        FileStamp stamp = FileStamp.of(file);
        Optional<KnownFile> known = index.known(file).filter(k -> k.stamp().equals(stamp));
        Offered fresh = Offered.waiting(file, stamp.size());
        if (known.isPresent()) {
            show(fresh.ready(stamp.size(), known.get().content()));
        } else {
            show(fresh);
            cutting.execute(() -> cut(file));
        }
    }

    private void cut(Path file) {
        try {
            if (!offered.containsKey(file)) {
                return;
            }
            CutFile cut = cutter.read(file, bytes -> progress(file, bytes));
            index.putAll(List.of(cut));
            Offered before = offered.get(file);
            if (before != null) {
                show(before.ready(cut.manifest().size(), cut.manifest().id()));
                log.info("", "on offer: {}, {} bytes", file, cut.manifest().size());
            }
        } catch (IOException e) {
            Failure why = e instanceof Failure told ? told : Failure.because(e, ShareFault.NOT_READABLE, file);
            log.warn("", "not on offer: {}: {}", file, why.sentence());
            offered.computeIfPresent(file, (_, offer) -> offer.failed(why));
            changed.publish(file);
        }
    }

    private void progress(Path file, long bytes) {
        offered.computeIfPresent(file, (_, offer) -> offer.hashed(bytes));
        changed.publish(file);
    }

    private void show(Offered offer) {
        offered.put(offer.file(), offer);
        bulletin.put(offer);
        changed.publish(offer.file());
    }

    private void withdraw(Path file) throws IOException {
        offered.remove(file);
        index.withdraw(file);
        bulletin.remove(file);
        log.info("", "withdrawn: {}", file);
        changed.publish(file);
    }

    private List<Path> below(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        return offered.keySet().stream()
                .filter(file -> file.startsWith(absolute))
                .toList();
    }

    private static void requireReadable(Path path) throws Failure {
        if (!Files.exists(path)) {
            throw Failure.of(ShareFault.NO_SUCH_FILE, path);
        }
        if (!Files.isReadable(path)) {
            throw Failure.of(ShareFault.NOT_READABLE, path);
        }
    }

    /// Regular files at or below a path, links not followed, the program's own files left out.
    private static Stream<Path> files(Path path) throws IOException {
        Path absolute = path.toAbsolutePath().normalize();
        return Files.walk(absolute)
                .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                        || file.equals(absolute) && Files.isRegularFile(file))
                .filter(file -> !absolute.relativize(file).toString().contains(".potluck"));
    }
}
