/// A file with everything that helps to find a fault, and with nothing that says who anybody is.
@NullMarked
package potluck.diagnosis.bundle;

import org.jspecify.annotations.NullMarked;
