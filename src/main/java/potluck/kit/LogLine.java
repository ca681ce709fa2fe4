package potluck.kit;

import java.time.Instant;

/// One event of the log. `level` is INFO, WARN or ERROR; `member` is empty when nobody else is concerned.
public record LogLine(Instant at, String level, String category, String member, String text) {}
