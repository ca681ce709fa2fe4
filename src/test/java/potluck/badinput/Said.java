package potluck.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;

/// What one run of the program has printed, and its exit code.
public record Said(int code, String out, String err) {
    /// Done, and nothing complained about.
    public Said succeeded() {
        assertThat(code).as(err + out).isZero();
        return this;
    }

    /// One sentence on standard error that holds each of these words, and exit code 1.
    public void refused(String... words) {
        complained(1, words);
    }

    /// One sentence that leads to the help, and exit code 2.
    public void wrongUsage(String... words) {
        complained(2, words);
        assertThat(err).contains("--help");
    }

    private void complained(int expected, String... words) {
        assertThat(err.lines())
                .as("one sentence")
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .startsWith("potluck: ")
                        .matches(".*[.?]")
                        .doesNotContain("Exception")
                        .doesNotContain("null")
                        .doesNotContain("\tat "));
        Arrays.stream(words).forEach(word -> assertThat(err).contains(word));
        assertThat(code).isEqualTo(expected);
    }
}
