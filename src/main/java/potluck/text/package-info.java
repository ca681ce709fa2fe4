/// The words of the program in English, Russian and Bulgarian: sentences, plurals, failures, sizes and times.
@NullMarked
package potluck.text;

import org.jspecify.annotations.NullMarked;
