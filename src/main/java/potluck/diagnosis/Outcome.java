package potluck.diagnosis;

/// How a check has ended.
public sealed interface Outcome {
    Said said();

    /// All is well; `said` holds what was measured.
    record Passed(Said said) implements Outcome {}

    /// It works, but not as well as it could.
    record Warned(Said said, Remedy remedy) implements Outcome {}

    /// It does not work.
    record Failed(Said said, Remedy remedy) implements Outcome {}

    /// It was not measured; `said` tells why.
    record Skipped(Said said) implements Outcome {}
}
