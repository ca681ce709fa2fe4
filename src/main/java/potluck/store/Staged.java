package potluck.store;

import potluck.catalogue.WireName;

/// A finished file that waits for its name.
///
/// @param staged what it is called in the staging folder
/// @param room is made right before it takes its name
record Staged(String staged, WireName name, Room room) {}
