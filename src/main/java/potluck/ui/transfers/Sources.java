package potluck.ui.transfers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import potluck.node.PiecesView;
import potluck.node.TransferView;

/// Those that downloads come from, each as a transfer of its own: what came from it, and how it stands. Window's
/// thread.
final class Sources {
    /// It has sent something and sends nothing now.
    static final String IDLE = "IDLE";

    private final Map<Long, PiecesView> pieces = new HashMap<>();
    /// By download and user; none that a transfer has.
    private final Map<String, Long> numbers = new HashMap<>();

    private long last;

    /// Which pieces of a download are here now.
    void know(long download, PiecesView known) {
        if (known.pieces() > 0) {
            pieces.put(download, known);
        }
    }

    /// Nothing is kept of other downloads than these.
    void keep(Set<Long> downloads) {
        pieces.keySet().retainAll(downloads);
        numbers.keySet().removeIf(key -> !downloads.contains(Long.valueOf(key.substring(0, key.indexOf('/')))));
    }

    /// Whether a download has, or had, several of them.
    boolean areMany(TransferView download) {
        return download.direction().equals("DOWN") && users(download).size() > 1;
    }

    List<TransferView> of(TransferView download) {
        return users(download).stream().map(user -> view(download, user)).toList();
    }

    private List<String> users(TransferView download) {
        Stream<String> shares = known(download).sources().stream().map(PiecesView.Source::user);
        Stream<String> failed = download.attempts().stream()
                .map(attempt -> Attempt.parse(attempt).user());
        return Stream.of(download.sources().stream(), shares, failed)
                .flatMap(users -> users)
                .filter(user -> !user.isEmpty())
                .distinct()
                .toList();
    }

    private PiecesView known(TransferView download) {
        return pieces.getOrDefault(download.id(), new PiecesView(0, "", List.of()));
    }

    private TransferView view(TransferView download, String user) {
        Optional<PiecesView.Source> share = known(download).sources().stream()
                .filter(source -> source.user().equals(user))
                .findFirst();
        long all = known(download).pieces();
        long here = share.map(PiecesView.Source::here).orElse(0);
        boolean sends = !download.ended()
                && (download.sources().contains(user)
                        || share.filter(source -> source.coming() > 0).isPresent());
        List<String> failures = new ArrayList<>();
        download.attempts().stream()
                .map(Attempt::parse)
                .filter(attempt -> attempt.user().equals(user))
                .forEach(attempt -> failures.add(attempt.reason()));
        boolean failed = !sends && here == 0 && !failures.isEmpty();
        String state = sends ? "RUNNING" : failed ? "FAILED" : download.ended() ? "DONE" : IDLE;
        return new TransferView(
                numbers.computeIfAbsent(download.id() + "/" + user, _ -> --last),
                user,
                "DOWN",
                state,
                failed ? failures.getLast() : "",
                all == 0 ? 0 : here * download.bytesTotal() / all,
                download.bytesTotal(),
                List.of(user),
                List.of(),
                download.target());
    }
}
