/// The whole program among members that lie, strangers that knock, and programs in other languages.
@NullMarked
package potluck.hostile;

import org.jspecify.annotations.NullMarked;
