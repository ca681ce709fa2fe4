package potluck.sync.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import potluck.sync.mirror.SimulatedLink.Message;
import potluck.sync.mirror.SimulatedLink.Way;

/// The network among simulated devices. Packets are lost, doubled and overtake each other; a link repairs that as TCP
/// does, until it breaks: then everything under way on it is gone, and each end finds out at another time.
final class SimulatedNet {
    private static final int ONE_IN = 10;

    private record Packet(SimulatedLink link, Way way, long number, Message message) {}

    /// A broken link, and a device that does not know yet.
    private record Notice(SimulatedLink link, Simulated device) {}

    private final List<SimulatedLink> links = new ArrayList<>();
    private final List<Packet> flying = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private final List<Simulated> island = new ArrayList<>();
    private int numbers;

    /// Opens a link unless there is one, or none can be. Returns whether it did.
    boolean link(Simulated one, Simulated other) {
        boolean possible = one != other && one.isOn() && other.isOn() && island.contains(one) == island.contains(other);
        if (!possible || links.stream().anyMatch(link -> link.devices().containsAll(List.of(one, other)))) {
            return false;
        }
        SimulatedLink link = new SimulatedLink(++numbers, one, other);
        links.add(link);
        one.opened(link);
        other.opened(link);
        return true;
    }

    /// Breaks the link between the two, if there is one. Returns whether there was.
    boolean unlink(Simulated one, Simulated other) {
        List<SimulatedLink> theirs = links.stream()
                .filter(link -> one != other && link.devices().containsAll(List.of(one, other)))
                .toList();
        theirs.forEach(this::sever);
        return !theirs.isEmpty();
    }

    /// All links of a device that ends break.
    void drop(Simulated device) {
        links.stream().filter(link -> link.devices().contains(device)).toList().forEach(this::sever);
        notices.removeIf(notice -> notice.device() == device);
    }

    /// All links break.
    void dropAll() {
        List.copyOf(links).forEach(this::sever);
    }

    /// Cuts these off from all others, until [#heal()].
    void part(List<Simulated> some) {
        island.clear();
        island.addAll(some);
        links.stream()
                .filter(link -> link.devices().stream().filter(some::contains).count() == 1)
                .toList()
                .forEach(this::sever);
    }

    void heal() {
        island.clear();
    }

    private void sever(SimulatedLink link) {
        link.broken = true;
        links.remove(link);
        flying.removeIf(packet -> packet.link() == link);
        link.devices().forEach(device -> notices.add(new Notice(link, device)));
    }

    void send(SimulatedLink link, Simulated from, Message message) {
        if (!link.broken) {
            Way way = link.from(from);
            flying.add(new Packet(link, way, way.next(), message));
        }
    }

    boolean isQuiet() {
        return flying.isEmpty() && notices.isEmpty();
    }

    /// One thing happens; false when there is nothing under way.
    boolean move(RandomGenerator dice) {
        if (isQuiet()) {
            return false;
        }
        int which = dice.nextInt(flying.size() + notices.size());
        if (which >= flying.size()) {
            Notice notice = notices.remove(which - flying.size());
            notice.device().ended(notice.link());
            return true;
        }
        boolean lost = dice.nextInt(ONE_IN) == 0;
        boolean doubled = dice.nextInt(ONE_IN) == 0;
        Packet packet = lost || doubled ? flying.get(which) : flying.remove(which);
        if (!lost) {
            deliver(packet);
        }
        return true;
    }

    /// Everything arrives, in order.
    boolean deliverAll() {
        boolean any = false;
        while (!isQuiet()) {
            any = true;
            if (flying.isEmpty()) {
                Notice notice = notices.removeFirst();
                notice.device().ended(notice.link());
            } else {
                deliver(flying.removeFirst());
            }
        }
        return any;
    }

    private static void deliver(Packet packet) {
        Way way = packet.way();
        way.arrived(packet.number(), packet.message());
        while (way.isReady()) {
            way.to.receive(packet.link(), way.handOn());
        }
    }
}
