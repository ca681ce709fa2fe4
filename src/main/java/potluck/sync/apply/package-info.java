/// Does here what others did: contents are fetched and take their names, files are renamed, or go to the trash.
@NullMarked
package potluck.sync.apply;

import org.jspecify.annotations.NullMarked;
