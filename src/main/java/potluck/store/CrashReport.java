package potluck.store;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is told of something that should not have happened: where in the program, on what kind of machine. Nothing of
/// whose it is: no names, addresses, files, invites.
record CrashReport(Instant at, String thread, Throwable thrown) {
    private static final int FRAMES = 60;
    private static final int CAUSES = 8;

    /// A link, something in quotation marks, a path up to the end of its line (names may hold spaces), an address, a
    /// long row of hexadecimal digits.
    private static final List<Pattern> PRIVATE = List.of(
            Pattern.compile("potluck://\\S*"),
            Pattern.compile("“[^”]*”|\"[^\"]*\"|'[^']*'"),
            Pattern.compile("(?:[A-Za-z]:)?[/\\\\].*"),
            Pattern.compile("\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b(?::\\d+)?"),
            Pattern.compile("\\[?[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){3,7}]?"),
            Pattern.compile("\\b[0-9a-fA-F]{16,}\\b"));

    String text() {
        StringBuilder text = new StringBuilder();
        text.append("Potluck ").append(version()).append(", Java ").append(property("java.version"));
        text.append(", ").append(property("os.name")).append(' ').append(property("os.version"));
        text.append(' ').append(property("os.arch")).append('\n');
        text.append(String.format(
                Locale.ROOT, "%s, %s after the start, thread %s, %s%n%n", at, running(), thread, memory()));
        stack(text);
        return text.toString();
    }

    private void stack(StringBuilder text) {
        Optional<Throwable> next = Optional.of(thrown);
        for (int i = 0; i < CAUSES && next.isPresent(); i++) {
            Throwable cause = next.get();
            text.append(i == 0 ? "" : "caused by ").append(cause.getClass().getName());
            Optional.ofNullable(cause.getMessage())
                    .ifPresent(message -> text.append(": ").append(redacted(message)));
            text.append('\n');
            StackTraceElement[] frames = cause.getStackTrace();
            for (int frame = 0; frame < Math.min(FRAMES, frames.length); frame++) {
                text.append("    at ").append(frames[frame]).append('\n');
            }
            next = Optional.ofNullable(cause.getCause());
        }
    }

    /// A message without what is private in it.
    static String redacted(String message) {
        String clean = message;
        for (Pattern secret : PRIVATE) {
            clean = secret.matcher(clean).replaceAll("…");
        }
        for (String own : List.of(property("user.name"), property("user.home"))) {
            clean = own.length() > 1 ? clean.replace(own, "…") : clean;
        }
        return clean;
    }

    private static String version() {
        return Optional.ofNullable(CrashReport.class.getPackage().getImplementationVersion())
                .orElse("from its sources");
    }

    private static Duration running() {
        return Duration.ofSeconds(ManagementFactory.getRuntimeMXBean().getUptime() / 1000);
    }

    private static String memory() {
        Runtime java = Runtime.getRuntime();
        long used = java.totalMemory() - java.freeMemory();
        return String.format(Locale.ROOT, "%d of %d MiB", used >> 20, java.maxMemory() >> 20);
    }

    private static String property(String name) {
        return System.getProperty(name, "");
    }
}
