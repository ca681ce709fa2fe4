/// Small tools without a word of the domain: lifecycle, topics, back-off, logging, coded failures.
@NullMarked
package potluck.kit;

import org.jspecify.annotations.NullMarked;
