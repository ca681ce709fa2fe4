/// The demonstration: a tracker and several peers as processes of this program, until all their folders are equal.
@NullMarked
package potluck.cli.demo;

import org.jspecify.annotations.NullMarked;
