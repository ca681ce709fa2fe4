package potluck.cli.demo;

import potluck.kit.LogLine;

/// A line of one device's log.
record LoggedLine(String device, LogLine line) {}
