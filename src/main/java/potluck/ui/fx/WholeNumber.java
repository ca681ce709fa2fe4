package potluck.ui.fx;

import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.util.StringConverter;

/// A field for a whole number of a range, typed or counted up and down. An empty one counts as the least.
public final class WholeNumber extends Spinner<Integer> {
    private static final int MOST_DIGITS = 9;

    public WholeNumber() {
        setEditable(true);
        getEditor().setTextFormatter(new TextFormatter<>(WholeNumber::onlyDigits));
    }

    private static TextFormatter.Change onlyDigits(TextFormatter.Change change) {
        change.setText(change.getText().replaceAll("\\D", ""));
        return change;
    }

    /// @param step what one press of a button adds or takes
    public void set(int least, int most, int number, int step) {
        IntegerSpinnerValueFactory values =
                new IntegerSpinnerValueFactory(least, most, Math.clamp(number, least, most), step);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return String.valueOf(value);
            }

            @Override
            public Integer fromString(String text) {
                return text.isEmpty() ? least : text.length() > MOST_DIGITS ? most : Integer.parseInt(text);
            }
        });
        setValueFactory(values);
    }

    /// What stands in the field now.
    public int number() {
        commitValue();
        return getValue();
    }
}
