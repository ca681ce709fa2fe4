package potluck.transfer;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;

/// Hours of some days of the week, from `from` until before `to`. When `to` is not later than `from`, they last until
/// the next day.
///
/// @param days on which they begin
public record Hours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {
    public Hours {
        days = Set.copyOf(days);
    }

    public boolean contain(LocalDateTime now) {
        LocalTime time = now.toLocalTime();
        DayOfWeek today = now.getDayOfWeek();
        if (from.isBefore(to)) {
            return days.contains(today) && !time.isBefore(from) && time.isBefore(to);
        }
        boolean begunToday = days.contains(today) && !time.isBefore(from);
        boolean begunYesterday = days.contains(today.minus(1)) && time.isBefore(to);
        return begunToday || begunYesterday;
    }
}
