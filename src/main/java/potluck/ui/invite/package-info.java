/// An invite as people hand it over: link, short code, QR; and the group's fingerprint in pictures.
@NullMarked
package potluck.ui.invite;

import org.jspecify.annotations.NullMarked;
