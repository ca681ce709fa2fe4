package potluck.ui;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/// The picture in the system's tray: a pot under steam, as the window's own sign.
final class TrayPicture {
    private static final int SIDE = 64;

    private TrayPicture() {}

    static BufferedImage of() {
        BufferedImage picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(0x14a08f));
        pen.setStroke(new BasicStroke(6, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.fillRoundRect(10, 30, 44, 28, 16, 16);
        pen.drawLine(5, 30, 59, 30);
        pen.drawLine(22, 20, 22, 8);
        pen.drawLine(42, 20, 42, 8);
        pen.dispose();
        return picture;
    }
}
