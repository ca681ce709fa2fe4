package potluck.chat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// How far each member is with us and we are with each member. One thread at a time.
final class Marks {
    /// The highest number of ours that a device has acknowledged.
    private record Told(String user, long number) {}

    private final Map<String, Long> heard = new HashMap<>();
    private final Map<String, Told> told = new TreeMap<>();
    private final Set<String> ignored = new TreeSet<>();
    private long read;

    /// The highest number heard from a device itself; 0 for none.
    long heard(String device) {
        return heard.getOrDefault(device, 0L);
    }

    void heard(String device, long number) {
        heard.merge(device, number, Math::max);
    }

    long told(String device) {
        Told known = told.get(device);
        return known == null ? 0 : known.number();
    }

    void told(String device, String user, long number) {
        told.put(device, new Told(user, number));
    }

    /// The users who have the line with this number.
    List<String> arrived(long number, String to) {
        return told.values().stream()
                .filter(mark -> mark.number() >= number && (to.isEmpty() || to.equals(mark.user())))
                .map(Told::user)
                .distinct()
                .sorted()
                .toList();
    }

    long read() {
        return read;
    }

    void read(long at) {
        read = Math.max(read, at);
    }

    boolean ignores(String user) {
        return ignored.contains(user);
    }

    void ignore(String user, boolean ignore) {
        if (ignore) {
            ignored.add(user);
        } else {
            ignored.remove(user);
        }
    }

    /// Everything, as lines of a journal.
    List<String> records() {
        Stream<String> all = Stream.concat(
                heard.entrySet().stream().map(mark -> heardRecord(mark.getKey(), mark.getValue())),
                told.entrySet().stream()
                        .map(mark -> toldRecord(
                                mark.getKey(),
                                mark.getValue().user(),
                                mark.getValue().number())));
        Stream<String> rest =
                Stream.concat(ignored.stream().map(user -> ignoreRecord(user, true)), Stream.of(readRecord(read)));
        return Stream.concat(all, rest).toList();
    }

    static String heardRecord(String device, long number) {
        return String.join("\t", "heard", device, Long.toString(number));
    }

    static String toldRecord(String device, String user, long number) {
        return String.join("\t", "told", device, user, Long.toString(number));
    }

    static String ignoreRecord(String user, boolean ignore) {
        return String.join("\t", "ignore", user, Boolean.toString(ignore));
    }

    static String readRecord(long at) {
        return "read\t" + at;
    }

    /// Takes in a line of a journal; whether it was one of these.
    boolean recall(String[] words) {
        switch (words[0]) {
            case "heard" -> heard(words[1], Long.parseLong(words[2]));
            case "told" -> told(words[1], words[2], Long.parseLong(words[3]));
            case "ignore" -> ignore(words[1], Boolean.parseBoolean(words[2]));
            case "read" -> read(Long.parseLong(words[1]));
            default -> {
                return false;
            }
        }
        return true;
    }
}
