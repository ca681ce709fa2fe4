package potluck.lab.udpchat;

import java.net.SocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.Collectors;
import potluck.kit.Text;

/// Who is in the room, and what each datagram leads to. Does nothing by itself: text and time come in, letters come
/// out. One thread.
///
/// Whoever sends for the first time has given its name, and is let in when it sends back the number it is told: so
/// nobody can make the server write to an address that is not its own.
final class Room {
    static final String GOODBYE = "* Goodbye.";
    static final String WHO_ARE_YOU = "Send your name.";

    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_TEXT = 1024;
    private static final int MOST_WAITING = 256;

    private record Waiting(String name, String number) {}

    private final int most;
    private final Duration silence;
    private final IntSupplier numbers;
    private final Map<SocketAddress, Guest> guests = new LinkedHashMap<>();
    private final Map<SocketAddress, Waiting> waiting = new LinkedHashMap<>();

    /// @param most how many may be in the room at once
    /// @param silence after which somebody counts as gone
    /// @param numbers not to be guessed
    Room(int most, Duration silence, IntSupplier numbers) {
        this.most = most;
        this.silence = silence;
        this.numbers = numbers;
    }

    List<Letter> take(SocketAddress from, String said, Instant now) {
        List<Letter> letters = new ArrayList<>(expire(now));
        String text = Text.escape(said.strip(), LONGEST_TEXT);
        Guest guest = guests.get(from);
        if (guest == null) {
            letters.addAll(knock(from, text, now));
        } else {
            guest.seen(now);
            letters.addAll(talk(from, guest, text, now));
        }
        return letters;
    }

    /// How many are in the room.
    int size() {
        return guests.size();
    }

    private List<Letter> expire(Instant now) {
        List<Map.Entry<SocketAddress, Guest>> gone = guests.entrySet().stream()
                .filter(one -> one.getValue().isSilentSince(now.minus(silence)))
                .toList();
        List<Letter> letters = new ArrayList<>();
        for (Map.Entry<SocketAddress, Guest> one : gone) {
            guests.remove(one.getKey());
            letters.addAll(toOthers(one.getKey(), "* " + one.getValue().name() + " has not been heard for long"));
        }
        return letters;
    }

    private List<Letter> knock(SocketAddress from, String text, Instant now) {
        Waiting known = waiting.get(from);
        if (known != null && known.number().equals(text)) {
            waiting.remove(from);
            return enter(from, known.name(), now);
        }
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            return List.of(new Letter(from, WHO_ARE_YOU));
        }
        String number = Integer.toString(numbers.getAsInt());
        if (known == null && waiting.size() == MOST_WAITING) {
            waiting.remove(waiting.keySet().iterator().next());
        }
        waiting.put(from, new Waiting(text, number));
        return List.of(new Letter(from, "Send " + number));
    }

    private List<Letter> enter(SocketAddress from, String name, Instant now) {
        if (guests.size() >= most) {
            return List.of(new Letter(from, "The room is full."));
        }
        if (guests.values().stream().anyMatch(guest -> guest.name().equals(name))) {
            return List.of(new Letter(from, "That name is taken. Send another."));
        }
        List<Letter> letters = new ArrayList<>(toOthers(from, "* " + name + " has come"));
        guests.put(from, new Guest(name, now));
        letters.add(new Letter(from, "* Welcome. Here: " + names() + ". “who” tells it again, “exit” leaves."));
        return letters;
    }

    private List<Letter> talk(SocketAddress from, Guest guest, String text, Instant now) {
        return switch (text) {
            case "" -> List.of();
            case "who" -> List.of(new Letter(from, "* Here: " + names()));
            case "exit" -> leave(from, guest);
            default ->
                guest.maySay(now)
                        ? toOthers(from, guest.name() + ": " + text)
                        : List.of(new Letter(from, "* Too fast; this was not passed on."));
        };
    }

    private List<Letter> leave(SocketAddress from, Guest guest) {
        guests.remove(from);
        List<Letter> letters = new ArrayList<>(toOthers(from, "* " + guest.name() + " has left"));
        letters.add(new Letter(from, GOODBYE));
        return letters;
    }

    private List<Letter> toOthers(SocketAddress from, String text) {
        return guests.keySet().stream()
                .filter(other -> !other.equals(from))
                .map(other -> new Letter(other, text))
                .toList();
    }

    private String names() {
        return guests.values().stream().map(Guest::name).collect(Collectors.joining(", "));
    }
}
