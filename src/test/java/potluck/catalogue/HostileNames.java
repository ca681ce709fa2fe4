package potluck.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// Names that have hurt somebody, and such as might: more than 3,000 of them, each as the list of components it would
/// come in.
public final class HostileNames {
    private static final List<String> STEMS = List.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");

    private HostileNames() {}

    public static List<String> harmless() {
        return List.of(
                "a.txt",
                "Отчёт за 2026 г..docx",
                "наръчник.pdf",
                ".bashrc",
                "..a",
                "a..b",
                "...a",
                "CONTROL",
                "COM10",
                "COMX",
                "LPT",
                "nul-and-void",
                "~potluck",
                "a b",
                " a",
                "%2e%2e%2f",
                "-rf",
                "$(reboot)",
                "`id`",
                "a;b&c",
                "😀👩‍👩‍👧",
                "می‌خواهم",
                "q\u0331");
    }

    public static List<String> reserved() {
        List<String> all = new ArrayList<>();
        for (String stem : stems()) {
            for (String word : List.of(stem, stem.toLowerCase(Locale.ROOT), mixed(stem))) {
                for (String ending : List.of("", ".txt", ".tar.gz", " .txt", "  .x", "..x")) {
                    all.add(word + ending);
                }
            }
        }
        return all;
    }

    public static int[] controls() {
        IntStream ranges = IntStream.of(0x061C, 0x200E, 0x200F, 0xFEFF);
        ranges = IntStream.concat(ranges, IntStream.rangeClosed(0x00, 0x1F));
        ranges = IntStream.concat(ranges, IntStream.rangeClosed(0x7F, 0x9F));
        ranges = IntStream.concat(ranges, IntStream.rangeClosed(0x2028, 0x202E));
        return IntStream.concat(ranges, IntStream.rangeClosed(0x2060, 0x2069)).toArray();
    }

    /// Everything: what has to be rejected and what has to end inside the folder.
    public static List<List<String>> corpus() {
        List<List<String>> all = new ArrayList<>();
        harmless().forEach(name -> all.add(List.of(name)));
        for (String name : reserved()) {
            for (String trailing : List.of("", ".", " ", ". ", "::$DATA")) {
                all.add(List.of(name + trailing));
            }
        }
        for (int c : controls()) {
            String character = Character.toString(c);
            all.add(List.of(character));
            all.add(List.of("a" + character + "b"));
            all.add(List.of("x", character + ".."));
        }
        paths().forEach(path -> {
            all.add(List.of(path));
            all.add(List.of("x", path));
            all.add(List.of(path.split("[/\\\\]", -1)));
        });
        for (int length = 1; length <= 300; length++) {
            all.add(List.of("a".repeat(length)));
            all.add(List.of("я".repeat(length)));
            all.add(List.of(Normalizer.normalize("é".repeat(length), Normalizer.Form.NFD)));
            all.add(List.of(Normalizer.normalize("é".repeat(length), Normalizer.Form.NFC)));
        }
        for (int depth = 1; depth <= 70; depth++) {
            all.add(Collections.nCopies(depth, "d" + depth));
            all.add(Collections.nCopies(depth, ".."));
        }
        return all;
    }

    /// What came in real attacks: LocalSend CVE-2025-27142, croc CVE-2023-43619, magic-wormhole CVE-2026-32116 and
    /// 42448, Warpinator CVE-2022-42725, NitroShare CVE-2026-66050, rsync, scp CVE-2019-6109, Go CVE-2023-45284.
    private static List<String> paths() {
        List<String> all = new ArrayList<>(List.of(
                "/etc/passwd",
                "C:\\Windows\\x",
                "C:x",
                "\\\\host\\share\\x",
                "//host/x",
                "\\\\?\\C:\\x",
                "\\\\.\\NUL",
                "file:///etc/passwd",
                "~/.ssh/authorized_keys",
                ".ssh/authorized_keys",
                "a/../../b",
                "a\\..\\..\\b",
                "....//....//x",
                "..;/x",
                "%2e%2e/x",
                "..%2fx",
                "..%5cx",
                "..\u0000/x",
                "x\u0000.txt",
                "\u2024\u2024/x",
                "．．/x",
                "..／x",
                "a\r\nb",
                "\u001b[2J",
                "a:stream",
                "a::$DATA",
                "COM¹",
                "COM² ",
                "LPT³.txt",
                "aux.h",
                ".potluck",
                ".potluck/folder.id",
                ".Potluck/staging/x",
                ".potluck-0.part",
                "~potluck~x",
                ".git/hooks/x",
                "x/.potluck/y",
                "",
                ".",
                "..",
                "...",
                " ",
                ". ",
                " .",
                ".. ",
                " ..",
                "..\t",
                "a/",
                "/",
                "\\",
                "a//b"));
        for (int ups = 1; ups <= 12; ups++) {
            for (String separator : List.of("/", "\\")) {
                for (String target : List.of("x", "etc/passwd", ".bashrc", "", "a b")) {
                    all.add((".." + separator).repeat(ups) + target);
                    all.add("a" + separator + (".." + separator).repeat(ups) + target);
                }
            }
        }
        return all;
    }

    private static List<String> stems() {
        List<String> all = new ArrayList<>(STEMS);
        for (String digit : "0123456789¹²³".split("")) {
            all.add("COM" + digit);
            all.add("LPT" + digit);
        }
        return all;
    }

    private static String mixed(String word) {
        return word.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT);
    }
}
