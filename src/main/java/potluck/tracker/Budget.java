package potluck.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import potluck.wire.Limits;
import potluck.wire.TrackerMessage;

/// Keeps a message of many items within one control frame. One thread.
final class Budget {
    /// The longest a character becomes in JSON.
    private static final int CHARACTER = 6;
    /// A member and the names of the fields of an item, amply.
    private static final int ITEM = 1200;

    private int items = TrackerMessage.MOST_ITEMS;
    private int bytes = Limits.MEMBER.control() * 3 / 4;

    /// Whether one more item fits that carries so many characters of its own; if so it is counted.
    boolean take(int characters) {
        int cost = ITEM + CHARACTER * characters;
        if (items == 0 || bytes < cost) {
            return false;
        }
        items--;
        bytes -= cost;
        return true;
    }

    /// Cuts `all` into runs that each fit one message.
    static <T> List<List<T>> cut(List<T> all, ToIntFunction<T> characters) {
        List<List<T>> runs = new ArrayList<>();
        int from = 0;
        Budget budget = new Budget();
        for (int i = 0; i < all.size(); i++) {
            if (!budget.take(characters.applyAsInt(all.get(i)))) {
                runs.add(all.subList(from, i));
                from = i;
                budget = new Budget();
                budget.take(characters.applyAsInt(all.get(i)));
            }
        }
        if (from < all.size()) {
            runs.add(all.subList(from, all.size()));
        }
        return runs;
    }
}
