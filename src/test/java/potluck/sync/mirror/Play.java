package potluck.sync.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How a story of simulated devices ends.
///
/// @param verdict what was wrong; empty: nothing
/// @param lines the story, a sentence a line, and how every device was in the end
/// @param trace the same number for the same moves with the same results
record Play(Optional<String> verdict, List<String> lines, long trace) {
    static Play of(Story story, Making making) {
        List<String> lines = new ArrayList<>();
        SimulatedGroup group = new SimulatedGroup(story.devices(), making, lines::add);
        Optional<String> verdict = played(group, story);
        verdict.ifPresent(lines::add);
        lines.add(group.toString());
        return new Play(verdict, lines, group.trace());
    }

    /// What was wrong; empty: nothing.
    static Optional<String> verdict(Story story, Making making) {
        return played(new SimulatedGroup(story.devices(), making, _ -> {}), story);
    }

    /// A shorter story that ends in the same way.
    static Story shrunk(Story story, Making making) {
        Optional<String> kind = verdict(story, making).map(Play::kind);
        return Shrinking.of(
                story, shorter -> verdict(shorter, making).map(Play::kind).equals(kind));
    }

    /// Whatever else the engine throws is wrong, too.
    private static Optional<String> played(SimulatedGroup group, Story story) {
        try {
            group.play(story);
            return Optional.empty();
        } catch (Violation why) {
            return Optional.of(String.valueOf(why.getMessage()));
        } catch (RuntimeException why) {
            return Optional.of(why.getStackTrace()[0] + ": " + why);
        }
    }

    private static String kind(String verdict) {
        return verdict.replaceAll(":.*", "");
    }
}
