package potluck.ui.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameColourTest {
    @Test
    void aNameHasOneColourAndNamesHaveMany() {
        assertThat(NameColour.style("Ana")).isEqualTo(NameColour.style("Ana"));
        List<String> styles = IntStream.range(0, 200)
                .mapToObj(i -> NameColour.style("user " + i))
                .distinct()
                .toList();
        assertThat(styles).hasSize(NameColour.COUNT).allMatch(style -> style.matches("name-[0-7]"));
    }

    /// WCAG 2.2, 1.4.3: 4.5 to 1; on the plain background and on that of a line that names the reader.
    @ParameterizedTest
    @CsvSource({"light,#ffffff", "light,#e3f4f1", "dark,#0d1117", "dark,#142c2f"})
    void everyNameCanBeReadOnItsBackground(String theme, String background) throws IOException {
        String sheet = Files.readString(Path.of("src/main/resources/css", theme + ".css"));
        Matcher colours = Pattern.compile("-color-name-(\\d): (#[0-9a-f]{6});").matcher(sheet);
        int found = 0;
        while (colours.find()) {
            assertThat(contrast(Color.web(colours.group(2)), Color.web(background)))
                    .as("name %s %s", colours.group(1), colours.group(2))
                    .isGreaterThanOrEqualTo(4.5);
            found++;
        }
        assertThat(found).isEqualTo(NameColour.COUNT);
    }

    private static double contrast(Color one, Color other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double part) {
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
