package potluck.ui.sync;

import java.nio.file.Path;

/// A folder that shall be synced from now on, as [potluck.node.Syncing#addSync] takes it.
record NewFolder(String name, Path place, String mode) {}
