package potluck.wire;

import java.util.List;

/// Messages between a member and the tracker.
public sealed interface TrackerMessage extends Control {
    int MOST_ITEMS = 1000;

    // ---- what the items are

    /// A member as the tracker sees it. `host` is the address observed, `port` the one claimed; `reachable` tells
    /// whether the tracker's dial-back found this device there.
    record Member(String user, String device, String host, int port, boolean reachable) {
        public Member {
            user = Check.text(user, "user", 64);
            device = Check.hash(device, "device");
            host = Check.text(host, "host", 255);
            Check.port(port, "port");
        }
    }

    /// A file on offer. `path` is the holder's own absolute path: a name to ask by, never a place on this disk.
    /// `content` is empty while the holder is still hashing.
    record Offer(String path, long size, String content) {
        public Offer {
            path = Check.text(path, "path");
            Check.atLeast(0, size, "size");
            content = Check.optionalHash(content, "content");
        }
    }

    /// An offer and who makes it.
    record Holding(Member member, Offer offer) {
        public Holding {
            Check.require(member != null && offer != null, "holding");
        }
    }

    // ---- questions of a member

    /// I am here and listen on `port`. `epoch` grows with each connection, so that a newer one replaces an older.
    record Join(int port, long epoch) implements TrackerMessage {
        public Join {
            Check.port(port, "port");
            Check.atLeast(0, epoch, "epoch");
        }
    }

    /// `lease` is in seconds; `host` is the address the tracker sees for the asker.
    record JoinOk(int lease, long version, String host) implements TrackerMessage {
        public JoinOk {
            Check.require(lease > 0, "lease");
            host = Check.text(host, "host", 255);
        }
    }

    record Leave() implements TrackerMessage {}

    /// Who is here; also renews the asker's lease.
    record GroupInfo() implements TrackerMessage {}

    /// `revoked` holds the device ids of removed members, `files` changes whenever any offer did.
    record GroupInfoOk(
            String group, long version, long files, List<Member> members, List<String> revoked, List<String> banned)
            implements TrackerMessage {
        public GroupInfoOk {
            group = Check.text(group, "group", 128);
            members = Check.list(members, MOST_ITEMS, "members");
            revoked = Check.hashes(revoked, 10 * MOST_ITEMS, "revoked");
            banned = Check.hashes(banned, MOST_ITEMS, "banned");
        }
    }

    /// Changes the asker's offers; an offer of a path already on offer replaces it. With `fresh` all earlier offers of
    /// the asker are dropped first.
    record FilesPut(boolean fresh, List<Offer> add, List<String> remove) implements TrackerMessage {
        public FilesPut {
            add = Check.list(add, MOST_ITEMS, "add");
            remove = Check.texts(remove, MOST_ITEMS, Check.LONGEST_TEXT, "remove");
        }
    }

    /// All offers, a page at a time: `cursor` is empty first, then what the last page said. `user` empty means
    /// everyone.
    record FilesList(String user, String cursor) implements TrackerMessage {
        public FilesList {
            user = Check.optional(user, "user");
            cursor = Check.optional(cursor, "cursor");
        }
    }

    /// Offers whose path contains every word of `query`, without regard to case.
    record FilesSearch(String query, String cursor) implements TrackerMessage {
        public FilesSearch {
            query = Check.text(query, "query", 256);
            cursor = Check.optional(cursor, "cursor");
        }
    }

    /// `next` is empty on the last page.
    record FilesPage(List<Holding> items, String next) implements TrackerMessage {
        public FilesPage {
            items = Check.list(items, MOST_ITEMS, "items");
            next = Check.optional(next, "next");
        }
    }

    /// Who holds the content, or, when `content` is empty, a file whose path ends in `name`.
    record Holders(String content, String name) implements TrackerMessage {
        public Holders {
            content = Check.optionalHash(content, "content");
            name = Check.optional(name, "name");
        }
    }

    /// A fresh certificate for the key the asker already has, before the old one runs out. `session` is the token of
    /// its login, where the group needs accounts.
    record Renew(byte[] csr, String session) implements TrackerMessage {
        public Renew {
            Check.bytes(csr, "csr");
            session = Check.text(session == null ? "" : session, "session", 64);
        }

        /// Without the secret.
        @Override
        public String toString() {
            return "Renew";
        }
    }

    record RenewOk(byte[] certificate) implements TrackerMessage {
        public RenewOk {
            Check.bytes(certificate, "certificate");
        }
    }

    /// What is the time?
    record Clock() implements TrackerMessage {}

    /// The tracker's clock in epoch milliseconds.
    record ClockOk(long time) implements TrackerMessage {
        public ClockOk {
            Check.atLeast(0, time, "time");
        }
    }

    /// Connect to me, where I am listed, and tell whether that went well.
    record DialBack() implements TrackerMessage {}

    /// What the tracker found at `host`:`port`: an empty `code` when the asker answered there, else what stood in the
    /// way.
    record DialBackOk(String host, int port, String code) implements TrackerMessage {
        public DialBackOk {
            host = Check.text(host, "host", 255);
            Check.port(port, "port");
            code = code == null || code.isEmpty() ? "" : Check.name(code, "code");
        }
    }

    // ---- what the tracker tells by itself

    /// Members that came or changed, and the device ids of those that went, at `version`.
    record MembersChanged(long version, List<Member> here, List<String> gone) implements TrackerMessage {
        public MembersChanged {
            here = Check.list(here, MOST_ITEMS, "here");
            gone = Check.hashes(gone, MOST_ITEMS, "gone");
        }
    }

    /// Some offer changed; at most one a second.
    record FilesChanged(long files) implements TrackerMessage {}

    /// The device ids of all removed members; their connections are to be closed.
    record Revoked(List<String> devices) implements TrackerMessage {
        public Revoked {
            devices = Check.hashes(devices, 10 * MOST_ITEMS, "devices");
        }
    }

    /// The devices that are kept out now, and no others: close their connections and accept none of them.
    record Banned(List<String> devices) implements TrackerMessage {
        public Banned {
            devices = Check.hashes(devices, MOST_ITEMS, "devices");
        }
    }

    /// The tracker listens on this port from now on, at the address it has; connections that are open stay.
    record Moved(int port) implements TrackerMessage {
        public Moved {
            Check.port(port, "port");
            Check.atLeast(1, port, "port");
        }
    }
}
