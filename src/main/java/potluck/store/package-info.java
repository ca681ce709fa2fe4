/// The disk: cutting and hashing files, staging and committing them, the index of what is known, settings. Names that
/// other members chose reach it only through [potluck.store.SafeRoot].
@NullMarked
package potluck.store;

import org.jspecify.annotations.NullMarked;
