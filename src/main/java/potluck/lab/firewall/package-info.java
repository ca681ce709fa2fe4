/// What to open in the firewalls of the common systems, as commands to copy.
@NullMarked
package potluck.lab.firewall;

import org.jspecify.annotations.NullMarked;
