/// The group's chat room: what members say to all or to one, over sealed datagrams or links, and its history.
@NullMarked
package potluck.chat;

import org.jspecify.annotations.NullMarked;
