package potluck.ui.sync;

import java.util.function.Predicate;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import potluck.node.ChangeView;
import potluck.node.Node;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Inquiry;
import potluck.ui.fx.Rows;
import potluck.ui.fx.WordFilter;

/// Who changed which file last, in all sync folders.
final class HistoryViewModel {
    private final Rows<String, ChangeView> rows = new Rows<>(change -> change.folder() + '\n' + change.path());
    private final Inquiry<ChangeView> inquiry;
    private final StringProperty query = new SimpleStringProperty("");

    HistoryViewModel(Node node, Commands commands, StringProperty notice) {
        inquiry = new Inquiry<>(commands, node.sync()::history, rows::show, notice);
    }

    ObservableValue<Predicate<ChangeView>> filter() {
        return query.map(typed -> {
            WordFilter words = WordFilter.of(typed);
            return change -> words.test(change.path() + ' ' + change.folder() + ' ' + change.user());
        });
    }

    Rows<String, ChangeView> rows() {
        return rows;
    }

    Inquiry<ChangeView> inquiry() {
        return inquiry;
    }

    StringProperty query() {
        return query;
    }
}
