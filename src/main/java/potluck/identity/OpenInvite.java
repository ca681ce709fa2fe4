package potluck.identity;

import java.time.Instant;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One invite as its tracker remembers it; immutable.
///
/// @param key the SHA-256 that stands for the secret
/// @param uses how many devices may join with it
/// @param wrong how many wrong proofs were shown
/// @param joined the devices that have joined with it
record OpenInvite(String id, byte[] key, Instant expires, int uses, int wrong, Set<DeviceId> joined) {
    private static final int FIELDS = 5;

    OpenInvite {
        joined = Set.copyOf(joined);
    }

    OpenInvite wronged() {
        return new OpenInvite(id, key, expires, uses, wrong + 1, joined);
    }

    OpenInvite joinedBy(DeviceId device) {
        Set<DeviceId> more = new TreeSet<>(joined);
        more.add(device);
        return new OpenInvite(id, key, expires, uses, wrong, more);
    }

    boolean isUsedUpFor(DeviceId device) {
        return joined.size() >= uses && !joined.contains(device);
    }

    /// One line: id, key, expiry in seconds since 1970, uses, wrong proofs, then each device; parted by spaces.
    String line() {
        return Stream.concat(
                        Stream.of(id, HexFormat.of().formatHex(key), expires.getEpochSecond(), uses, wrong)
                                .map(Object::toString),
                        joined.stream().sorted().map(DeviceId::hex))
                .collect(Collectors.joining(" "));
    }

    /// @throws IllegalArgumentException when it is no such line
    static OpenInvite parse(String line) {
        String[] words = line.split(" ", -1);
        if (words.length < FIELDS) {
            throw new IllegalArgumentException("invite");
        }
        return new OpenInvite(
                words[0],
                HexFormat.of().parseHex(words[1]),
                Instant.ofEpochSecond(Long.parseLong(words[2])),
                Integer.parseInt(words[3]),
                Integer.parseInt(words[4]),
                Stream.of(words).skip(FIELDS).map(DeviceId::new).collect(Collectors.toSet()));
    }
}
