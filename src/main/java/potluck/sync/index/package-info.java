/// What is known of every name of a sync folder. Its own thread changes the versions by one
/// [potluck.sync.index.VersionWriter]; any thread reads them as [potluck.sync.index.Versions]; linked members are told
/// the [potluck.sync.index.News] by the numbers of their changes, and what they tell is kept as
/// [potluck.sync.index.Told] until it is settled.
@NullMarked
package potluck.sync.index;

import org.jspecify.annotations.NullMarked;
