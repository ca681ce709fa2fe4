package potluck.ui.transfers;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import potluck.node.LimitsView.Schedule;
import potluck.text.Words;

/// The hours and days in which the alternative limits hold anyway.
public final class ScheduleBox extends VBox {
    private static final LocalTime USUAL_FROM = LocalTime.of(8, 0);
    private static final LocalTime USUAL_TO = LocalTime.of(17, 0);
    private static final int STEP_MINUTES = 30;

    private final CheckBox wanted = new CheckBox();
    private final ComboBox<String> from = new ComboBox<>();
    private final ComboBox<String> to = new ComboBox<>();
    private final Map<DayOfWeek, ToggleButton> days = new EnumMap<>(DayOfWeek.class);

    public ScheduleBox() {
        getStyleClass().add("schedule");
        wanted.setId("scheduled");
        wanted.setWrapText(true);
        HBox hours = new HBox(from, new Label("–"), to);
        HBox week = new HBox();
        for (DayOfWeek day : DayOfWeek.values()) {
            ToggleButton button = new ToggleButton();
            button.setId("day-" + day.getValue());
            days.put(day, button);
            week.getChildren().add(button);
        }
        for (HBox line : List.of(hours, week)) {
            line.getStyleClass().add("card-line");
            line.disableProperty().bind(wanted.selectedProperty().not());
        }
        getChildren().addAll(wanted, hours, week);
    }

    void show(Schedule schedule, Words words) {
        wanted.setText(words.say("limits.scheduled"));
        wanted.setSelected(!schedule.from().isEmpty());
        offer(from, schedule.from(), USUAL_FROM, words.say("limits.from"));
        offer(to, schedule.to(), USUAL_TO, words.say("limits.until"));
        days.forEach((day, button) -> {
            button.setText(day.getDisplayName(TextStyle.SHORT_STANDALONE, words.locale()));
            button.setAccessibleText(day.getDisplayName(TextStyle.FULL_STANDALONE, words.locale()));
            button.setSelected(schedule.days().isEmpty() || schedule.days().contains(day.name()));
        });
    }

    /// None unless it is wanted on some day.
    Schedule schedule() {
        List<String> chosen = days.entrySet().stream()
                .filter(day -> day.getValue().isSelected())
                .map(day -> day.getKey().name())
                .toList();
        return wanted.isSelected() && !chosen.isEmpty()
                ? new Schedule(from.getValue(), to.getValue(), chosen)
                : Schedule.NONE;
    }

    /// Every half hour, and the time that was set by other means.
    private static void offer(ComboBox<String> box, String time, LocalTime usual, String name) {
        List<String> times = new ArrayList<>();
        for (int minute = 0; minute < 24 * 60; minute += STEP_MINUTES) {
            times.add(LocalTime.ofSecondOfDay(minute * 60L).toString());
        }
        String chosen = time.isEmpty() ? usual.toString() : time;
        if (!times.contains(chosen)) {
            times.add(chosen);
        }
        box.getItems().setAll(times);
        box.setValue(chosen);
        box.setAccessibleText(name);
    }
}
