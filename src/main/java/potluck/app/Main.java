package potluck.app;

/// Where the program begins.
public final class Main {
    private Main() {}

    public static void main(String... words) {
        System.exit(new Program(Main.class, new Wiring(Again.words(Main.class))).run(words));
    }
}
