package potluck.ui.invite;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class QrPictureTest {
    @Start
    void start(Stage stage) {}

    @Test
    void everyModuleIsDrawnInTheMiddleOfAWhiteMargin() {
        QrCode code = QrCode.encodeText("potluck://192.168.1.21:4444/#" + "A".repeat(87), QrCode.Ecc.MEDIUM);
        Image image = QrPicture.draw(code);
        double module = image.getWidth() / (code.size + 8);
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        for (int y = -4; y < code.size + 4; y++) {
            for (int x = -4; x < code.size + 4; x++) {
                Color drawn = image.getPixelReader().getColor((int) ((x + 4.5) * module), (int) ((y + 4.5) * module));
                assertThat(drawn).isEqualTo(code.getModule(x, y) ? Color.BLACK : Color.WHITE);
            }
        }
    }

    @Test
    void nothingIsShownForNothing() {
        QrPicture picture = new QrPicture();
        picture.show("potluck://here:4444/#x");
        assertThat(picture.getImage()).isNotNull();
        picture.show("");
        assertThat(picture.getImage()).isNull();
    }
}
