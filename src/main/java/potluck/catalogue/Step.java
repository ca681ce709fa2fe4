package potluck.catalogue;

/// What a member does about a version that another one holds; see [VersionRule]. `outcome` is what the name has
/// afterwards.
public sealed interface Step {
    /// Nothing: what is here rests on all that and more.
    record Have() implements Step {}

    /// No bytes move; at most the name's spelling, the time or the executable bit change.
    record Note(FileVersion outcome) implements Step {}

    /// Get the content; what is here under the name goes to the trash.
    record Take(FileVersion outcome) implements Step {}

    /// What is here goes to the trash.
    record Remove(FileVersion outcome) implements Step {}

    /// A conflict that what is here loses: `mine` is kept as a conflict copy, then the content is fetched.
    record Yield(FileVersion outcome, FileVersion mine) implements Step {}

    /// A conflict that what is here wins: `theirs` is fetched as a conflict copy.
    record Spare(FileVersion outcome, FileVersion theirs) implements Step {}
}
