package potluck.classic;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/// The guests who are connected to this device's text door. Any thread.
public final class GuestTable {
    private final Map<String, Guest> guests = new ConcurrentHashMap<>();

    /// What guests offer, under user names such as `text:ana`.
    public List<Shelf.Offer> files() {
        return guests.values().stream()
                .flatMap(
                        guest -> guest.files().stream().map(file -> new Shelf.Offer(guest.user(), guest.where(), file)))
                .toList();
    }

    /// The guests who said where they listen.
    public List<Shelf.Present> present() {
        return guests.values().stream()
                .filter(Guest::joined)
                .map(guest -> new Shelf.Present(guest.user(), guest.where()))
                .toList();
    }

    /// What one guest offers.
    Set<String> offered(String name) {
        Guest guest = guests.get(name);
        return guest == null ? Set.of() : guest.files();
    }

    /// Whether the name was free.
    boolean enter(Guest guest) {
        return guests.putIfAbsent(guest.name(), guest) == null;
    }

    void leave(String name) {
        guests.remove(name);
    }

    void change(String name, UnaryOperator<Guest> change) {
        guests.computeIfPresent(name, (_, guest) -> change.apply(guest));
    }
}
