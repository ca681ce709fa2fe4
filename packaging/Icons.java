import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.FutureTask;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.scene.shape.Shape;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Transform;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// Draws `potluck.svg` in every size that a system asks for: `potluck-16.png` and so on, `potluck.ico` for Windows,
/// `potluck.icns` for macOS. Needs JavaFX on the class path and no screen:
///
/// ```
///   java -Dglass.platform=Headless -Dprism.order=sw -cp 'target/lib/*' packaging/Icons.java potluck.svg FOLDER
/// ```
public final class Icons {
    private static final List<Integer> SIZES = List.of(16, 22, 24, 32, 48, 64, 128, 256, 512, 1024);

    /// The sizes in an `.ico`, each a whole PNG.
    private static final List<Integer> WINDOWS = List.of(16, 24, 32, 48, 64, 128, 256);

    /// What the entries of an `.icns` are called, each a whole PNG.
    private static final Map<String, Integer> MACOS =
            new TreeMap<>(Map.of("icp4", 16, "icp5", 32, "ic07", 128, "ic08", 256, "ic09", 512, "ic10", 1024));

    /// The viewBox is 0 0 64 64.
    private static final double DRAWN = 64;

    public static void main(String... words) throws Exception {
        Element picture = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of(words[0]).toFile())
                .getDocumentElement();
        Path folder = Files.createDirectories(Path.of(words[1]));
        FutureTask<Map<Integer, byte[]>> drawing = new FutureTask<>(() -> draw(picture));
        Platform.startup(drawing);
        Map<Integer, byte[]> pngs = drawing.get();
        for (int size : SIZES) {
            Files.write(folder.resolve("potluck-" + size + ".png"), pngs.get(size));
        }
        Files.write(folder.resolve("potluck.ico"), ico(pngs));
        Files.write(folder.resolve("potluck.icns"), icns(pngs));
        Platform.exit();
    }

    private static Map<Integer, byte[]> draw(Element picture) throws IOException {
        Group shapes = new Group();
        NodeList parts = picture.getElementsByTagName("*");
        for (int i = 0; i < parts.getLength(); i++) {
            shapes.getChildren().add(shape((Element) parts.item(i)));
        }
        Rectangle whole = new Rectangle(DRAWN, DRAWN, Color.TRANSPARENT);
        Group canvas = new Group(whole, shapes);
        new Scene(canvas);
        Map<Integer, byte[]> pngs = new TreeMap<>();
        for (int size : SIZES) {
            SnapshotParameters scaled = new SnapshotParameters();
            scaled.setFill(Color.TRANSPARENT);
            scaled.setTransform(Transform.scale(size / DRAWN, size / DRAWN));
            pngs.put(size, png(canvas.snapshot(scaled, null), size));
        }
        return pngs;
    }

    private static Shape shape(Element part) {
        Shape shape = switch (part.getTagName()) {
            case "rect" -> {
                Rectangle box = new Rectangle(
                        number(part, "x"), number(part, "y"), number(part, "width"), number(part, "height"));
                box.setArcWidth(2 * number(part, "rx"));
                box.setArcHeight(2 * number(part, "rx"));
                yield box;
            }
            case "circle" -> new Circle(number(part, "cx"), number(part, "cy"), number(part, "r"));
            case "path" -> {
                SVGPath path = new SVGPath();
                path.setContent(part.getAttribute("d"));
                yield path;
            }
            default -> throw new IllegalArgumentException("cannot draw <" + part.getTagName() + ">");
        };
        String fill = part.getAttribute("fill");
        shape.setFill(fill.equals("none") ? Color.TRANSPARENT : Color.web(fill));
        if (part.hasAttribute("stroke")) {
            shape.setStroke(Color.web(part.getAttribute("stroke")));
            shape.setStrokeWidth(number(part, "stroke-width"));
            shape.setStrokeLineCap(StrokeLineCap.BUTT);
        }
        return shape;
    }

    private static double number(Element part, String name) {
        return Double.parseDouble(part.getAttribute(name));
    }

    /// PNG, 8 bits a channel, red green blue opacity.
    private static byte[] png(Image image, int size) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(13).putInt(size).putInt(size).put(new byte[] {8, 6, 0, 0, 0});
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DataOutputStream rows = new DataOutputStream(new DeflaterOutputStream(packed))) {
            for (int y = 0; y < size; y++) {
                rows.writeByte(0);
                for (int x = 0; x < size; x++) {
                    rows.writeInt(Integer.rotateLeft(image.getPixelReader().getArgb(x, y), 8));
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeLong(0x89504E470D0A1A0AL);
        chunk(out, "IHDR", head.array());
        chunk(out, "IDAT", packed.toByteArray());
        chunk(out, "IEND", new byte[0]);
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        CRC32 check = new CRC32();
        check.update(name.getBytes());
        check.update(content);
        out.writeInt(content.length);
        out.writeBytes(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }

    private static byte[] ico(Map<Integer, byte[]> pngs) throws IOException {
        int offset = 6 + 16 * WINDOWS.size();
        int total = offset + WINDOWS.stream().mapToInt(size -> pngs.get(size).length).sum();
        ByteBuffer file = ByteBuffer.allocate(total).order(ByteOrder.LITTLE_ENDIAN);
        file.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS.size());
        for (int size : WINDOWS) {
            int length = pngs.get(size).length;
            file.put((byte) size).put((byte) size).putShort((short) 0); // 256 is written as 0
            file.putShort((short) 1).putShort((short) 32).putInt(length).putInt(offset);
            offset += length;
        }
        WINDOWS.forEach(size -> file.put(pngs.get(size)));
        return file.array();
    }

    private static byte[] icns(Map<Integer, byte[]> pngs) throws IOException {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(entries);
        for (Map.Entry<String, Integer> entry : MACOS.entrySet()) {
            byte[] png = pngs.get(entry.getValue());
            out.writeBytes(entry.getKey());
            out.writeInt(8 + png.length);
            out.write(png);
        }
        ByteBuffer file = ByteBuffer.allocate(8 + entries.size());
        return file.put("icns".getBytes()).putInt(8 + entries.size()).put(entries.toByteArray()).array();
    }
}
