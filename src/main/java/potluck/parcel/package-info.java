/// Parcels: files that a member sends to others alone, who accept or decline them. Offered and answered over links,
/// kept until answered, and served to nobody but those they are for.
@NullMarked
package potluck.parcel;

import org.jspecify.annotations.NullMarked;
