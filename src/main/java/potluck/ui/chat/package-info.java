/// The panel of the chat room.
@NullMarked
package potluck.ui.chat;

import org.jspecify.annotations.NullMarked;
