package potluck.catalogue;

/// What a member does about a file that another member holds; see [UnionRule].
public sealed interface Decision {
    /// Nothing: the content is here under its name.
    record Have() implements Decision {}

    /// Get the content and keep it under `name`, which is free.
    record Fetch(WireName name) implements Decision {}

    /// The file here called `mine` loses its name: rename it to `mineTo`, which is free, then get the content for
    /// `fetch`.
    record Displace(WireName mine, WireName mineTo, WireName fetch) implements Decision {}

    /// The file here called `mine` loses its name, and its content is here as `copy` as well: drop `mine`, then
    /// get the content for `fetch`.
    record Replace(WireName mine, WireName copy, WireName fetch) implements Decision {}
}
