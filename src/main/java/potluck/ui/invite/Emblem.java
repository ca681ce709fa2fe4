package potluck.ui.invite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/// A group's fingerprint as eight pictures that two people can compare, whatever languages they speak: the first 48
/// bits of the group's id, six for each picture.
public record Emblem(List<Symbol> symbols) {
    private static final int PICTURES = 8;
    private static final int BITS = 6;
    private static final List<Symbol> ALPHABET = List.of(
            new Symbol("anchor", "mdi2a-anchor"),
            new Symbol("apple", "mdi2f-food-apple"),
            new Symbol("balloon", "mdi2b-balloon"),
            new Symbol("bell", "mdi2b-bell"),
            new Symbol("bicycle", "mdi2b-bike"),
            new Symbol("book", "mdi2b-book-open-variant"),
            new Symbol("bridge", "mdi2b-bridge"),
            new Symbol("brush", "mdi2b-brush"),
            new Symbol("bus", "mdi2b-bus"),
            new Symbol("butterfly", "mdi2b-butterfly"),
            new Symbol("cactus", "mdi2c-cactus"),
            new Symbol("cake", "mdi2c-cake-variant"),
            new Symbol("camera", "mdi2c-camera"),
            new Symbol("car", "mdi2c-car-side"),
            new Symbol("carrot", "mdi2c-carrot"),
            new Symbol("castle", "mdi2c-castle"),
            new Symbol("cat", "mdi2c-cat"),
            new Symbol("cherries", "mdi2f-fruit-cherries"),
            new Symbol("clock", "mdi2c-clock-outline"),
            new Symbol("cloud", "mdi2c-cloud"),
            new Symbol("clover", "mdi2c-clover"),
            new Symbol("compass", "mdi2c-compass"),
            new Symbol("corn", "mdi2c-corn"),
            new Symbol("crown", "mdi2c-crown"),
            new Symbol("cup", "mdi2c-coffee"),
            new Symbol("diamond", "mdi2d-diamond-stone"),
            new Symbol("dog", "mdi2d-dog"),
            new Symbol("dolphin", "mdi2d-dolphin"),
            new Symbol("door", "mdi2d-door"),
            new Symbol("duck", "mdi2d-duck"),
            new Symbol("ear", "mdi2e-ear-hearing"),
            new Symbol("egg", "mdi2e-egg"),
            new Symbol("elephant", "mdi2e-elephant"),
            new Symbol("eye", "mdi2e-eye"),
            new Symbol("feather", "mdi2f-feather"),
            new Symbol("fire", "mdi2f-fire"),
            new Symbol("fish", "mdi2f-fish"),
            new Symbol("flag", "mdi2f-flag"),
            new Symbol("flower", "mdi2f-flower"),
            new Symbol("gift", "mdi2g-gift"),
            new Symbol("glasses", "mdi2g-glasses"),
            new Symbol("guitar", "mdi2g-guitar-acoustic"),
            new Symbol("hammer", "mdi2h-hammer"),
            new Symbol("heart", "mdi2h-heart"),
            new Symbol("horse", "mdi2h-horse"),
            new Symbol("house", "mdi2h-home"),
            new Symbol("key", "mdi2k-key"),
            new Symbol("ladder", "mdi2l-ladder"),
            new Symbol("lamp", "mdi2l-lamp"),
            new Symbol("leaf", "mdi2l-leaf"),
            new Symbol("moon", "mdi2m-moon-waning-crescent"),
            new Symbol("mushroom", "mdi2m-mushroom"),
            new Symbol("note", "mdi2m-music-note"),
            new Symbol("owl", "mdi2o-owl"),
            new Symbol("palm", "mdi2p-palm-tree"),
            new Symbol("penguin", "mdi2p-penguin"),
            new Symbol("rabbit", "mdi2r-rabbit"),
            new Symbol("rocket", "mdi2r-rocket"),
            new Symbol("ship", "mdi2s-sail-boat"),
            new Symbol("snowflake", "mdi2s-snowflake"),
            new Symbol("spider", "mdi2s-spider"),
            new Symbol("star", "mdi2s-star"),
            new Symbol("train", "mdi2t-train"),
            new Symbol("umbrella", "mdi2u-umbrella"));

    public Emblem {
        symbols = List.copyOf(symbols);
    }

    /// One picture.
    ///
    /// @param name the end of its message key
    public record Symbol(String name, String icon) {}

    /// @param fingerprint at least the first twelve hexadecimal digits of a group's id
    public static Emblem of(String fingerprint) {
        long bits = new BigInteger(fingerprint.substring(0, PICTURES * BITS / 4), 16).longValueExact();
        List<Symbol> symbols = new ArrayList<>();
        for (int i = PICTURES - 1; i >= 0; i--) {
            symbols.add(ALPHABET.get((int) (bits >> (i * BITS)) & (ALPHABET.size() - 1)));
        }
        return new Emblem(symbols);
    }

    static List<Symbol> alphabet() {
        return ALPHABET;
    }
}
