/// Folders in union mode: every file of every member comes to every folder, and nothing is ever deleted or overwritten.
@NullMarked
package potluck.sync.union;

import org.jspecify.annotations.NullMarked;
