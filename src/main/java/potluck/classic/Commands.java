package potluck.classic;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The grammar of the text door for one guest: a line in, an answer out. One thread.
final class Commands {
    private static final List<String> HELP = List.of(
            "HELLO <user>",
            "group-info",
            "join <port>",
            "leave",
            "register <user> <file1, file2>",
            "unregister <user> <file1, file2>",
            "UPDATE <file1, file2>",
            "list-files",
            "Send <file1, file2>",
            "GET <file>",
            "exit");

    private final Shelf shelf;
    private final GuestTable guests;
    private final InetSocketAddress address;
    private final DoorLimits limits;
    private Optional<String> name = Optional.empty();

    /// @param address where the guest's connection comes from
    Commands(Shelf shelf, GuestTable guests, InetSocketAddress address, DoorLimits limits) {
        this.shelf = shelf;
        this.guests = guests;
        this.address = address;
        this.limits = limits;
    }

    /// The name the guest has given itself.
    Optional<String> name() {
        return name;
    }

    Answer answer(String line) throws IOException {
        String[] words = line.strip().split("\\s+", 2);
        String rest = words.length > 1 ? words[1].strip() : "";
        return switch (words[0].toLowerCase(Locale.ROOT)) {
            case "hello" -> hello(rest);
            case "group-info" -> groupInfo();
            case "list-files" -> listFiles();
            case "send" -> rest.isEmpty() ? Answer.syntax("Send <file1, file2>") : holders(rest);
            case "get" -> rest.isEmpty() ? Answer.syntax("GET <file>") : get(rest);
            case "help" -> new Answer.Listing(214, "commands", HELP);
            case "exit" -> new Answer.Last(221, "bye");
            case "stop" -> new Answer.Line(403, "only its own user can stop this device");
            case "join", "leave", "register", "unregister", "update" ->
                name.isEmpty() ? new Answer.Line(401, "say HELLO <user> first") : change(words[0], name.get(), rest);
            default -> new Answer.Line(400, "unknown command; help lists them");
        };
    }

    private Answer change(String command, String guest, String rest) {
        return switch (command.toLowerCase(Locale.ROOT)) {
            case "join" -> join(guest, rest);
            case "leave" -> leave(guest);
            case "update" -> offer(guest, new LinkedHashSet<>(names(rest)));
            case "register" -> register(guest, rest, true);
            default -> register(guest, rest, false);
        };
    }

    private Answer hello(String user) {
        if (!user.matches("[\\p{L}\\p{N}_.-]{1,64}")) {
            return Answer.syntax("HELLO <user>, of letters and digits");
        }
        if (name.isPresent()) {
            return new Answer.Line(409, "you are " + name.get() + " already");
        }
        if (!guests.enter(new Guest(user, address, false, Set.of()))) {
            return new Answer.Line(409, "this name is taken: " + user);
        }
        name = Optional.of(user);
        return Answer.done("hello " + user);
    }

    private Answer groupInfo() throws IOException {
        List<String> lines = new ArrayList<>();
        shelf.members().forEach(member -> lines.add(member.user() + " " + member.address()));
        guests.present().forEach(guest -> lines.add(guest.user() + " " + guest.address()));
        return new Answer.Listing(211, lines.size() + " members", lines);
    }

    private Answer join(String guest, String port) {
        if (!port.matches("\\d{1,5}") || Integer.parseInt(port) < 1 || Integer.parseInt(port) > 65535) {
            return Answer.syntax("join <port from 1 to 65535>");
        }
        guests.change(guest, entry -> entry.at(Integer.parseInt(port)));
        return Answer.done("joined");
    }

    private Answer leave(String guest) {
        guests.change(guest, entry -> entry.gone(address));
        return Answer.done("left");
    }

    private Answer register(String guest, String rest, boolean add) {
        String[] words = rest.split("\\s+", 2);
        if (words.length < 2) {
            return Answer.syntax("register <user> <file1, file2>");
        }
        if (!words[0].equals(guest)) {
            return new Answer.Line(403, "you are " + guest + ", not " + words[0]);
        }
        Set<String> files = new LinkedHashSet<>(guests.offered(guest));
        if (add) {
            files.addAll(names(words[1]));
        } else {
            files.removeAll(names(words[1]));
        }
        return offer(guest, files);
    }

    private Answer offer(String guest, Set<String> files) {
        if (files.size() > limits.files()) {
            return new Answer.Line(413, "at most " + limits.files() + " files");
        }
        guests.change(guest, entry -> entry.offering(files));
        return Answer.done(files.size() + " files on offer");
    }

    private Answer listFiles() throws IOException {
        List<String> lines =
                all().stream().map(offer -> offer.user() + " : " + offer.path()).toList();
        return new Answer.Listing(212, lines.size() + " files", lines);
    }

    private Answer holders(String rest) throws IOException {
        List<Shelf.Offer> all = all();
        List<String> lines = new ArrayList<>();
        for (String wanted : names(rest)) {
            List<Shelf.Offer> found =
                    all.stream().filter(offer -> offer.isCalled(wanted)).toList();
            found.forEach(
                    offer -> lines.add(wanted + " : " + offer.user() + " " + offer.address() + " " + offer.path()));
            if (found.isEmpty()) {
                lines.add(wanted + " : 404 no such file");
            }
        }
        return new Answer.Listing(213, "who holds what", lines);
    }

    private Answer get(String name) throws IOException {
        Optional<Shelf.Content> content = shelf.open(name);
        return content.isPresent() ? new Answer.File(content.get()) : Answer.notFound(name);
    }

    private List<Shelf.Offer> all() throws IOException {
        List<Shelf.Offer> all = new ArrayList<>(shelf.files());
        all.addAll(guests.files());
        return all;
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
