package potluck.diagnosis;

import java.util.List;
import java.util.Map;
import potluck.chat.ChatWay;
import potluck.diagnosis.Finding.Area;
import potluck.lab.firewall.Machine;

/// Do the chat's datagrams arrive, or does the link have to carry what is said? Pure.
final class ChatCheck {
    private ChatCheck() {}

    static List<Finding> of(Map<String, ChatWay> ways, Ports ports, Machine machine) {
        if (ports.chat() == 0) {
            return List.of();
        }
        return ways.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(way -> finding(way.getKey(), way.getValue(), ports, machine))
                .toList();
    }

    private static Finding finding(String user, ChatWay way, Ports ports, Machine machine) {
        return switch (way) {
            case DATAGRAMS -> Finding.passed(Area.CHAT, Phrase.CHAT_PROVEN, user);
            case UNTRIED -> Finding.skipped(Area.CHAT, Phrase.CHAT_UNTRIED, user);
            case LINK ->
                Finding.warned(Area.CHAT, Said.of(Phrase.CHAT_BY_LINK, user), PortCheck.opening(ports, machine));
        };
    }
}
