package potluck.ui.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// A picture as a person compares it with another: so much smaller that both fit into a window.
///
/// @param width how many points it really has
record Picture(Image image, int width, int height) {
    private static final Set<String> ENDINGS = Set.of("png", "jpg", "jpeg", "gif");
    private static final long MOST_BYTES = 64_000_000;
    /// What it takes to make it smaller, 4 bytes a point.
    private static final long MOST_POINTS = 50_000_000;

    private static final double SIDE = 640;

    /// Whether the name says that it is one.
    static boolean isOne(Path file) {
        String name = file.toString();
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /// Reads it, which takes a moment; empty when it cannot be shown.
    static Optional<Picture> of(Path file) {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (Files.size(file) > MOST_BYTES || !readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                return of(file, reader.getWidth(0), reader.getHeight(0));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException broken) {
            // Readers of pictures throw anything at bytes that are none.
            return Optional.empty();
        }
    }

    private static Optional<Picture> of(Path file, int width, int height) {
        if ((long) width * height > MOST_POINTS) {
            return Optional.empty();
        }
        Image image = new Image(file.toUri().toString(), Math.min(width, SIDE), Math.min(height, SIDE), true, true);
        return image.isError() ? Optional.empty() : Optional.of(new Picture(image, width, height));
    }
}
