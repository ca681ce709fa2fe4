/// What files are, as records and pure rules: names, pieces, manifests, and who keeps a name when two files want it.
@NullMarked
package potluck.catalogue;

import org.jspecify.annotations.NullMarked;
