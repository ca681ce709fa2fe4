package potluck.ui.remotefiles;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import potluck.node.OfferView;
import potluck.text.Words;
import potluck.ui.LocalNode;
import potluck.ui.LocalWorld;
import potluck.ui.NoDialogs;
import potluck.ui.fx.Commands;
import potluck.ui.fx.Panel;
import potluck.ui.fx.SearchField;
import potluck.ui.fx.WindowThread;

/// Measures how long one letter typed into the search of 100,000 remote files holds up the window, how long with the
/// layout of the result, which is all of a frame's time, and after how long it is drawn. To be started by hand, with
/// `-Dglass.platform=Headless` where there is no display.
final class FilterBenchmark {
    private static final int FILES = 100_000;
    private static final List<String> QUERIES = List.of("holiday plan", "file 77", "ana photo 2019", "report 9 b");

    /// The processor's time, so that other programs do not count.
    private final ThreadMXBean work = ManagementFactory.getThreadMXBean();

    private final WindowThread window = new WindowThread();
    private final LocalWorld world = new LocalWorld();
    private final LocalNode boris = world.member("Boris");
    private final List<Double> handled = new ArrayList<>();
    private final List<Double> laidOut = new ArrayList<>();
    private final List<Double> drawn = new ArrayList<>();

    public static void main(String... arguments) throws Exception {
        new FilterBenchmark().run();
    }

    private void run() throws Exception {
        LocalNode ana = world.member("Ana");
        List<OfferView> offers = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            String name = List.of("report", "Photo", "holiday", "file").get(i % 4) + " " + i;
            offers.add(new OfferView("/home/ana/" + (2000 + i % 25) + "/" + name + ".bin", i, "READY", i, ""));
        }
        ana.show(offers);
        FutureTask<Stage> opening = new FutureTask<>(this::open);
        WindowThread.start(opening);
        Stage stage = opening.get();
        SearchField search = (SearchField) stage.getScene().lookup("#search");
        for (int round = 0; round < 3; round++) {
            handled.clear();
            laidOut.clear();
            drawn.clear();
            for (String query : QUERIES) {
                for (int end = 1; end <= query.length(); end++) {
                    type(search, query.substring(0, end));
                }
                type(search, "");
            }
            System.out.printf(
                    Locale.ROOT,
                    "%d letters: window held up %.1f ms, with the layout %.1f ms (median), drawn after %.1f ms (median), %.1f ms (worst)%n",
                    handled.size(),
                    median(handled),
                    median(laidOut),
                    median(drawn),
                    drawn.stream().max(Double::compare).orElseThrow());
        }
        sort(stage, "name");
        sort(stage, "size");
        window.stop();
    }

    private Stage open() {
        Words words = Words.of(Locale.ENGLISH);
        Commands commands = new Commands(Runnable::run, Runnable::run, words);
        RemoteFilesViewModel model = new RemoteFilesViewModel(boris, commands, words, () -> Path.of("downloads"));
        Panel panel = RemoteFilesController.open(model, words, new NoDialogs());
        Stage stage = new Stage();
        stage.setScene(new Scene(panel.root(), 900, 640));
        stage.show();
        panel.show().accept(boris.snapshot());
        return stage;
    }

    private void type(SearchField search, String text) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        window.execute(() -> {
            long before = System.nanoTime();
            long worked = work.getCurrentThreadCpuTime();
            search.setText(text);
            handled.add((work.getCurrentThreadCpuTime() - worked) / 1e6);
            search.getScene().getRoot().applyCss();
            search.getScene().getRoot().layout();
            laidOut.add((work.getCurrentThreadCpuTime() - worked) / 1e6);
            new AnimationTimer() {
                private int frames;

                @Override
                public void handle(long now) {
                    if (++frames == 2) {
                        drawn.add((System.nanoTime() - before) / 1e6);
                        stop();
                        done.countDown();
                    }
                }
            }.start();
        });
        done.await();
    }

    private void sort(Stage stage, String column) throws Exception {
        TableView<?> table = (TableView<?>) stage.getScene().lookup("#table");
        FutureTask<Double> sorting = new FutureTask<>(() -> {
            long before = work.getCurrentThreadCpuTime();
            table.getColumns().stream()
                    .filter(each -> column.equals(each.getId()))
                    .forEach(each -> sortBy(table, each));
            return (work.getCurrentThreadCpuTime() - before) / 1e6;
        });
        window.execute(sorting);
        System.out.printf(Locale.ROOT, "sorted by %s in %.0f ms%n", column, sorting.get());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void sortBy(TableView table, Object column) {
        table.getSortOrder().setAll(column);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
