package potluck.ui.invite;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A text as a QR code, black on white in every theme, because not every camera reads the reverse.
public final class QrPicture extends ImageView {
    private static final int QUIET_ZONE = 4;
    private static final int MODULE = 8;

    public QrPicture() {
        setPreserveRatio(true);
        setSmooth(false);
    }

    /// @param text empty shows nothing
    public void show(String text) {
        setImage(text.isEmpty() ? null : draw(QrCode.encodeText(text, QrCode.Ecc.MEDIUM)));
    }

    static Image draw(QrCode code) {
        int side = (code.size + 2 * QUIET_ZONE) * MODULE;
        WritableImage image = new WritableImage(side, side);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                boolean dark = code.getModule(x / MODULE - QUIET_ZONE, y / MODULE - QUIET_ZONE);
                image.getPixelWriter().setColor(x, y, dark ? Color.BLACK : Color.WHITE);
            }
        }
        return image;
    }
}
