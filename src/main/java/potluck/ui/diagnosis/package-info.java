/// What keeps this device from its group: the checklist, who reaches whom, and how to open the firewall.
@NullMarked
package potluck.ui.diagnosis;

import org.jspecify.annotations.NullMarked;
