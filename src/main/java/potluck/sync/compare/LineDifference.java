package potluck.sync.compare;

import com.github.difflib.algorithm.Change;
import com.github.difflib.algorithm.DiffAlgorithmListener;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/// Which lines of two texts differ, by Myers: "An O(ND) Difference Algorithm and Its Variations", 1986. Texts that have
/// next to nothing in common would take long; what they have between their equal ends counts as one difference then.
/// Pure.
public final class LineDifference {
    /// Some tenths of a second.
    private static final int MOST_COMPARISONS = 50_000_000;

    private final List<String> left;
    private final List<String> right;
    private final List<Stretch> stretches = new ArrayList<>();
    private int leftDone;
    private int rightDone;

    private LineDifference(List<String> left, List<String> right) {
        this.left = left;
        this.right = right;
    }

    /// All lines of both in order; equal and differing stretches take turns.
    public static List<Stretch> of(List<String> left, List<String> right) {
        LineDifference difference = new LineDifference(left, right);
        difference.run();
        return difference.stretches;
    }

    private void run() {
        int head = common(left, right);
        int tail = common(
                left.subList(head, left.size()).reversed(),
                right.subList(head, right.size()).reversed());
        same(head);
        changes(left.subList(head, left.size() - tail), right.subList(head, right.size() - tail))
                .forEach(change -> {
                    same(head + change.startOriginal - leftDone);
                    differ(head + change.endOriginal, head + change.endRevised);
                });
        same(left.size() - leftDone);
    }

    private void same(int lines) {
        add(true, leftDone + lines, rightDone + lines);
    }

    private void differ(int leftEnd, int rightEnd) {
        add(false, leftEnd, rightEnd);
    }

    /// Differences that touch are one.
    private void add(boolean same, int leftEnd, int rightEnd) {
        if (leftEnd == leftDone && rightEnd == rightDone) {
            return;
        }
        List<String> ours = new ArrayList<>(left.subList(leftDone, leftEnd));
        List<String> theirs = new ArrayList<>(right.subList(rightDone, rightEnd));
        if (!stretches.isEmpty() && stretches.getLast().same() == same) {
            Stretch before = stretches.removeLast();
            ours.addAll(0, before.left());
            theirs.addAll(0, before.right());
        }
        stretches.add(new Stretch(same, ours, theirs));
        leftDone = leftEnd;
        rightDone = rightEnd;
    }

    /// How many lines are the same at the beginning of both.
    private static int common(List<String> some, List<String> others) {
        int most = Math.min(some.size(), others.size());
        int same = 0;
        while (same < most && some.get(same).equals(others.get(same))) {
            same++;
        }
        return same;
    }

    private static List<Change> changes(List<String> some, List<String> others) {
        Map<String, Integer> numbers = new HashMap<>();
        try {
            return new MyersDiffWithLinearSpace<>(new Patience())
                    .computeDiff(numbered(some, numbers), numbered(others, numbers), new Silence());
        } catch (TooDifferent hopeless) {
            return List.of(new Change(DeltaType.CHANGE, 0, some.size(), 0, others.size()));
        }
    }

    /// Equal lines have equal numbers, which are compared faster.
    private static List<Integer> numbered(List<String> lines, Map<String, Integer> numbers) {
        return lines.stream()
                .map(line -> numbers.computeIfAbsent(line, _ -> numbers.size()))
                .toList();
    }

    /// Compares so often and not more.
    private static final class Patience implements BiPredicate<Integer, Integer> {
        private int comparisons;

        @Override
        public boolean test(Integer some, Integer other) {
            comparisons++;
            if (comparisons > MOST_COMPARISONS) {
                throw new TooDifferent();
            }
            return some.intValue() == other.intValue();
        }
    }

    private static final class TooDifferent extends RuntimeException {}

    private static final class Silence implements DiffAlgorithmListener {
        @Override
        public void diffStart() {}

        @Override
        public void diffStep(int value, int max) {}

        @Override
        public void diffEnd() {}
    }
}
