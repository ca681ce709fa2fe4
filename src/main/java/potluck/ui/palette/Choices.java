package potluck.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import potluck.ui.fx.WordFilter;

/// What there is to choose, and what of it fits some words. Pure.
public final class Choices {
    private static final int MOST = 60;

    private final Supplier<Stream<Choice>> all;
    private final Supplier<Stream<Choice>> rest;

    /// @param all what is shown before anything was typed
    /// @param rest what is found only by typing
    public Choices(Supplier<Stream<Choice>> all, Supplier<Stream<Choice>> rest) {
        this.all = all;
        this.rest = rest;
    }

    /// What holds every word; what begins as the query does comes first, otherwise in the order it was given.
    public List<Choice> search(String typed) {
        String query = typed.strip().toLowerCase(Locale.ROOT);
        if (query.isEmpty()) {
            return all.get().limit(MOST).toList();
        }
        WordFilter fits = WordFilter.of(query);
        List<Choice> found = new ArrayList<>(Stream.concat(all.get(), rest.get())
                .filter(choice -> fits.test(choice.text()))
                .limit(MOST)
                .toList());
        found.sort(Comparator.comparing(
                choice -> !choice.text().toLowerCase(Locale.ROOT).startsWith(query)));
        return found;
    }
}
