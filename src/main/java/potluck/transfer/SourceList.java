package potluck.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import potluck.catalogue.Manifest;
import potluck.kit.Failure;
import potluck.kit.Log;
import potluck.wire.WireFault;

/// Who is asked for one file, who is not asked again, and every attempt that failed. Any thread; the monitor guards it.
final class SourceList {
    /// Failures after which the same source is not asked again for this file.
    private static final Set<String> FINAL =
            Set.of("GONE", "NOT_FOUND", "FORBIDDEN", "HASH_MISMATCH", "BAD_FRAME", "BAD_MANIFEST", "BAD_FIELD");

    private final String name;
    private final Origin origin;
    private final Log log;
    /// Who is not asked again, and why.
    private final Map<String, Failure> barred = new LinkedHashMap<>();
    private final List<String> attempts = new ArrayList<>();

    SourceList(String name, Origin origin, Log log) {
        this.name = name;
        this.origin = origin;
        this.log = log;
    }

    /// Those who may be asked.
    ///
    /// @param delivering whether somebody delivers pieces meanwhile
    /// @throws Failure why the last of them was given up, when there were some and none is left
    List<Source> usable(Optional<Manifest> known, boolean delivering) throws IOException {
        List<Source> sources = origin.sources(known);
        synchronized (this) {
            List<Source> open = sources.stream()
                    .filter(source -> !barred.containsKey(source.peer().user()))
                    .toList();
            if (open.isEmpty() && !sources.isEmpty() && !delivering) {
                throw barred.get(sources.getLast().peer().user());
            }
            return open;
        }
    }

    /// Every failed attempt: `user: CODE: sentence`.
    synchronized List<String> attempts() {
        return List.copyOf(attempts);
    }

    /// A partner that no longer has what it told of has only finished; others are named like any source.
    void partnerFailed(Source partner, Failure why) {
        if (!why.code().equals("NOT_FOUND") && !why.code().equals("GONE")) {
            failed(partner, why);
        }
    }

    void failed(Source source, IOException why) {
        String user = source.peer().user();
        Failure told = why instanceof Failure failure ? failure : Failure.because(why, WireFault.CLOSED, user);
        String text = user + ": " + Failure.coded(why);
        log.warn(user, "{}: attempt failed: {}", name, Failure.coded(why));
        synchronized (this) {
            attempts.add(text);
            if (FINAL.contains(Failure.codeOf(why))) {
                barred.put(user, told);
            }
        }
    }
}
